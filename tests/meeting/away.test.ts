import { expect, test } from 'vitest';
import { farewellFor } from '../../server/meeting/farewell.ts';
import { standingOf } from '../../server/meeting/seats.ts';
import { USUAL_ABOUT } from '../../shared/consent.ts';
import type { WallTime } from '../../shared/time.ts';
import { type Room, seats } from '../support/room.ts';
import { day, fullMeeting, people, personAs, service } from './casting.ts';

const PPT = { kind: 'service', service: service('ppt') } as const;
const GIVING = ['consent.answer', 'consent.contest', 'consent.withdraw'];

/** The father answers for the child, and is represented. */
const standing = (room: Room) => standingOf(room.context, people.father, room.now as WallTime);
const listed = (room: Room) => room.view('guardian').people?.people.map(({ id }) => id);
const started = (): Room => {
  const room = fullMeeting();
  room.ok(seats.leader, 'meeting.start', { despite: true });
  return room;
};

test('[CO24] a guardian who does not come has a seat for the own answers, before the meeting and in it', () => {
  const room = fullMeeting();
  const before = [standing(room), Object.keys(room.mine(people.father).actions).sort()];
  room.ok(seats.leader, 'meeting.start', { despite: true });
  const during = [standing(room), Object.keys(room.mine(people.father).actions).sort()];
  for (const [at, actions] of [before, during]) {
    expect(at).toMatchObject({ ok: true, audience: 'away' });
    expect(actions).toEqual(GIVING);
  }
  expect(room.mine(people.father).consent?.map(({ answer }) => answer)).toEqual(['yes', 'yes', 'yes', 'yes']);
});

test('[CO24] nothing of the meeting is shown there, and nobody of the family is told that it is', () => {
  const room = started();
  expect(Object.keys(room.view('away'))).toEqual(['wall']);
  expect(room.view('away').wall).toMatchObject({ unitName: '', child: null, startsAt: null });
  expect(listed(room)).not.toContain(people.father);
  expect(room.mine(people.father)).toMatchObject({ duties: [], trail: null, comers: [], door: null });
});

test('[CO24] [CO14] what was recorded of who does not come is contested there, and does not count', () => {
  const room = fullMeeting();
  room.ok(people.father, 'consent.contest', { scope: PPT });
  const ppt = standingOf(room.context, people.ppt, room.now as WallTime);
  expect(ppt).toEqual({ ok: false, reason: 'noConsent' });
});

test('[CO24] [CO19] what is taken back from there while the meeting goes on counts in that same fact', () => {
  const room = started();
  room.ok(people.father, 'consent.withdraw', { scope: PPT, giver: people.father });
  const ppt = standingOf(room.context, people.ppt, room.now as WallTime);
  expect(ppt).toEqual({ ok: false, reason: 'noConsent' });
});

test('[CO24] who answers for nothing has none: with limited information, without the care, or of no family', () => {
  const room = fullMeeting();
  for (const staying of ['limited', 'withoutCare'] as const) {
    const other = personAs(people.stranger, ['guardian'], null, { attends: false });
    room.ok(seats.leader, 'person.put', { person: other });
    room.ok(seats.leader, 'person.about', {
      person: people.stranger,
      about: { ...USUAL_ABOUT, standing: staying, seat: true },
    });
    const at = standingOf(room.context, people.stranger, room.now as WallTime);
    expect(at).toEqual({ ok: false, reason: 'unknownSeat' });
  }
  room.ok(seats.leader, 'person.put', {
    person: personAs(people.grandmother, ['supportPerson'], null, { attends: false }),
  });
  const at = standingOf(room.context, people.grandmother, room.now as WallTime);
  expect(at).toEqual({ ok: false, reason: 'unknownSeat' });
});

test('[CO24] [CO12] from eighteen on a guardian answers for nothing, whatever was said before', () => {
  const room = fullMeeting();
  room.ok(seats.leader, 'child.about', { about: { bornOn: day('2000-01-01'), protected: false } });
  expect(standing(room)).toEqual({ ok: false, reason: 'unknownSeat' });
});

test('[CO24] [JO10] when the family has left, it is over there too, and nothing is taken along', () => {
  const room = fullMeeting();
  const both = personAs(people.father, ['guardian', 'supportPerson'], null, { attends: false });
  room.ok(seats.leader, 'person.put', { person: both });
  room.ok(seats.leader, 'meeting.start', { despite: true });
  while (room.context.stage !== 'evaluation') room.step();
  expect(standing(room)).toEqual({ ok: false, reason: 'left' });
  expect(farewellFor(room.context, people.father)).toBeNull();
  expect(farewellFor(room.context, people.mother)).not.toBeNull();
});
