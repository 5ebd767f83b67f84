import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './AppFrame.module.css';
import { Blank } from './Blank.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SkipLink } from './SkipLink.tsx';
import { useInsecure } from './useInsecure.ts';

interface Props {
  /** What the tab is called. Never names a child. */
  readonly title: string;
  /** Beside the name of the app, such as who this screen belongs to. */
  readonly aside?: ReactNode;
  readonly practice?: boolean;
  /** The content uses the whole width. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame around every screen but the projector: skip link, language, and what must be said all the time. */
export const AppFrame = ({ title, aside, practice = false, wide = false, children }: Props): ReactNode => {
  const { t } = useTranslation();
  useTabTitle(title);
  return (
    <div className={classes.frame}>
      <SkipLink />
      <Notices practice={practice} />
      <header className={classes.top}>
        <div className={classes.name}>{aside ?? t('ui.appName')}</div>
        <LanguageSwitch />
      </header>
      <main id="content" tabIndex={-1} className={classes.content} data-wide={wide}>
        {children}
      </main>
      <Blank />
    </div>
  );
};

/** That this is practice, and that the connection is not encrypted, where that is so. For every screen. */
export const Notices = ({ practice }: { practice: boolean }): ReactNode => {
  const { t } = useTranslation();
  const insecure = useInsecure();
  if (!practice && !insecure) return null;
  return (
    <aside className={classes.notices} aria-label={t('ui.notices')}>
      {practice && <p>{t('ui.practice')}</p>}
      {insecure && <p>{t('ui.insecure')}</p>}
    </aside>
  );
};

export const useTabTitle = (title: string): void => {
  const { t } = useTranslation();
  const app = t('ui.appName');
  useEffect(() => {
    document.title = title === app ? app : `${title} – ${app}`;
  }, [title, app]);
};
