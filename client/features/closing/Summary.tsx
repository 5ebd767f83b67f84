import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noteKey } from '../../../shared/notes.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SharedText } from '../../ui/SharedText.tsx';

const SUMMARY = noteKey('summary');

/** The challenge in one sentence: what all go home to solve together. */
export const Summary = (): ReactNode => {
  const { t } = useTranslation();
  const writes = useMine()?.writable.includes(SUMMARY) ?? false;
  const notes = useSection('notes');
  const text = notes?.find((note) => note.key === SUMMARY)?.text ?? '';
  if (notes === undefined) return null;
  return (
    <Panel title={t('closing.summaryHint')} size={writes ? 'small' : 'large'}>
      {writes ? (
        <SharedText noteKey={SUMMARY} label={t('closing.summary')} rows={2} large />
      ) : (
        <p translate="no">{text || t('closing.noSummary')}</p>
      )}
    </Panel>
  );
};
