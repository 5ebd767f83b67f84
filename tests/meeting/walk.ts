import * as fc from 'fast-check';
import { vi } from 'vitest';
import { BREAK_IN_REASONS, COMMAND_TYPES, type CommandType, type Payload } from '../../shared/commands.ts';
import type { SeatId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import { type Room, seats } from '../support/room.ts';
import { probesOf } from './probes.ts';

// A search takes seconds, and on a machine that does much else at once many of them.
vi.setConfig({ testTimeout: 120_000 });

/** One thing that somebody does in a random meeting. */
export interface Act {
  readonly kind: 'step' | 'clock' | 'write' | 'any';
  /** Milliseconds before it is done. */
  readonly wait: number;
  readonly who: number;
  readonly what: number;
  readonly words: string;
}

const WORDS = ['lesing', 'ro', 'friminutt', 'måndag', 'kveld', 'leksehjelp', 'samtale', 'venner'];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((list) => list.join(' '));

const actOf = (kinds: readonly Act['kind'][]): fc.Arbitrary<Act> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    wait: fc.integer({ min: 0, max: 240_000 }),
    who: fc.nat(997),
    what: fc.nat(997),
    words,
  });

/** The same random meetings at each run. */
const SEED = 20_270_302;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

/** Acts on the clock; `what` says which. */
export const CLOCK_ACTS = ['pause', 'resume', 'breakIn', 'extend', 'correct', 'undo'] as const;

const clockAct = (room: Room, { who, what }: Act): void => {
  const seat = pick([seats.leader, seats.nurse], who) ?? seats.leader;
  const target = room.state.undoable?.step.seq;
  const acts: Record<(typeof CLOCK_ACTS)[number], () => unknown> = {
    pause: () => room.give(seat, 'clock.pause', {}),
    resume: () => room.give(seat, 'clock.resume', {}),
    breakIn: () => room.give(seat, 'clock.breakIn', { reason: pick(BREAK_IN_REASONS, what) ?? 'phaseNow' }),
    extend: () => room.give(seat, 'clock.extend', { minutes: what % 2 === 0 ? 1 : 2 }),
    correct: () => room.give(seat, 'clock.correct', { by: (what - 400) * 500 }),
    undo: () => target && room.give(seat, 'undo', { target }),
  };
  acts[pick(CLOCK_ACTS, what) ?? 'pause']();
};

const everybody = (room: Room): SeatId[] => room.context.people.map(({ id }) => id);

const writeAct = (room: Room, { who, what, words: text }: Act): void => {
  const seat = pick(everybody(room), who) ?? seats.leader;
  const key = pick(room.mine(seat).writable, what);
  const revision = key ? (room.context.notes[key]?.versions.length ?? 0) : 0;
  if (key) room.give(seat, 'note.write', { key, text, baseRev: Math.max(0, revision - (what % 2)) });
};

const giveProbe = <T extends CommandType>(room: Room, seat: SeatId, type: T, what: number): void => {
  const payload: Payload<T> | undefined = pick(probesOf(type, room.state, room.now as WallTime), what);
  if (payload) room.give(seat, type, payload);
};

/** What opens and closes the gate for each giver has walks of its own. */
const ELSEWHERE: readonly CommandType[] = [
  'person.about',
  'child.about',
  'consent.answer',
  'consent.contest',
  'consent.enough',
];
const SOMETHING = COMMAND_TYPES.filter((type) => !ELSEWHERE.includes(type));

const anyAct = (room: Room, { who, what }: Act): void => {
  const { actions } = room.mine(seats.leader);
  const open = SOMETHING.filter((type) => actions[type] === null);
  const type = pick(who % 3 === 0 ? SOMETHING : open, what);
  if (type) giveProbe(room, pick(everybody(room), who) ?? seats.leader, type, who + what);
};

/** Does it, where it is possible; what is refused leaves the meeting as it was. */
const act = (room: Room, each: Act): void => {
  room.wait(each.wait);
  if (room.context.stage === 'ended' && each.kind !== 'write') return;
  switch (each.kind) {
    case 'step':
      room.step();
      return;
    case 'clock':
      clockAct(room, each);
      return;
    case 'write':
      writeAct(room, each);
      return;
    case 'any':
      anyAct(room, each);
  }
};

export interface Walk {
  readonly begin: () => Room;
  /** What the random meetings are made of; all of it unless told otherwise. */
  readonly kinds?: readonly Act['kind'][];
  readonly leaveOut?: (act: Act) => boolean;
  /** Something more that is done now and then, of a test's own. */
  readonly elsewhere?: (room: Room, act: Act) => void;
  readonly runs?: number;
}

const ALL = ['step', 'clock', 'write', 'any'] as const;

/** Random meetings from one beginning. `watch` is called for each and gives what looks after each act. */
export const onWalks = (
  { begin, kinds = ALL, leaveOut = () => false, elsewhere, runs = 20 }: Walk,
  watch: (room: Room) => (before: Room['state']) => void,
): void => {
  const acts = fc.array(actOf(kinds), { minLength: 20, maxLength: 70, size: 'max' });
  const property = fc.property(acts, (list) => {
    const room = begin();
    const look = watch(room);
    for (const each of list.filter((one) => !leaveOut(one))) {
      const before = room.state;
      act(room, each);
      look(before);
      const between = room.state;
      if (elsewhere && each.kind === 'write') {
        elsewhere(room, each);
        look(between);
      }
    }
  });
  // Nothing in it waits for anything: it is over when this returns.
  void fc.assert(property, { seed: SEED, numRuns: runs });
};
