import type { MeetingContext } from './context.ts';
import type { MeetingState } from './state.ts';

/** What a seat's own view is made from. */
export type MineState = Pick<MeetingState, 'context' | 'undoable'>;

/**
 * Parts that no seat's own view looks at: the words, and how far the clocks have run. Most facts change nothing
 * else, and then nobody's own view is worked out again.
 */
const UNSEEN = [
  'notes',
  'entryPrefill',
  'phaseClock',
  'turnClock',
  'interventions',
  'evaluationRevs',
  'evaluationOverlaps',
] as const satisfies readonly (keyof MeetingContext)[];

/** Looked at only by the few offers that follow the clock: it changes much more often than what all the rest rests on. */
const OF_THE_MOMENT = ['pause'] as const satisfies readonly (keyof MeetingContext)[];

type Part = keyof MeetingContext;

/** Contexts with some parts closed, so that the lists above cannot be wrong unnoticed. */
const closing = (parts: readonly Part[]): ((context: MeetingContext) => MeetingContext) => {
  const closed = Object.fromEntries(
    parts.map((part) => [
      part,
      {
        get: (): never => {
          throw new Error(`this part of a seat's own view is not to depend on ${part}`);
        },
      },
    ]),
  );
  // One for all seats, since what is worked out for a context is kept with it.
  const made = new WeakMap<MeetingContext, MeetingContext>();
  return (context) => {
    const known = made.get(context) ?? Object.defineProperties({ ...context }, closed);
    made.set(context, known);
    return known;
  };
};

export const withoutUnseen = closing(UNSEEN);
export const withoutMoment = closing([...UNSEEN, ...OF_THE_MOMENT]);

/** Parts are compared by identity: none is changed in place. */
const sameBut = (parts: readonly Part[]): ((before: MeetingContext, after: MeetingContext) => boolean) => {
  const but: ReadonlySet<Part> = new Set(parts);
  return (before, after) =>
    before === after ||
    (Object.keys(after) as Part[]).every((part) => before[part] === after[part] || but.has(part));
};

/** Whether what lasts in every seat's own view is the same after as before. */
export const sameForLasting = sameBut([...UNSEEN, ...OF_THE_MOMENT]);
const sameSeen = sameBut(UNSEEN);

/** Whether every seat's own view is the same after as before. */
export const sameForMine = (before: MineState, after: MineState): boolean =>
  before.undoable === after.undoable && sameSeen(before.context, after.context);
