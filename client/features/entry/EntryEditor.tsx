import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noteKey } from '../../../shared/notes.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SharedText } from '../../ui/SharedText.tsx';
import classes from './entry.module.css';

const ENTRY = noteKey('entry');

interface Props {
  /** Nothing for those who cannot write it: they read it elsewhere on the screen. */
  readonly writersOnly?: boolean;
}

/** The stafettlogg entry while it is written: filled in from what was chosen, edited by who holds the pen. */
export const EntryEditor = ({ writersOnly = false }: Props): ReactNode => {
  const { t } = useTranslation();
  const writes = useMine()?.writable.includes(ENTRY) ?? false;
  const notes = useSection('notes');
  const text = notes?.find((note) => note.key === ENTRY)?.text ?? '';
  if (notes === undefined || (writersOnly && !writes)) return null;
  return writes ? (
    <Panel title={t('entry.title')} size="large" tone="now" aside={t('notes.seenByAll')}>
      <SharedText
        noteKey={ENTRY}
        label={t('entry.readTitle')}
        hint={t('entry.hint')}
        readers="reading"
        rows={10}
        large
      />
    </Panel>
  ) : (
    <Panel title={t('entry.readTitle')}>
      <p className={classes.text} translate="no">
        {text || t('entry.empty')}
      </p>
    </Panel>
  );
};
