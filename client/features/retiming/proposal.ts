import type { Payload } from '../../../shared/commands.ts';
import { isTimed, type TimedPhase } from '../../../shared/phases.ts';
import { type Retimed, retimingOf } from '../../../shared/retiming.ts';
import type { Ms, WallTime } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';

/** A shorter plan, and what it cannot catch up with. */
export interface Proposal {
  readonly rounds: readonly Retimed[];
  readonly rest: Ms;
}

type Phases = Sections['agenda']['phases'];

const laterRounds = (phases: Phases): readonly { readonly phase: TimedPhase; readonly budget: Ms }[] =>
  phases.flatMap(({ phase, budget, status }) =>
    status === 'later' && budget !== null && isTimed(phase) ? [{ phase, budget }] : [],
  );

/** Less than this is a rounding, and not said. */
const WORTH_SAYING = 30_000;

/** [UI94] What would catch up with so much, and what would still be over. */
export const proposalFor = (phases: Phases, over: Ms): Proposal => {
  const rounds = retimingOf(laterRounds(phases), over);
  const taken = rounds.reduce((all, { before, after }) => all + before - after, 0);
  const rest = Math.max(0, over - taken);
  return { rounds, rest: (rest < WORTH_SAYING ? 0 : rest) as Ms };
};

export const budgetsOf = ({ rounds }: Proposal): Payload<'agenda.retime'>['budgets'] =>
  Object.fromEntries(rounds.map(({ phase, after }) => [phase, after]));

/** How much the meeting ends after the plan; zero where it does not. */
export const overBy = (plannedEnd: WallTime | null, end: WallTime | null): Ms =>
  (plannedEnd === null || end === null ? 0 : Math.max(0, end - plannedEnd)) as Ms;
