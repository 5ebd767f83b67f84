import { FLEXIBLE_PHASES, type TimedPhase } from './phases.ts';
import { MINUTE, type Ms } from './time.ts';

/** What a round that is still to come has, and would have. */
export interface Retimed {
  readonly phase: TimedPhase;
  readonly before: Ms;
  readonly after: Ms;
}

const STEP = 15_000;
/** A round is never made shorter than this: below it, leaving it out would be more honest. */
export const SHORTEST_ROUND = (2 * MINUTE) as Ms;

const isFlexible = (phase: TimedPhase): boolean => FLEXIBLE_PHASES.some((each) => each === phase);

/**
 * [RE1] Takes `over` from the flexible rounds that remain, in proportion to what each can spare, in steps of
 * 15 s. What they cannot give stays over. The largest round gives the odd seconds, so that the sum is right.
 */
export const retimingOf = (
  later: readonly { readonly phase: TimedPhase; readonly budget: Ms }[],
  over: Ms,
): readonly Retimed[] => {
  const rounds = later.filter(({ phase }) => isFlexible(phase));
  const spare = rounds.map(({ budget }) => Math.max(0, budget - SHORTEST_ROUND));
  const all = spare.reduce((sum, each) => sum + each, 0);
  const wanted = Math.min(Math.ceil(Math.max(0, over) / STEP) * STEP, Math.floor(all / STEP) * STEP);
  if (wanted === 0) return [];
  const cuts = spare.map((each) => Math.floor((wanted * each) / all / STEP) * STEP);
  let rest = wanted - cuts.reduce((sum, each) => sum + each, 0);
  const largestFirst = cuts.map((_, at) => at).sort((a, b) => (spare[b] ?? 0) - (spare[a] ?? 0));
  for (const at of largestFirst) {
    const more = Math.min(rest, Math.floor(((spare[at] ?? 0) - (cuts[at] ?? 0)) / STEP) * STEP);
    cuts[at] = (cuts[at] ?? 0) + more;
    rest -= more;
  }
  return rounds.flatMap(({ phase, budget }, at) => {
    const cut = cuts[at] ?? 0;
    return cut > 0 ? [{ phase, before: budget, after: (budget - cut) as Ms }] : [];
  });
};
