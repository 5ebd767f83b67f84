import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '../../../shared/ids.ts';
import { copyText } from '../../ui/copyText.ts';
import classes from './referat.module.css';
import { referatPath } from './useReferat.ts';

/** The referat to take along: as PDF, as a text file, or copied into another stafettlogg. */
export const TakeAway = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const { copied, byHand, copy } = useCopy(meeting);
  return (
    <>
      <div className={classes.take}>
        <Button asChild>
          <a href={referatPath(meeting, 'pdf')} download>
            {t('referat.pdf')}
          </a>
        </Button>
        <Button asChild variant="secondary">
          <a href={referatPath(meeting, 'txt')} download>
            {t('referat.text')}
          </a>
        </Button>
        <Button variant="secondary" onClick={() => void copy()}>
          {t('referat.copy')}
        </Button>
        <span className={classes.intro}>{t('referat.copyHint')}</span>
      </div>
      <p className={classes.status} role="status">
        {copied === 'yes' && t('referat.copied')}
        {copied === 'failed' && t('referat.failed')}
      </p>
      {byHand !== null && (
        <label>
          {t('referat.copyByHand')}
          <textarea className={classes.byHand} readOnly rows={8} value={byHand} translate="no" />
        </label>
      )}
    </>
  );
};

const useCopy = (meeting: MeetingId) => {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const text = await textOf(meeting);
    const done = text !== null && (await copyText(text));
    setCopied(done ? 'yes' : text === null ? 'failed' : 'no');
    setByHand(done ? null : text);
  };
  return { copied, byHand, copy };
};

const textOf = async (meeting: MeetingId): Promise<string | null> => {
  try {
    const response = await fetch(referatPath(meeting, 'txt'), {
      credentials: 'same-origin',
      cache: 'no-store',
    });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
};
