import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLog } from '../../server/config/log.ts';
import { fingerprint } from '../../server/live/fingerprint.ts';
import type { LiveMeeting } from '../../server/live/LiveMeeting.ts';
import { createLiveMeetings, type LiveMeetings, NotSavedError } from '../../server/live/LiveMeetings.ts';
import type { TimeSource } from '../../server/live/meetingClock.ts';
import { decide } from '../../server/meeting/decide.ts';
import { EVERYBODY } from '../../server/meeting/takeover.ts';
import type { Command } from '../../shared/commands.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import type { MeetingTime, WallTime } from '../../shared/time.ts';
import type { Ack } from '../../shared/wire.ts';
import { CAST, command, preparing, seatOf } from '../support/cast.ts';
import { FaultyMeetingStore } from '../support/FaultyMeetingStore.ts';

const WALL = Date.parse('2026-11-20T10:00:00Z') as WallTime;
const leader = seatOf('leader');
const NOT_SAVED: Ack = { ok: false, rejection: { code: 'notSaved' } };

let store: FaultyMeetingStore;
let live: LiveMeetings;
let mono: number;
const time: TimeSource = { mono: () => mono, wall: () => WALL };
const logged: string[] = [];
const log = createLog('debug', { write: (line) => void logged.push(line) });

beforeEach(() => {
  store = new FaultyMeetingStore();
  mono = 0;
  live = createLiveMeetings({ store, log, time, idleAfter: 20 });
});
afterEach(async () => {
  vi.useRealTimers();
  await live.close();
});

const created = async (): Promise<LiveMeeting> => {
  const { meeting } = await live.create({ practice: false, leader: CAST.leader });
  return open(meeting);
};
const open = async (meeting: MeetingId): Promise<LiveMeeting> => {
  const found = await live.open(meeting);
  if (!found) throw new Error('no such meeting');
  return found;
};
const accepted = async (meeting: LiveMeeting, ...commands: readonly Command[]): Promise<void> => {
  for (const ack of await Promise.all(commands.map((each) => meeting.command(leader, each))))
    expect(ack).toMatchObject({ ok: true });
};
const addTeacher = (): Command => command('person.put', { person: CAST.teacher });
const addMother = (): Command => command('person.put', { person: CAST.mother });
const names = (meeting: LiveMeeting): string[] => meeting.state().context.people.map(({ id }) => id);

/** What another process would write next to this log. */
const writeElsewhere = async (meeting: LiveMeeting, given: Command): Promise<void> => {
  const decision = decide(meeting.state(), {
    command: given,
    print: fingerprint(given),
    seat: leader,
    at: (WALL + 60_000) as MeetingTime,
    wall: WALL,
    evaluation: {},
    connected: EVERYBODY,
  });
  if (decision.kind !== 'accepted') throw new Error('not accepted');
  expect(await store.write({ facts: [decision.fact], rows: decision.rows })).toEqual({ ok: true });
};

describe('the mailbox of a meeting', () => {
  test('[SY23] nothing is visible, answered or told to anybody before it is durable', async () => {
    const meeting = await created();
    const told: number[] = [];
    meeting.onCommit((_, after) => told.push(after.facts.length));
    let answered = false;
    const release = store.hold();
    const ack = meeting.command(leader, addTeacher()).then((answer) => {
      answered = true;
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([answered, told, names(meeting)]).toEqual([false, [], ['leader']]);
    release();
    expect(await ack).toEqual({ ok: true, seq: 2 });
    expect(told).toEqual([2]);
    expect(names(meeting)).toEqual(['leader', 'teacher']);
  });

  test('[SY23] listeners are told before the answer is given, with the states before and after', async () => {
    const meeting = await created();
    const order: string[] = [];
    meeting.onCommit((before, after) => order.push(`told ${before.facts.length} ${after.facts.length}`));
    await meeting.command(leader, addTeacher()).then(() => order.push('answered'));
    expect(order).toEqual(['told 1 2', 'answered']);
  });

  test('[SY25] a burst to one meeting is one commit and one notice, decided in order', async () => {
    const meeting = await created();
    const told: number[] = [];
    meeting.onCommit((_, after) => told.push(after.facts.length));
    const before = store.commits.length;
    await accepted(meeting, ...preparing(WALL));
    expect(store.commits.slice(before)).toEqual([1]);
    expect(told).toEqual([meeting.state().facts.length]);
  });

  test('[SY25] commands to many meetings in one turn of the event loop are one commit', async () => {
    const meetings = await Promise.all(Array.from({ length: 5 }, created));
    const before = store.commits.length;
    await Promise.all(meetings.map((meeting) => accepted(meeting, addTeacher())));
    expect(store.commits.slice(before)).toEqual([5]);
  });

  test('[SY25] what was decided meanwhile is on its way before the first commit is shown, and is shown after it', async () => {
    const meeting = await created();
    const told: number[][] = [];
    const before = store.commits.length;
    meeting.onCommit((_, after) => told.push([after.facts.length, store.commits.length - before]));
    const release = store.hold();
    const first = meeting.command(leader, addTeacher());
    await new Promise((resolve) => setTimeout(resolve, 10));
    const given = addMother();
    const second = meeting.command(leader, given);
    release();
    await first;
    const repeated = meeting.command(leader, given);
    expect(await Promise.all([second, repeated])).toEqual([
      { ok: true, seq: 3 },
      { ok: true, seq: 3 },
    ]);
    expect(told).toEqual([
      [2, 2],
      [3, 2],
    ]);
  });

  test('[SY24] a failed commit is answered notSaved and leaves no trace of all that rested on it', async () => {
    const meeting = await created();
    const told: unknown[] = [];
    meeting.onCommit(() => told.push(1));
    store.fail('failed');
    const answers = await Promise.all(
      [addTeacher(), addMother()].map((each) => meeting.command(leader, each)),
    );
    expect(answers).toEqual([NOT_SAVED, NOT_SAVED]);
    expect([told, names(meeting)]).toEqual([[], ['leader']]);
    await accepted(meeting, addMother());
    expect(names(meeting)).toEqual(['leader', 'mother']);
  });

  test('[SY24] what was decided while a failing commit was on its way falls with it', async () => {
    const meeting = await created();
    store.fail('failed');
    const release = store.hold();
    const first = meeting.command(leader, addTeacher());
    await new Promise((resolve) => setTimeout(resolve, 10));
    const second = meeting.command(leader, addMother());
    const rejected = meeting.command(leader, command('person.remove', { person: CAST.father.id }));
    release();
    expect(await Promise.all([first, second, rejected])).toEqual([NOT_SAVED, NOT_SAVED, NOT_SAVED]);
    expect(names(meeting)).toEqual(['leader']);
  });

  test('[SY24] a failed meeting takes no other meeting in the same commit with it', async () => {
    const [one, other] = [await created(), await created()];
    await writeElsewhere(one, addTeacher());
    const answers = await Promise.all([one.command(leader, addMother()), other.command(leader, addMother())]);
    expect(answers).toEqual([NOT_SAVED, { ok: true, seq: 2 }]);
  });

  test('[SY26] a repeated command is answered as before, also while the first is on its way', async () => {
    const meeting = await created();
    const given = addTeacher();
    const release = store.hold();
    const first = meeting.command(leader, given);
    const repeated = meeting.command(leader, given);
    release();
    expect(await Promise.all([first, repeated])).toEqual([
      { ok: true, seq: 2 },
      { ok: true, seq: 2 },
    ]);
    expect(await meeting.command(leader, given)).toEqual({ ok: true, seq: 2 });
    expect(meeting.state().facts).toHaveLength(2);
  });

  test('[SY26] a repetition of what was not saved is decided anew', async () => {
    const meeting = await created();
    const given = addTeacher();
    store.fail('failed');
    expect(await meeting.command(leader, given)).toEqual(NOT_SAVED);
    expect(await meeting.command(leader, given)).toEqual({ ok: true, seq: 2 });
  });

  test.each(['conflict', 'throws'] as const)(
    '[SY27] after %s the log is read again before anybody is answered, under a new epoch',
    async (fault) => {
      const meeting = await created();
      const { epoch } = meeting;
      await writeElsewhere(meeting, addTeacher());
      store.fail(fault);
      expect(await meeting.command(leader, addMother())).toEqual(NOT_SAVED);
      expect(meeting.epoch).not.toBe(epoch);
      expect(names(meeting)).toEqual(['leader', 'teacher']);
      expect(await meeting.command(leader, addMother())).toEqual({ ok: true, seq: 3 });
    },
  );

  test('[SY27] what another writer added is shown to those who listen, and meeting time is not behind it', async () => {
    const meeting = await created();
    const told: number[] = [];
    meeting.onCommit((_, after) => told.push(after.facts.length));
    await writeElsewhere(meeting, addTeacher());
    await meeting.command(leader, addMother());
    expect(told).toEqual([2]);
    expect(meeting.now().now).toBeGreaterThanOrEqual(WALL + 60_000);
  });

  test('[SY23] a listener that fails takes neither the answer nor other listeners with it', async () => {
    const meeting = await created();
    const told: unknown[] = [];
    meeting.onCommit(() => {
      throw new Error('Pia Ped');
    });
    meeting.onCommit(() => told.push(1));
    await accepted(meeting, addTeacher());
    expect(told).toHaveLength(1);
    expect(logged.join()).not.toContain('Pia');
  });
});

describe('the registry of meetings', () => {
  test('[SY28] there is nothing to open where no meeting is, and asking leaves nothing behind', async () => {
    expect(await live.open('nothing' as MeetingId)).toBeUndefined();
    expect(await live.open('nothing' as MeetingId)).toBeUndefined();
  });

  test('[SY28] all who open a meeting get the same one', async () => {
    const { meeting } = await created();
    const other = createLiveMeetings({ store, log, time });
    const [one, two] = await Promise.all([other.open(meeting), other.open(meeting)]);
    expect(one).toBe(two);
    await other.close();
  });

  test('[SY28] an idle meeting leaves memory and comes back by replay; one with a listener stays', async () => {
    const [idle, watched] = [await created(), await created()];
    await accepted(idle, addTeacher());
    const stop = watched.onCommit(() => {});
    mono += 60_000;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await open(watched.meeting)).toBe(watched);
    const again = await open(idle.meeting);
    expect(again).not.toBe(idle);
    expect(again.epoch).not.toBe(idle.epoch);
    expect(again.state().context).toEqual(idle.state().context);
    stop();
  });

  test.each([0, 1, 2, 3, 4])(
    '[SY28] whoever asks for a meeting while the idle ones are put away gets the one that everybody gets (%i turns later)',
    async (turns) => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const other = createLiveMeetings({ store, log, time, idleAfter: 20 });
      const { meeting } = await other.create({ practice: false, leader: CAST.leader });
      mono += 60_000;
      vi.advanceTimersByTime(20);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      const one = await other.open(meeting);
      await new Promise(setImmediate);
      expect(await other.open(meeting)).toBe(one);
      await other.close();
    },
  );

  test('[ER2] whoever asks for a meeting while it is taken away gets none, and whoever has it has none any more', async () => {
    const meeting = await created();
    const release = store.hold();
    const writing = meeting.command(leader, addTeacher());
    // A commit is on its way: the meeting is not off the disk yet.
    await vi.waitFor(() => expect(store.commits).toHaveLength(2));
    const forgetting = live.forget(meeting.meeting);
    await new Promise(setImmediate);
    expect(await store.meetings()).toEqual([meeting.meeting]);
    expect(await live.open(meeting.meeting)).toBeUndefined();
    expect(meeting.isGone).toBe(true);
    release();
    await Promise.all([writing, forgetting]);
    expect(await live.open(meeting.meeting)).toBeUndefined();
    expect(await store.meetings()).toEqual([]);
  });

  test('[SY24] a meeting whose first fact was not saved does not exist', async () => {
    store.fail('failed');
    await expect(live.create({ practice: false, leader: CAST.leader })).rejects.toThrow(NotSavedError);
    expect(await store.meetings()).toEqual([]);
  });

  test('[SY26] an id says who acted: the same id from another seat is another command', async () => {
    const meeting = await created();
    await accepted(meeting, addTeacher());
    const given = command('clock.pause', {});
    const acks = await Promise.all([leader, 'teacher' as SeatId].map((seat) => meeting.command(seat, given)));
    expect(acks.map((ack) => !ack.ok && ack.rejection.code)).toEqual(['notNow', 'notAllowed']);
  });
});
