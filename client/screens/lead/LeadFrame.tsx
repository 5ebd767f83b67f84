import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { Notices } from '../../ui/AppFrame.tsx';
import classes from './LeadFrame.module.css';

interface Props {
  /** The whole meeting at a glance. */
  readonly aside: ReactNode;
  readonly tools: ReactNode;
  /** The next step, always in the same place. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/**
 * The leader's table: the meeting to the left, what happens now in the middle, the tools to the right, the
 * next step below. On a phone the same in one column, with the next step at the thumb.
 */
export const LeadFrame = ({ aside, tools, foot, children }: Props): ReactNode => {
  const { t } = useTranslation();
  const practice = useSection('meeting')?.practice ?? false;
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {t('ui.skipLink')}
      </a>
      <div className={classes.notices}>
        <Notices practice={practice} />
      </div>
      <nav className={classes.aside} aria-label={t('agenda.title')}>
        {aside}
      </nav>
      <main id="content" tabIndex={-1} className={classes.main} aria-label={t('lead.work')}>
        {children}
      </main>
      <div className={classes.tools}>{tools}</div>
      <div className={classes.foot}>{foot}</div>
    </div>
  );
};
