import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '../../../shared/ids.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { ComerQuestion } from '../../features/arrival/ComerQuestion.tsx';
import { Cost } from '../../features/day/Cost.tsx';
import { NeedBreak } from '../../features/distress/NeedBreak.tsx';
import { OwnWayOut } from '../../features/distress/OwnWayOut.tsx';
import { Knocks } from '../../features/door/Knocks.tsx';
import { ConfirmAloud } from '../../features/entry/ConfirmAloud.tsx';
import { ConsentButton } from '../../features/ownConsent/ConsentButton.tsx';
import { AboutPhase } from '../../features/ownTurn/AboutPhase.tsx';
import { AfterYou } from '../../features/ownTurn/AfterYou.tsx';
import { DoneButton } from '../../features/ownTurn/DoneButton.tsx';
import { Listening } from '../../features/ownTurn/Listening.tsx';
import { voiceOf } from '../../features/ownTurn/place.ts';
import { YourTurn } from '../../features/ownTurn/YourTurn.tsx';
import { Pen } from '../../features/people/Pen.tsx';
import { WhoIsHere } from '../../features/people/WhoIsHere.tsx';
import { PrivateNote } from '../../features/privateNote/PrivateNote.tsx';
import { LateStart } from '../../features/retiming/LateStart.tsx';
import { TakeOver } from '../../features/takeover/TakeOver.tsx';
import { phaseToCome } from '../../features/turn/comingUp.ts';
import { TurnLine } from '../../features/turn/TurnLine.tsx';
import { BreakInNow } from '../../features/viddevakt/BreakInNow.tsx';
import { InterruptionScreen } from '../../features/viddevakt/InterruptionScreen.tsx';
import { ViddevaktTools } from '../../features/viddevakt/ViddevaktTools.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PhaseWork } from '../PhaseWork.tsx';
import { FamilyGoesOut } from './FamilyGoesOut.tsx';
import { GuardTools } from './GuardTools.tsx';
import { LeadLink } from './LeadLink.tsx';
import { SmallButtons } from './SmallButtons.tsx';
import classes from './seat.module.css';
import { useClockChoice } from './useClockChoice.ts';
import { useTopOnTurn } from './useTopOnTurn.ts';

/** The seat while the meeting goes on: whose turn, what to do, what is written, in this order. */
export const InMeeting = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const mine = useMine();
  const stage = useSection('agenda')?.stage;
  const turn = useSection('turn')?.current ?? null;
  const pause = useSection('clock')?.pause ?? null;
  const [showClock, setShowClock] = useClockChoice();
  const [whoOpen, setWhoOpen] = useState(false);
  useTopOnTurn();
  if (mine === undefined || stage === undefined) return null;

  const voice = voiceOf(mine.audience);
  const evaluating = stage === 'evaluation';
  const isGuard = mine.duties.some((duty) => duty === 'viddevakt' || duty === 'standIn') && !evaluating;
  const staff = voice === 'staff';
  const { speaking } = mine;
  // In the family's break every screen is neutral, also that of who lets the meeting go on.
  const covered = pause !== null && (!isGuard || pause.kind === 'break');
  const guards = isGuard && !covered;
  // What is read aloud is what all look at.
  const aloud = turn?.act === 'readAloud' || turn?.act === 'readVoice';
  const aboutFirst = !staff && !speaking && !aloud;
  const about = <AboutPhase voice={voice} />;
  const then = phaseToCome(stage);
  return (
    <>
      {covered && (
        <InterruptionScreen>
          {pause?.kind !== 'break' && <TurnLine />}
          <NeedBreak />
          <ConsentButton />
        </InterruptionScreen>
      )}
      <div className={classes.seat} inert={covered} data-single={evaluating}>
        <div className={classes.now}>
          <div className={classes.stays}>
            <ComerQuestion />
            {staff && <TakeOver />}
            {evaluating && <h1 className={classes.hello}>{t('terms.phase.evaluation')}</h1>}
            {turn !== null && !evaluating && (
              <>
                {speaking ? (
                  <YourTurn turn={turn} voice={voice} showClock={showClock} />
                ) : (
                  <Listening voice={voice} showClock={showClock && (staff || !aloud)} then={then} />
                )}
                {speaking && <AfterYou then={then} />}
              </>
            )}
            {guards && <Knocks meeting={meeting} />}
            {guards && <LateStart />}
            {guards && !speaking && <ViddevaktTools />}
            {guards && <Cost />}
            {aboutFirst && about}
            <LeadLink meeting={meeting} />
          </div>
        </div>
        <div className={classes.main}>
          {staff && !evaluating && <Pen />}
          <PhaseWork />
          {guards && speaking && (
            <>
              <ViddevaktTools />
              <BreakInNow />
            </>
          )}
          {guards && <GuardTools meeting={meeting} />}
          {!aboutFirst && !evaluating && about}
          {voice !== 'child' && <PrivateNote />}
          <OwnWayOut />
          <SmallButtons
            onWho={() => setWhoOpen(true)}
            {...(!staff && { clock: { shown: showClock, onToggle: () => setShowClock(!showClock) } })}
          >
            <ConsentButton />
          </SmallButtons>
        </div>
        <div className={classes.foot}>
          <DoneButton />
          <ConfirmAloud />
          {guards && !speaking && <BreakInNow />}
          <NeedBreak />
        </div>
      </div>
      <Dialog open={whoOpen} title={t('people.title')} onClose={() => setWhoOpen(false)}>
        <WhoIsHere />
        <FamilyGoesOut />
      </Dialog>
    </>
  );
};
