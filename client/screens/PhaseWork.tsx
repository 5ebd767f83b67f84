import type { ReactNode } from 'react';
import type { Act } from '../../shared/turns.ts';
import { useMine, useSection } from '../connection/hooks.ts';
import { NextMeeting } from '../features/closing/NextMeeting.tsx';
import { Summary } from '../features/closing/Summary.tsx';
import { Choices } from '../features/decision/Choices.tsx';
import { Chosen } from '../features/decision/Chosen.tsx';
import { DecisionSummary } from '../features/decision/DecisionSummary.tsx';
import { NoMeasure } from '../features/decision/NoMeasure.tsx';
import { StafettholderLine } from '../features/decision/StafettholderLine.tsx';
import { StafettholderPick } from '../features/decision/StafettholderPick.tsx';
import { Waits } from '../features/decision/Waits.tsx';
import { EntryAloud } from '../features/entry/EntryAloud.tsx';
import { EntryCopy } from '../features/entry/EntryCopy.tsx';
import { EntryEditor } from '../features/entry/EntryEditor.tsx';
import { Evaluation } from '../features/evaluation/Evaluation.tsx';
import { Parked } from '../features/evaluation/Parked.tsx';
import { Answers } from '../features/notes/Answers.tsx';
import { PersonNotes } from '../features/notes/PersonNotes.tsx';
import { VoiceAloud } from '../features/notes/VoiceAloud.tsx';
import { VoiceNotes } from '../features/notes/VoiceNotes.tsx';
import { Offers } from '../features/offers/Offers.tsx';
import { OwnMeasures } from '../features/offers/OwnMeasures.tsx';
import { DutyPick } from '../features/people/DutyPick.tsx';
import { Points } from '../features/points/Points.tsx';
import { WhatIsShared } from '../features/sharing/WhatIsShared.tsx';
import { Tried } from '../features/tried/Tried.tsx';
import { Withheld } from '../ui/ReadBy.tsx';
import classes from './PhaseWork.module.css';

/**
 * What is written, ticked or chosen in this part of the meeting: for this seat to do where the server offers
 * it, and for all others to read as it happens. The same on a seat and where the meeting is led.
 */
export const PhaseWork = (): ReactNode => {
  const agenda = useSection('agenda');
  const stage = agenda?.stage;
  const parked = agenda?.parked ?? false;
  const act = useSection('turn')?.current?.act;
  const audience = useMine()?.audience;
  if (stage === undefined) return null;
  const staff = audience === 'leader' || audience === 'staff';
  return (
    <div className={classes.work}>
      {workOf(stage, act, parked)}
      {staff && WRITING.includes(stage) && <Withheld />}
    </div>
  );
};

/** Where staff write what the family reads. */
const WRITING: readonly string[] = ['description', 'clarifying', 'statusQuo', 'offers', 'decision'];

type Stage = NonNullable<ReturnType<typeof useSection<'agenda'>>>['stage'];

const workOf = (stage: Stage, act: Act | undefined, parked: boolean): ReactNode => {
  switch (stage) {
    case 'welcome':
      return (
        <>
          <WelcomePoints />
          <WhatIsShared />
          <VoiceNotes />
        </>
      );
    case 'description':
      return (
        <>
          <VoiceAloud />
          <VoiceNotes />
          <PersonNotes kind="challenge" />
          <Tried />
        </>
      );
    case 'clarifying':
      return <Answers />;
    case 'statusQuo':
      return (
        <>
          <PersonNotes kind="new" />
          <OwnMeasures />
        </>
      );
    case 'offers':
      return <Offers />;
    case 'decision':
      return (
        <>
          <Waits />
          <DecisionWork act={act} />
        </>
      );
    case 'closing':
      return <ClosingWork />;
    case 'evaluation':
      return parked ? <Parked /> : <Evaluation />;
    case 'ended':
      return <EntryCopy />;
    case 'preparing':
    case 'suspended':
      return null;
  }
};

const WelcomePoints = (): ReactNode => (
  <Points
    phase="welcome"
    under={{
      referentSettled: <DutyPick duty="referent" />,
      viddevaktAppointed: <DutyPick duty="viddevakt" />,
    }}
  />
);

const DecisionWork = ({ act }: { act: Act | undefined }): ReactNode => {
  switch (act) {
    case 'document':
      return (
        <>
          <EntryEditor />
          <Chosen />
          <StafettholderPick />
        </>
      );
    case 'readAloud':
      return (
        <>
          <EntryAloud />
          <EntryEditor writersOnly />
          <StafettholderLine />
        </>
      );
    default:
      return (
        <>
          <Choices />
          <Chosen />
          <NoMeasure />
          <StafettholderPick />
          <PersonNotes kind="response" />
        </>
      );
  }
};

/** What is agreed, for all; what the leader has left to say, for those who help to remember it. */
const ClosingWork = (): ReactNode => {
  const audience = useMine()?.audience;
  return (
    <>
      <Summary />
      <DecisionSummary />
      <StafettholderLine />
      <NextMeeting />
      {(audience === 'leader' || audience === 'staff') && <Points phase="closing" />}
      <EntryCopy />
    </>
  );
};
