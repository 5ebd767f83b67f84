import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { useOnChange } from '../../connection/useOnChange.ts';
import { Notices } from '../../ui/AppFrame.tsx';
import { SkipLink } from '../../ui/SkipLink.tsx';
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
  const main = useTopOnTurn();
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.notices}>
        <Notices practice={practice} />
      </header>
      <nav className={classes.aside} aria-label={t('agenda.title')}>
        {aside}
      </nav>
      <main id="content" ref={main} tabIndex={-1} className={classes.main} aria-label={t('lead.work')}>
        {children}
      </main>
      <div className={classes.tools}>{tools}</div>
      <div className={classes.foot}>{foot}</div>
    </div>
  );
};

/** What is new stands on top; whoever writes in a field is left where the writing is. */
const useTopOnTurn = () => {
  const main = useRef<HTMLElement>(null);
  const turn = useSection('turn')?.no;
  const toTop = useCallback(() => {
    const element = main.current;
    const writes = document.activeElement?.matches('input, textarea, select') ?? false;
    if (element !== null && !(writes && element.contains(document.activeElement))) element.scrollTop = 0;
    return undefined;
  }, []);
  useOnChange(turn, toTop);
  return main;
};
