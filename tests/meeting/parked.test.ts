import { expect, test } from 'vitest';
import { assembleReferat } from '../../server/documents/assembleReferat.ts';
import { slotOf } from '../../server/meeting/slot.ts';
import { AUDIENCES } from '../../shared/people.ts';
import { minutes, osloDate, type WallTime } from '../../shared/time.ts';
import { NINE, Room, seats } from '../support/room.ts';

const DAY = minutes(24 * 60);

const evaluating = (): Room => {
  const room = Room.started();
  while (room.context.stage !== 'evaluation') room.wait(minutes(1)).step();
  return room;
};

test('[AF7] parking stops the clock, and taking it up again goes on where it stood', () => {
  const room = evaluating().wait(minutes(3));
  room.ok(seats.leader, 'evaluation.park', {});
  room.wait(minutes(120));
  room.ok(seats.teacher, 'evaluation.resume', {});
  room.wait(minutes(4)).ok(seats.leader, 'meeting.end', {});
  expect(room.context.spent.evaluation).toBe(minutes(7));
});

test('[AF7] a pause that was forgotten ends when it is parked', () => {
  const room = evaluating();
  room.ok(seats.leader, 'clock.pause', {});
  room.ok(seats.leader, 'evaluation.park', {});
  expect(room.context.pause).toBeNull();
  expect(room.code(seats.leader, 'clock.pause', {})).toBe('notNow');
  expect(room.code(seats.leader, 'clock.correct', { by: 60_000 })).toBe('notNow');
});

test('[AF7] the leader parks it, any of the staff takes it up, and the family does neither', () => {
  const room = evaluating();
  expect(room.code(seats.teacher, 'evaluation.park', {})).toBe('notAllowed');
  expect(room.code(seats.mother, 'evaluation.park', {})).toBe('notAllowed');
  expect(room.code(seats.leader, 'evaluation.resume', {})).toBe('notNow');
  room.ok(seats.leader, 'evaluation.park', {});
  expect(room.code(seats.leader, 'evaluation.park', {})).toBe('notNow');
  expect(room.code(seats.mother, 'evaluation.resume', {})).toBe('notAllowed');
  room.ok(seats.nurse, 'evaluation.resume', {});
  expect(room.view('staff').agenda?.parked).toBe(false);
});

test('[AF7] words that are on their way when it is parked are kept, and the staff stay where they are', () => {
  const room = evaluating();
  room.ok(seats.leader, 'evaluation.park', {});
  expect(
    room.code(seats.nurse, 'evaluation.write', { question: 'worked', text: 'God tid', baseRev: 0 }),
  ).toBe('accepted');
  expect(room.view('staff').evaluation?.answers[0]?.text).toBe('God tid');
});

test('[AF7] nothing tells the family or the projector that it is parked', () => {
  const room = evaluating();
  const before = AUDIENCES.map((audience) => JSON.stringify(room.view(audience)));
  room.ok(seats.leader, 'evaluation.park', {});
  const changed = AUDIENCES.filter((audience, at) => JSON.stringify(room.view(audience)) !== before[at]);
  expect(changed).toEqual(['leader', 'staff']);
});

test('[AF7] it can be ended without being taken up', () => {
  const room = evaluating();
  room.ok(seats.leader, 'evaluation.park', {});
  room.ok(seats.leader, 'meeting.end', {});
  expect(room.context).toMatchObject({ stage: 'ended', parkedAt: null });
});

test('[AF8] the referat is there while the evaluation is parked, and is the same', () => {
  const room = evaluating();
  const before = assembleReferat(room.context, room.now as WallTime);
  room.ok(seats.leader, 'evaluation.park', {});
  expect(assembleReferat(room.context, room.now as WallTime)).toEqual(before);
});

test('[AF1] a meeting is of the day that it is planned for, and of each day on which people sat in it', () => {
  const room = Room.prepared();
  const today = osloDate(NINE as WallTime);
  const later = (NINE + 2 * DAY) as WallTime;
  expect(slotOf(Room.empty().context)).toBeNull();
  expect(slotOf(room.context)?.dates).toEqual([today]);
  room.ok(seats.leader, 'meeting.start', { despite: true });
  expect(slotOf(room.context)?.dates).toEqual([today]);
  room.ok(seats.leader, 'meeting.suspend', { resumeAt: later });
  expect(slotOf(room.context)?.dates).toEqual([today, osloDate(later)]);
  room.wait(3 * DAY).ok(seats.leader, 'meeting.resume', { despite: true });
  expect(slotOf(room.context)?.dates).toEqual([today, osloDate(room.now as WallTime)]);
});

test('[AF12] what the day knows of a meeting is times, and no word of it', () => {
  const room = Room.started();
  room.until('lead/leader');
  const known = JSON.stringify(slotOf(room.context));
  for (const { name } of room.context.people) expect(known).not.toContain(name);
  expect(known).not.toContain(room.context.details?.child);
  expect(known).not.toContain(room.context.details?.place);
});
