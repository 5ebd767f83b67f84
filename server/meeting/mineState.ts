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

const unseen: ReadonlySet<string> = new Set(UNSEEN);
const closed = Object.fromEntries(
  UNSEEN.map((part) => [
    part,
    {
      get: (): never => {
        throw new Error(`a seat's own view is not to depend on ${part}`);
      },
    },
  ]),
);

/** The context with those parts closed, so that the list above cannot be wrong unnoticed. */
export const withoutUnseen = (context: MeetingContext): MeetingContext => {
  // One for all seats, since what is worked out for a context is kept with it.
  const known = made.get(context) ?? Object.defineProperties({ ...context }, closed);
  made.set(context, known);
  return known;
};
const made = new WeakMap<MeetingContext, MeetingContext>();

/** Whether every seat's own view is the same after as before. Parts are compared by identity: none is changed in place. */
export const sameForMine = (before: MineState, after: MineState): boolean =>
  before.undoable === after.undoable && samePartsBut(unseen, before.context, after.context);

const samePartsBut = (but: ReadonlySet<string>, before: MeetingContext, after: MeetingContext): boolean =>
  before === after ||
  (Object.keys(after) as (keyof MeetingContext)[]).every(
    (part) => before[part] === after[part] || but.has(part),
  );
