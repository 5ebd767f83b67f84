import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HttpErrorCode } from '../../../shared/http.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import type { ReferatAnswer } from '../../../shared/referat.ts';
import { saveFile } from '../../connection/saveFile.ts';
import { copyText } from '../../ui/copyText.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import classes from './referat.module.css';
import { referatPath } from './useReferat.ts';

interface Props {
  readonly meeting: MeetingId;
  readonly answer: ReferatAnswer;
  readonly onTaken: () => void;
}

/**
 * The referat to take along: as PDF, as a text file, or copied into another stafettlogg. The approved version
 * is given out as it was frozen; a draft says that it is one.
 */
export const TakeAway = ({ meeting, answer, onTaken }: Props): ReactNode => {
  const { t } = useTranslation();
  const { copied, byHand, copy } = useCopy(meeting);
  const isDraft = answer.changed || answer.versions.length === 0;
  return (
    <>
      <div className={classes.take}>
        {answer.versions.length > 0 && <Approved meeting={meeting} onTaken={onTaken} />}
        {isDraft && <Draft meeting={meeting} />}
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

/** [CA5] Taking it out is recorded: the live notes are kept for a set time after it. */
const Approved = ({ meeting, onTaken }: Pick<Props, 'meeting' | 'onTaken'>): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const [error, setError] = useState<HttpErrorCode | null>(null);
  const take = async (kind: 'pdf' | 'txt'): Promise<void> => {
    const came = await saveFile(`${referatPath(meeting)}/export/${kind}`);
    setError(came.ok ? null : came.error);
    onTaken();
  };
  return (
    <>
      <Button onClick={() => void take('pdf')}>{t('referat.pdf')}</Button>
      <Button variant="secondary" onClick={() => void take('txt')}>
        {t('referat.text')}
      </Button>
      {error !== null && (
        <span role="alert">
          {t('referat.failed')} {errorText(error)}
        </span>
      )}
    </>
  );
};

const Draft = ({ meeting }: Pick<Props, 'meeting'>): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Button asChild variant="secondary">
        <a href={referatPath(meeting, 'pdf')} download>
          {t('referat.approval.draftPdf')}
        </a>
      </Button>
      <Button asChild variant="secondary">
        <a href={referatPath(meeting, 'txt')} download>
          {t('referat.approval.draftText')}
        </a>
      </Button>
    </>
  );
};

const useCopy = (meeting: MeetingId) => {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const coming = textOf(meeting);
    try {
      const done = await copyText(coming);
      setByHand(done ? null : await coming);
      setCopied(done ? 'yes' : 'no');
    } catch {
      setByHand(null);
      setCopied('failed');
    }
  };
  return { copied, byHand, copy };
};

/** @throws where it does not come */
const textOf = async (meeting: MeetingId): Promise<string> => {
  const response = await fetch(referatPath(meeting, 'txt'), {
    credentials: 'same-origin',
    cache: 'no-store',
  });
  if (!response.ok) throw new Error('The text did not come.');
  return response.text();
};
