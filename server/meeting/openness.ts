import type { CommandType } from '../../shared/commands.ts';
import type { Stage } from '../../shared/phases.ts';
import type { MeetingContext, PlannedTurn } from './context.ts';
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

/** What the policy's stages do not say. */
const CONDITIONS: Partial<Record<CommandType, Condition>> = {
  'agenda.next': (context) => !readingAloud(context),
  'decision.confirm': readingAloud,
  'clock.breakIn': ({ pause }) => pause === null,
  'clock.pause': ({ pause }) => pause === null,
  'clock.resume': ({ pause }) => pause !== null,
  'turn.pass': (context) => passableTurns(context).length > 0,
  'turn.reorder': (context) => laterTurns(context).length > 1,
};

/** [CM2] Whether the moment is right for this command, whoever gives it. Machine and offers both ask here. */
export const isOpen = (context: MeetingContext, type: CommandType): boolean => {
  const during: readonly Stage[] = POLICY[type].during;
  return during.includes(context.stage) && (CONDITIONS[type]?.(context) ?? true);
};
