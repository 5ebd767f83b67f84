import { fairShare } from '../../../shared/clock.ts';
import type { BreakInReason } from '../../../shared/commands.ts';
import type { Ms } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';

/** What is left for the services that have not begun. */
export interface Rest {
  readonly services: number;
  /** What each of them gets; null when it cannot be shared out. */
  readonly each: Ms | null;
}

/** The turns of a service that count as its own in a round: asking and offering, not being answered. */
const begins = (turn: { readonly act: string }): boolean => turn.act === 'ask' || turn.act === 'offer';

/**
 * [UI52] The rest of the round: services still to begin, and the fair share of what is left of the phase
 * after the present turn has had its own.
 * @param phaseLeft what is left of the phase, below zero when over
 * @param turnLeft what is left of this turn, null where turns have no share
 */
export const restOf = (turn: Sections['turn'], phaseLeft: Ms | null, turnLeft: Ms | null): Rest => {
  const services = turn.upcoming.filter(begins).length;
  if (services === 0 || phaseLeft === null) return { services, each: null };
  const after = (phaseLeft - Math.max(0, turnLeft ?? 0)) as Ms;
  return { services, each: fairShare(after, services) };
};

/** The reason that the large button gives: the one that the clock itself gives, or where we are now. */
export const likelyReason = (over: boolean): BreakInReason => (over ? 'timeIsUp' : 'phaseNow');
