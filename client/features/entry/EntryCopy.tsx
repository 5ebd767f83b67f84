import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteKey } from '../../../shared/notes.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { copyText } from '../../ui/copyText.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './entry.module.css';

const ENTRY = noteKey('entry');

/** A clean copy for the municipality's own stafettlogg. Staff only: the family reads it on its page. */
export const EntryCopy = (): ReactNode => {
  const { t } = useTranslation();
  const place = useRef<HTMLParagraphElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'byHand'>();
  const audience = useMine()?.audience;
  const text = useSection('notes')?.find((note) => note.key === ENTRY)?.text ?? '';
  if (text === '' || (audience !== 'leader' && audience !== 'staff')) return null;
  const copy = async (): Promise<void> => {
    setOutcome((await copyText(text)) ? 'copied' : 'byHand');
    if (place.current) getSelection()?.selectAllChildren(place.current);
  };
  return (
    <Panel title={t('entry.copyTitle')}>
      <p ref={place} className={classes.copy} translate="no">
        {text}
      </p>
      <div className={classes.row}>
        <Button variant="secondary" onClick={copy}>
          {t('entry.copy')}
        </Button>
        <span role="status">
          {outcome === 'copied' && t('entry.copied')}
          {outcome === 'byHand' && t('entry.copyByHand')}
        </span>
      </div>
    </Panel>
  );
};
