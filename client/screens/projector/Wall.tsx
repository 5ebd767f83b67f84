import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitLanguage } from '../../../shared/plan.ts';
import { useSection } from '../../connection/hooks.ts';
import { TurnLine } from '../../features/turn/TurnLine.tsx';
import { InterruptionScreen } from '../../features/viddevakt/InterruptionScreen.tsx';
import { useTabTitle } from '../../ui/AppFrame.tsx';
import { useAwake } from '../../ui/useAwake.ts';
import { WordsIn } from '../../words/WordsIn.tsx';
import { MeetingPage, ReadingPage } from './MeetingPage.tsx';
import { NeutralPage, SuspendedPage, TitlePage } from './TitlePage.tsx';
import { toggleFullScreen } from './useWallKeys.ts';
import classes from './Wall.module.css';
import { wallView } from './wallView.ts';

interface Props {
  /** Somebody asked for a neutral screen. */
  readonly blank: boolean;
}

/** What all in the room look up at, in the unit's own language form. Always light: it is paper. */
export const Wall = ({ blank }: Props): ReactNode => {
  const wall = useSection('wall');
  if (wall === undefined) return null;
  return (
    <WallFrame language={wall.language}>
      <Shown blank={blank} />
    </WallFrame>
  );
};

/** The paper that everything on a wall stands on. */
export const WallFrame = ({
  language,
  children,
}: {
  readonly language: UnitLanguage;
  readonly children: ReactNode;
}): ReactNode => {
  useAwake();
  return (
    <WordsIn language={language}>
      <div className={classes.wall} data-color-scheme="light" data-color="neutral">
        {children}
        <FullScreen />
      </div>
    </WordsIn>
  );
};

const Shown = ({ blank }: Props): ReactNode => {
  const { t } = useTranslation();
  const wall = useSection('wall');
  const stage = useSection('agenda')?.stage;
  const clock = useSection('clock');
  const reading = useSection('reading') ?? null;
  useTabTitle(t('projector.tabTitle'));
  if (wall === undefined || stage === undefined || clock === undefined) return null;
  switch (wallView({ stage, pause: clock.pause, reading, blank })) {
    case 'blank':
      return <NeutralPage words={null} />;
    case 'waiting':
      return <TitlePage wall={wall} />;
    case 'after':
      return <NeutralPage words={t('projector.after')} />;
    case 'suspended':
      return <SuspendedPage startsAt={wall.startsAt} />;
    case 'stopped':
      return <InterruptionScreen>{clock.pause?.kind === 'break' ? null : <TurnLine />}</InterruptionScreen>;
    case 'reading':
      return <ReadingPage text={reading ?? ''} />;
    case 'meeting':
      return <MeetingPage />;
  }
};

/** Seen by who points at the corner or comes by keyboard; the room sees nothing of it. */
const FullScreen = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes.fullScreen} onClick={toggleFullScreen}>
      {t('projector.fullScreen')}
    </button>
  );
};
