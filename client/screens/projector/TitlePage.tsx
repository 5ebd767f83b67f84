import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sections } from '../../../shared/views.ts';
import { useSection } from '../../connection/hooks.ts';
import { Begins } from '../../features/day/Begins.tsx';
import { WallCode } from '../../features/door/CodeSheet.tsx';
import { useAgreedStart } from '../../time/useAgreedStart.ts';
import { formatDateAndTime } from '../../ui/format.ts';
import { useInsecure } from '../../ui/useInsecure.ts';
import classes from './TitlePage.module.css';

/** Before the meeting: where we are, what it is, when it begins. The child only where that was chosen. */
export const TitlePage = ({ wall }: { wall: Sections['wall'] }): ReactNode => {
  const { t } = useTranslation();
  const delay = useSection('delay');
  const insecure = useInsecure();
  return (
    <main className={classes.page}>
      <p className={classes.unit}>{wall.unitName}</p>
      <h1 className={classes.kind}>
        {wall.child === null ? t('projector.kind') : t('projector.about', { child: wall.child })}
      </h1>
      {wall.startsAt !== null && <p className={classes.time}>{formatDateAndTime(wall.startsAt, t)}</p>}
      {delay ? (
        <div className={classes.time}>
          <Begins delay={delay} />
        </div>
      ) : (
        <p className={classes.waiting}>{t('projector.waiting')}</p>
      )}
      <div className={classes.door}>
        <WallCode size="large" />
      </div>
      {insecure && <p>{t('projector.insecure')}</p>}
    </main>
  );
};

/** After the family has left, and when asked for: nothing that says anything. */
export const NeutralPage = ({ words }: { words: string | null }): ReactNode => {
  const { t } = useTranslation();
  return (
    <main className={classes.page}>
      <h1 className={words === null ? 'visually-hidden' : classes.thanks}>{words ?? t('projector.blank')}</h1>
    </main>
  );
};

/** [UI102] Broken off, to go on another day: when, where that is agreed, and nothing else. */
export const SuspendedPage = ({ startsAt }: { startsAt: Sections['wall']['startsAt'] }): ReactNode => {
  const { t } = useTranslation();
  const when = useAgreedStart(startsAt);
  return (
    <main className={classes.page}>
      <h1 className={classes.thanks}>{t('ui.suspended.title')}</h1>
      {when !== '' && <p className={classes.time}>{when}</p>}
    </main>
  );
};
