import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import classes from './StaffFrame.module.css';

interface Props {
  /** This window also shows what is missing before the next step. */
  readonly withMissing?: boolean;
}

/**
 * [UI107] A frame and a word around a window that holds what is for staff alone: the evaluation, the referat, or
 * what is missing. Whoever turns a laptop around, or shares the wrong window, sees it first.
 */
export const StaffFrame = ({ withMissing = false }: Props): ReactNode => {
  const { t } = useTranslation();
  const evaluates = useSection('evaluation') != null;
  const lacks = (useSection('missing')?.length ?? 0) > 0;
  if (!evaluates && !(withMissing && lacks)) return null;
  return (
    <div className={classes.frame} data-staff-only>
      <p className={classes.word}>{t('ui.staffOnly')}</p>
    </div>
  );
};
