import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './entry.module.css';

/** The entry as large as the screen allows, while it is read aloud. */
export const EntryAloud = (): ReactNode => {
  const { t } = useTranslation();
  const reading = useSection('reading');
  if (reading === undefined || reading === null) return null;
  return (
    <Panel title={t('entry.aloudTitle')} tone="now">
      <p className={classes.aloud} translate="no">
        {reading || t('entry.empty')}
      </p>
      <p className={classes.hint}>{t('entry.aloudHint')}</p>
    </Panel>
  );
};
