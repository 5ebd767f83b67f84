import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPhase } from '../../../shared/phases.ts';
import { useSection } from '../../connection/hooks.ts';
import { usePhaseReading } from '../../connection/useReading.ts';
import { AgendaRail } from '../../features/agenda/AgendaRail.tsx';
import { clockVariant } from '../../features/clock/calm.ts';
import { ExpectedEnd } from '../../features/clock/ExpectedEnd.tsx';
import { PhaseClock } from '../../features/clock/PhaseClock.tsx';
import { TurnShare } from '../../features/clock/TurnShare.tsx';
import { WallCode } from '../../features/door/CodeSheet.tsx';
import { TurnLine } from '../../features/turn/TurnLine.tsx';
import { WallTurn } from '../../features/turn/WallTurn.tsx';
import { useInsecure } from '../../ui/useInsecure.ts';
import classes from './MeetingPage.module.css';
import { readingSize } from './wallView.ts';

/** Who speaks now, how long is left, what comes next: in this order (DESIGN, look). */
export const MeetingPage = (): ReactNode => {
  const variant = clockVariant(useSection('turn')?.current ?? null);
  return (
    <main className={classes.page}>
      <PhaseHead />
      <div className={classes.middle}>
        <div className={classes.clock}>
          <PhaseClock variant={variant} />
        </div>
        <WallTurn share={variant === 'digits' ? <TurnShare counting={false} /> : null} />
      </div>
      <Foot />
    </main>
  );
};

/** The stafettlogg entry while it is read aloud, large enough to read along, and nothing beside it. */
export const ReadingPage = ({ text }: { text: string }): ReactNode => {
  const { t } = useTranslation();
  return (
    <main className={classes.readingPage}>
      <header className={classes.readingHead}>
        <h1 className={classes.readingTitle}>{t('projector.reading')}</h1>
        <TurnLine />
      </header>
      <p
        className={classes.reading}
        style={{ fontSize: `calc(${readingSize(text)} * var(--u))` }}
        translate="no"
      >
        {text}
      </p>
    </main>
  );
};

const PhaseHead = (): ReactNode => {
  const { t } = useTranslation();
  const stage = useSection('agenda')?.stage;
  const wall = useSection('wall');
  const insecure = useInsecure();
  if (stage === undefined || !isPhase(stage)) return null;
  return (
    <header className={classes.head}>
      <div>
        <h1 className={classes.title}>{t(`terms.phase.${stage}`)}</h1>
        <p className={classes.purpose}>{t(`terms.phasePurpose.${stage}`)}</p>
      </div>
      <div className={classes.aside}>
        {wall?.child != null && <p>{t('projector.about', { child: wall.child })}</p>}
        {wall?.practice === true && <p>{t('projector.practice')}</p>}
        {insecure && <p>{t('projector.insecure')}</p>}
        <WallCode size="small" />
      </div>
    </header>
  );
};

const Foot = (): ReactNode => {
  const reading = usePhaseReading();
  return (
    <footer className={classes.foot}>
      <div className={classes.rail}>
        <AgendaRail used={reading === null ? 0 : 1 - reading.fraction} />
      </div>
      <div className={classes.end}>
        <ExpectedEnd />
      </div>
    </footer>
  );
};
