import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOf } from '../../../server/access/tokens.ts';
import { Knocks } from '../../../server/joining/Knocks.ts';
import { MeetingId, PersonId } from '../../../shared/ids.ts';
import type { KnockState } from '../../../shared/joining.ts';
import { Name } from '../../../shared/text.ts';
import type { WallTime } from '../../../shared/time.ts';

const M = MeetingId.parse('meeting-1');
const OTHER = MeetingId.parse('meeting-2');
const MOTHER = PersonId.parse('mother');
const KARI = { name: Name.parse('Kari'), says: null };

let now = 1_000;
let told: [string, KnockState][] = [];
let knocks: Knocks;
beforeEach(() => {
  now = 1_000;
  told = [];
  knocks = new Knocks(() => now as WallTime, {
    door: () => undefined,
    knock: (knocker, state) => void told.push([knocker, state]),
  });
});
const add = (meeting = M, before: string | null = null): string => {
  const token = knocks.add(meeting, KARI, before);
  if (token === null) throw new Error('too many knock');
  return token;
};
const idOf = (meeting = M): string => knocks.at(meeting)[0]?.id ?? '';

describe('who waits outside', () => {
  it('[JO5] waits at one door, and knocks at another instead', () => {
    const first = add();
    const second = add(OTHER, first);
    expect([knocks.at(M), knocks.at(OTHER).length]).toEqual([[], 1]);
    expect([knocks.stateOf(first), knocks.stateOf(second)]).toEqual(['none', 'waiting']);
  });

  it('[JO6] is let in once, to a seat that the browser takes, and nothing is kept of the name', () => {
    const token = add();
    expect(knocks.answer(M, idOf(), MOTHER)).toBe(true);
    expect(told).toEqual([[hashOf(token), 'letIn']]);
    expect([knocks.at(M), knocks.seatOf(token)]).toEqual([[], { meeting: M, seat: MOTHER }]);
    knocks.end(token);
    expect([knocks.seatOf(token), knocks.stateOf(token)]).toEqual([null, 'none']);
  });

  it('[JO6] is answered by nobody at another door, and once', () => {
    const token = add();
    const id = idOf();
    expect(knocks.answer(OTHER, id, MOTHER)).toBe(false);
    expect(knocks.answer(M, id, null)).toBe(true);
    expect(knocks.answer(M, id, MOTHER)).toBe(false);
    expect([knocks.stateOf(token), knocks.seatOf(token)]).toEqual(['refused', null]);
  });

  it('[JO6] takes a seat within five minutes or not at all', () => {
    const token = add();
    knocks.answer(M, idOf(), MOTHER);
    now += 5 * 60_000 + 1;
    expect([knocks.seatOf(token), knocks.stateOf(token)]).toEqual([null, 'none']);
  });

  it('[JO3] [JO5] waits no more when the door is closed, and whoever was let in and is not in yet stays out', () => {
    const waiting = add();
    const letIn = add();
    knocks.answer(M, knocks.at(M)[1]?.id ?? '', MOTHER);
    knocks.close(M);
    expect([waiting, letIn].map((each) => knocks.stateOf(each))).toEqual(['closed', 'closed']);
    expect([knocks.at(M), knocks.seatOf(letIn)]).toEqual([[], null]);
  });

  it('[JO9] does not take a seat that was taken from everybody meanwhile', () => {
    const token = add();
    knocks.answer(M, idOf(), MOTHER);
    knocks.revoke(M, 'father');
    expect(knocks.stateOf(token)).toBe('letIn');
    knocks.revoke(M, MOTHER);
    expect([knocks.stateOf(token), knocks.seatOf(token)]).toEqual(['refused', null]);
  });

  it('[JO5] is told in every window that it is over, where the browser knocks anew or does not want to wait', () => {
    const first = add();
    const second = add(M, first);
    knocks.end(second);
    expect(told).toEqual([
      [hashOf(first), 'none'],
      [hashOf(second), 'none'],
    ]);
  });

  it('[JO8] keeps the place at one door where another is full, and takes no second one at the same', () => {
    const first = add();
    const others = Array.from({ length: 20 }, () => add(OTHER));
    expect(knocks.add(OTHER, KARI, first)).toBeNull();
    expect(knocks.stateOf(first)).toBe('waiting');
    expect(knocks.add(OTHER, KARI, others[0] ?? null)).not.toBeNull();
  });

  it('[JO8] are twenty at a time and a hundred in ten minutes, and then it goes on', () => {
    const tokens = Array.from({ length: 20 }, () => add());
    expect(knocks.add(M, KARI, null)).toBeNull();
    expect(knocks.add(OTHER, KARI, null)).not.toBeNull();
    for (const token of tokens) knocks.end(token);
    for (let more = 0; more < 80; more += 1) knocks.end(add());
    expect(knocks.add(M, KARI, null)).toBeNull();
    now += 10 * 60_000 + 1;
    expect(knocks.add(M, KARI, null)).not.toBeNull();
  });

  it('[JO5] survives a reload, and is forgotten when the last screen has been gone for a while', () => {
    vi.useFakeTimers();
    try {
      const token = add();
      knocks.came(hashOf(token));
      knocks.left(hashOf(token));
      vi.advanceTimersByTime(59_000);
      expect(knocks.stateOf(token)).toBe('waiting');
      knocks.came(hashOf(token));
      vi.advanceTimersByTime(600_000);
      expect(knocks.stateOf(token)).toBe('waiting');
      knocks.left(hashOf(token));
      vi.advanceTimersByTime(60_000);
      expect([knocks.stateOf(token), knocks.at(M)]).toEqual(['none', []]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('[JO6] finds the answer when a telephone that fell asleep wakes up, for as long as a seat can be taken', () => {
    vi.useFakeTimers();
    try {
      const letIn = add();
      const refused = add();
      for (const token of [letIn, refused]) knocks.left(hashOf(token));
      knocks.answer(M, idOf(), MOTHER);
      knocks.answer(M, idOf(), null);
      vi.advanceTimersByTime(4 * 60_000);
      knocks.came(hashOf(letIn));
      knocks.left(hashOf(letIn));
      expect([letIn, refused].map((each) => knocks.stateOf(each))).toEqual(['letIn', 'refused']);
      vi.advanceTimersByTime(60_000);
      expect([letIn, refused].map((each) => knocks.stateOf(each))).toEqual(['none', 'none']);
      expect(knocks.has(M)).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});
