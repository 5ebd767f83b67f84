import { elapsedAt } from '../../shared/clock.ts';
import { BETWEEN, type Delay, expectedAt, type Following, WORTH_SAYING } from '../../shared/day.ts';
import type { MeetingTime, Ms, WallTime } from '../../shared/time.ts';
import { MINUTE } from '../../shared/time.ts';
import { isWaiting, type Slot } from '../meeting/slot.ts';

/** [AF9] Beyond this it is not running over: nobody closed it. */
const ABANDONED = 90 * MINUTE;
const NEVER = Number.NEGATIVE_INFINITY;

/** A meeting of the day at this moment. `now` is meeting time by its own clock. */
export interface Present<Id> {
  readonly id: Id;
  readonly slot: Slot;
  readonly now: MeetingTime;
}

/**
 * When the family of a meeting goes, for all moments to come: at `fixed`, and never earlier than `lead` from
 * whatever moment one looks. So a phase within its time, one that is over it and a pause are two numbers.
 */
interface Ends {
  readonly fixed: number;
  readonly lead: number;
}

const OVER: Ends = { fixed: NEVER, lead: NEVER };

/** Whether a meeting can begin is asked of the one before it: its end, and the evaluation after it. */
const endOf = ({ slot, now }: Present<unknown>, wall: WallTime): Ends => {
  const { phase, plannedEnd, familyLeftAt, parked, stage } = slot;
  if (phase !== null) {
    if (wall > plannedEnd + ABANDONED) return OVER;
    const left = Math.max(0, phase.budget - elapsedAt(phase.clock, now));
    return phase.clock.runningSince === null
      ? { fixed: NEVER, lead: left + phase.later }
      : { fixed: wall + left + phase.later, lead: phase.later };
  }
  if (stage !== 'evaluation' || parked || familyLeftAt === null) return OVER;
  if (wall > familyLeftAt + ABANDONED) return OVER;
  return { fixed: familyLeftAt, lead: -BETWEEN };
};

/** What a meeting that waits is told, and when that is to be looked at again. */
interface Foretold<Id> {
  readonly id: Id;
  readonly delay: Delay | null;
  readonly lookAgain: number | null;
}

const delayOf = (startsAt: WallTime, { fixed, lead }: Ends, wall: WallTime) => {
  const at = Math.max(startsAt, fixed, wall + lead);
  const movesFrom = lead === NEVER ? null : Math.max(startsAt, fixed) - lead;
  const growing = movesFrom !== null && movesFrom <= wall;
  const late = at - startsAt >= WORTH_SAYING;
  const movesLate = movesFrom === null ? null : Math.max(movesFrom, startsAt + WORTH_SAYING - lead);
  return {
    delay: late ? { at: at as WallTime, growsFrom: growing ? wall : null } : null,
    lookAgain: movesLate !== null && movesLate > wall ? movesLate : null,
  };
};

/** By the plan, `later` was to come after `slot`, not beside it in another room. */
const comesAfter = (later: Slot, slot: Slot): boolean => later.startsAt >= slot.startsAt + slot.planned;

/** [AF6] Where less than the ten minutes was planned, that is what there is: nobody has run over by it. */
const between = (slot: Slot, next: Slot): number =>
  Math.min(BETWEEN, next.startsAt - slot.startsAt - slot.planned);

interface Before {
  readonly slot: Slot;
  readonly ends: Ends;
}

const waitingFor = (slot: Slot, before: readonly Before[]): Ends => {
  const all = before
    .filter((each) => comesAfter(slot, each.slot))
    .map(({ slot: earlier, ends }) => ({ ends, gap: between(earlier, slot) }));
  return {
    fixed: Math.max(NEVER, ...all.map(({ ends, gap }) => ends.fixed + gap)),
    lead: Math.max(NEVER, ...all.map(({ ends, gap }) => ends.lead + gap)),
  };
};

/**
 * [AF9] What each meeting that waits is told, in the order of the day. Each waits for all before it, running
 * or waiting themselves.
 */
export const foretell = <Id>(day: readonly Present<Id>[], wall: WallTime): readonly Foretold<Id>[] => {
  const before: Before[] = [];
  return day.flatMap((present) => {
    const { slot, id } = present;
    if (!isWaiting(slot)) {
      before.push({ slot, ends: endOf(present, wall) });
      return [];
    }
    const { fixed, lead } = waitingFor(slot, before);
    // It takes on what it waits for; that it has not begun itself says nothing of when it ends.
    const ends = { fixed: Math.max(slot.startsAt, fixed) + slot.length, lead: lead + slot.length };
    before.push({ slot, ends });
    return [{ id, ...delayOf(slot.startsAt, { fixed, lead }, wall) }];
  });
};

/** [AF11] What was said before stays said while it comes to the same: nothing is sent for less than a minute. */
export const settled = (before: Delay | null, after: Delay | null, wall: WallTime): Delay | null => {
  if (before === null || after === null) return after;
  const sameWay = (before.growsFrom === null) === (after.growsFrom === null);
  const apart = Math.abs(expectedAt(before, wall) - expectedAt(after, wall));
  return sameWay && apart < WORTH_SAYING ? before : after;
};

/** [AF10] The first meeting that waits for this one, and what it is told. */
export const followingOf = <Id>(
  day: readonly Present<Id>[],
  delays: ReadonlyMap<Id, Delay | null>,
  of: Present<Id>,
): Following | null => {
  if (isWaiting(of.slot) || of.slot.stage === 'ended') return null;
  const next = day.find(({ slot }) => isWaiting(slot) && comesAfter(slot, of.slot));
  return next === undefined ? null : { startsAt: next.slot.startsAt, delay: delays.get(next.id) ?? null };
};

/** How long until the earliest moment to look again; null when only a command changes anything. */
export const lookAgainIn = (foretold: readonly Foretold<unknown>[], wall: WallTime): Ms | null => {
  const moments = foretold.flatMap(({ lookAgain }) => lookAgain ?? []);
  return moments.length === 0 ? null : ((Math.min(...moments) - wall) as Ms);
};
