import type { CommandType } from '../../shared/commands.ts';
import { FLEXIBLE_PHASES, isTimed, type Stage, TIMED_PHASES, type TimedPhase } from '../../shared/phases.ts';
import type { MeetingContext, PlannedTurn } from './context.ts';
import { dutiesOf } from './duties.ts';
import { lateBy } from './lateness.ts';
import { POLICY } from './policy.ts';
import { currentTurn } from './turns.ts';

type Condition = (context: MeetingContext) => boolean;

const readingAloud: Condition = (context) => currentTurn(context)?.act === 'readAloud';

/** Turns that their service may still pass: those whose asking or offering is not over. */
export const passableTurns = (context: MeetingContext): readonly PlannedTurn[] =>
  context.turns.filter(
    (turn, at) =>
      at >= context.turnIndex && turn.service !== null && (turn.act === 'ask' || turn.act === 'offer'),
  );

/** Turns of services that have not begun: their order can change. */
export const laterTurns = (context: MeetingContext): readonly PlannedTurn[] =>
  passableTurns(context).filter((turn) => turn.key !== currentTurn(context)?.key);

/** Turns that can be put last: those that are not last already. */
export const postponableTurns = (context: MeetingContext): readonly PlannedTurn[] =>
  passableTurns(context).slice(0, -1);

/** Rounds that are still to come and can be made shorter. */
export const laterRounds = ({ stage }: MeetingContext): readonly TimedPhase[] =>
  isTimed(stage)
    ? FLEXIBLE_PHASES.filter((phase) => TIMED_PHASES.indexOf(phase) > TIMED_PHASES.indexOf(stage))
    : [];

/** What the policy's stages do not say. */
const CONDITIONS: Partial<Record<CommandType, Condition>> = {
  'agenda.next': (context) => !readingAloud(context),
  'decision.confirm': readingAloud,
  'clock.breakIn': ({ pause }) => pause === null,
  'clock.pause': ({ pause, parkedAt }) => pause === null && parkedAt === null,
  'clock.correct': ({ parkedAt }) => parkedAt === null,
  'evaluation.park': ({ parkedAt }) => parkedAt === null,
  'evaluation.resume': ({ parkedAt }) => parkedAt !== null,
  'clock.break': ({ pause }) => pause?.kind !== 'break',
  'clock.resume': ({ pause }) => pause !== null,
  'lead.takeBack': (context) => dutiesOf(context).standIn !== null,
  'agenda.retime': (context) => laterRounds(context).length > 0,
  'agenda.lateStart': (context) => lateBy(context) !== null,
  'turn.postpone': (context) => postponableTurns(context).length > 0,
  'turn.pass': (context) => passableTurns(context).length > 0,
  'turn.reorder': (context) => laterTurns(context).length > 1,
};

/** [CM2] Whether the moment is right for this command, whoever gives it. Machine and offers both ask here. */
export const isOpen = (context: MeetingContext, type: CommandType): boolean => {
  const during: readonly Stage[] = POLICY[type].during;
  return during.includes(context.stage) && (CONDITIONS[type]?.(context) ?? true);
};
