import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROJECTOR } from '../../../shared/ids.ts';
import { useSection } from '../../connection/hooks.ts';
import { LinkButton } from './LinkButton.tsx';
import classes from './presence.module.css';

/** Whether the projector is up, and its link. */
export const ProjectorLine = ({ onLink }: { onLink: () => void }): ReactNode => {
  const { t } = useTranslation();
  const up = useSection('presence')?.includes(PROJECTOR) ?? false;
  return (
    <div className={classes.row}>
      <span className={classes.dot} data-online={up} aria-hidden="true" />
      <span className={classes.name}>{t('presence.projector')}</span>
      <span className={classes.words}>{t(up ? 'presence.up' : 'presence.down')}</span>
      <LinkButton who={t('presence.projector')} onLink={onLink} />
    </div>
  );
};
