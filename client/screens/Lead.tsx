import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation } from 'wouter';
import { type MeetingId, PersonId, type SeatId } from '../../shared/ids.ts';
import { isPhase } from '../../shared/phases.ts';
import { addresses } from '../connection/addresses.ts';
import { useMine, useSection } from '../connection/hooks.ts';
import { type Day, useDay } from '../connection/useDay.ts';
import { AgendaList } from '../features/agenda/AgendaList.tsx';
import type { Newcomer } from '../features/arrival/door.ts';
import { ClockDigits } from '../features/clock/ClockDigits.tsx';
import { ExpectedEnd } from '../features/clock/ExpectedEnd.tsx';
import { TurnShare } from '../features/clock/TurnShare.tsx';
import { Cost } from '../features/day/Cost.tsx';
import { DayCard } from '../features/day/DayCard.tsx';
import { NextOfDay } from '../features/day/NextOfDay.tsx';
import { Knocks } from '../features/door/Knocks.tsx';
import { MirrorQuestion } from '../features/mirrored/MirrorQuestion.tsx';
import { useMirrored } from '../features/mirrored/useMirrored.ts';
import { Pen } from '../features/people/Pen.tsx';
import { CatchUp } from '../features/retiming/CatchUp.tsx';
import { LateStart } from '../features/retiming/LateStart.tsx';
import { StaffFrame } from '../features/staffFrame/StaffFrame.tsx';
import { TakeOver } from '../features/takeover/TakeOver.tsx';
import { TurnCard } from '../features/turn/TurnCard.tsx';
import { StoppedCard } from '../features/viddevakt/StoppedCard.tsx';
import { useTabTitle } from '../ui/AppFrame.tsx';
import { Blank } from '../ui/Blank.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import classes from './Lead.module.css';
import { Before, Ended } from './lead/Before.tsx';
import { Dialogs } from './lead/Dialogs.tsx';
import { LeadFrame } from './lead/LeadFrame.tsx';
import { LeavesDialog } from './lead/LeavesDialog.tsx';
import { MissingDialog } from './lead/MissingDialog.tsx';
import { NextBar } from './lead/NextBar.tsx';
import { Suspended } from './lead/Suspended.tsx';
import { type Opened, Tools } from './lead/Tools.tsx';
import { useMeetingKeys } from './lead/useMeetingKeys.ts';
import { useSteps } from './lead/useSteps.ts';
import { MirroredLead } from './mirrored/MirroredLead.tsx';
import { PhaseWork } from './PhaseWork.tsx';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
}

/** Drives the meeting: one large button, and the tools beside it. For whoever leads; others get their own seat. */
export const Lead = ({ meeting, seat }: Props): ReactNode => {
  const mine = useMine();
  const person = PersonId.safeParse(seat);
  if (mine === undefined) return null;
  if (!person.success || !mine.duties.includes('lead'))
    return <Redirect to={addresses.seat(meeting, seat)} />;
  return <Leading meeting={meeting} seat={person.data} />;
};

interface LeadingProps {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
}

const Leading = ({ meeting, seat }: LeadingProps): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [newcomer, setNewcomer] = useState<Newcomer>();
  const close = (): void => {
    setOpened(null);
    setNewcomer(undefined);
  };
  const steps = useSteps(() => navigate(addresses.referat(meeting, seat)));
  const undo = useMine()?.undo ?? null;
  useTabTitle(t('lead.tabTitle'));
  const mirrored = useMirrored(meeting);
  const day = useDay(meeting);
  useMeetingKeys((intent) => {
    if (mirrored.closed) return;
    if (intent === 'undo') {
      if (undo !== null && !mirrored.on) setOpened('undo');
    } else if (steps.offered && !steps.busy) steps.take();
  });
  // One mirrored laptop (UI108): what all see is the wall, and nothing of the table.
  if (mirrored.on) {
    const { closed, answer } = mirrored;
    return (
      <MirroredLead meeting={meeting} seat={seat} steps={steps} closed={closed} onOff={() => answer(false)} />
    );
  }
  return (
    <>
      <LeadFrame
        aside={<Aside meeting={meeting} day={day} />}
        tools={<Tools meeting={meeting} onOpen={setOpened} />}
        foot={<NextBar steps={steps} />}
      >
        <MirrorQuestion mirrored={mirrored} />
        <Knocks
          meeting={meeting}
          onNotListed={(knock) => {
            setNewcomer(knock);
            setOpened('who');
          }}
        />
        <Work meeting={meeting} seat={seat} day={day} />
        <MissingDialog
          steps={steps}
          onPrepare={() => navigate(addresses.prepare(meeting, seat))}
          onOpen={setOpened}
        />
        <LeavesDialog key={steps.question} steps={steps} />
        <Dialogs meeting={meeting} opened={opened} onClose={close} newcomer={newcomer} />
      </LeadFrame>
      <StaffFrame withMissing />
      <Blank />
    </>
  );
};

/** The whole meeting at a glance. */
const Aside = ({ meeting, day }: { meeting: MeetingId; day: Day }): ReactNode => (
  <div className={classes.aside}>
    <AgendaList />
    <div className={classes.end}>
      <ExpectedEnd againstPlan />
      <Cost />
      <CatchUp />
    </div>
    <DayCard meeting={meeting} {...day} />
    <div className={classes.language}>
      <LanguageSwitch />
    </div>
  </div>
);

/** What happens now: the phase and its clock, whose turn it is, and what is to be written or ticked. */
const Work = ({ meeting, seat, day }: LeadingProps & { readonly day: Day }): ReactNode => {
  const { t } = useTranslation();
  const stage = useSection('agenda')?.stage ?? 'preparing';
  const paused = useSection('clock')?.pause != null;
  if (stage === 'preparing') return <Before meeting={meeting} seat={seat} />;
  if (!isPhase(stage)) {
    return (
      <>
        {stage === 'suspended' ? <Suspended /> : <Ended />}
        <NextOfDay meeting={meeting} day={day.day} />
      </>
    );
  }
  return (
    <>
      <div className={classes.head}>
        <h1 className={classes.title}>{t(`terms.phase.${stage}`)}</h1>
        <div className={classes.clock}>
          <ClockDigits />
        </div>
      </div>
      <TakeOver />
      <LateStart />
      {paused && <StoppedCard />}
      {stage !== 'evaluation' && <TurnCard share={<TurnShare />} />}
      {stage === 'evaluation' && <NextOfDay meeting={meeting} day={day.day} />}
      {stage !== 'evaluation' && <Pen />}
      <PhaseWork />
    </>
  );
};
