import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../shared/commands.ts';
import { PersonId } from '../../shared/ids.ts';
import { DEFAULT_MINUTES, type Minutes, totalMinutes } from '../../shared/phases.ts';
import { NINE, Room, seats } from '../support/room.ts';
import { details, moment, people, personAs, smallMeeting, WEEK } from './casting.ts';

const minutes = (each: Partial<Minutes>): Minutes => ({ ...DEFAULT_MINUTES, ...each });
const all = (count: number): Minutes => ({
  welcome: count,
  description: count,
  clarifying: count,
  statusQuo: count,
  offers: count,
  decision: count,
  closing: count,
});
const plan = (room: Room, payload: Minutes) => room.code(seats.leader, 'plan.minutes', payload);
const missing = (room: Room) => room.view('leader').missing?.map(({ code }) => code);

describe('the minutes', () => {
  test('[PL9] the plan is 45 minutes unless it is changed', () => {
    expect([totalMinutes(DEFAULT_MINUTES), Room.empty().view('leader').agenda?.minutes]).toEqual([
      45,
      DEFAULT_MINUTES,
    ]);
  });

  test('[PL9] a plan of nothing, of 500 minutes or of halves is not a plan', () => {
    const parses = (each: unknown) => COMMANDS['plan.minutes'].safeParse(each).success;
    expect(
      [all(0), minutes({ offers: 500 }), minutes({ welcome: 2.5 }), minutes({ closing: -5 })].map(parses),
    ).toEqual(Array(4).fill(false));
  });

  test('[PL9] phases that are each short enough can be too long together', () => {
    const room = Room.empty();
    expect([plan(room, all(60)), plan(room, all(26)), plan(room, all(25))]).toEqual([
      'planTooLong',
      'planTooLong',
      'accepted',
    ]);
  });

  test('[PL2] when the meeting has started, the plan stands', () => {
    const room = smallMeeting();
    room.ok(seats.leader, 'meeting.start', { despite: true });
    expect(plan(room, all(5))).toBe('notNow');
    expect(room.code(seats.leader, 'plan.details', details())).toBe('notNow');
  });
});

describe('the day', () => {
  test('[PL3] a meeting is not planned for a day that is over, and may be for earlier today', () => {
    const room = Room.empty();
    const at = (iso: string) => room.code(seats.leader, 'plan.details', details({ startsAt: moment(iso) }));
    expect([at('2027-03-01T22:59:59Z'), at('2027-03-01T23:00:00Z'), at('2027-09-01T08:00:00Z')]).toEqual([
      'pastDate',
      'accepted',
      'accepted',
    ]);
  });

  test('[PL3] the next meeting is after this one', () => {
    const room = smallMeeting();
    const next = (at: number | null) => room.code(seats.leader, 'plan.nextMeeting', { at: at as never });
    expect([next(NINE), next(NINE - WEEK), next(NINE + WEEK), next(null)]).toEqual([
      'pastDate',
      'pastDate',
      'accepted',
      'accepted',
    ]);
  });
});

describe('the people', () => {
  test('[PL4] a meeting needs a guardian or who stands in for one', () => {
    const room = smallMeeting();
    room.ok(seats.leader, 'person.remove', { person: people.mother });
    expect(missing(room)).toContain('guardian');
    expect(room.code(seats.leader, 'meeting.start', { despite: true })).toBe('missing');
    room.ok(seats.leader, 'person.put', {
      person: personAs(people.mother, ['guardian'], null, { attends: false }),
    });
    expect(missing(room)).toContain('guardian');
    room.ok(seats.leader, 'person.put', { person: personAs(people.mother, ['guardian']) });
    expect(missing(room)).not.toContain('guardian');
  });

  test('[PL4] without details no meeting starts; without teacher or service it does, with one more tap', () => {
    const empty = Room.empty();
    empty.ok(seats.leader, 'person.put', { person: personAs(people.mother, ['guardian']) });
    expect([
      missing(empty)?.includes('details'),
      empty.code(seats.leader, 'meeting.start', { despite: true }),
    ]).toEqual([true, 'missing']);
    empty.ok(seats.leader, 'plan.details', details());
    expect(missing(empty)).toEqual(['teacher', 'service', 'stafettloggConsent']);
    expect(empty.code(seats.leader, 'meeting.start', { despite: false })).toBe('missing');
    expect(empty.code(seats.leader, 'meeting.start', { despite: true })).toBe('accepted');
  });

  test('[PL5] the leader stays: not taken off the list, not away, not with the family', () => {
    const room = smallMeeting();
    const put = (...[roles, more]: [Parameters<typeof personAs>[1], { attends: boolean }?]) =>
      room.code(seats.leader, 'person.put', { person: personAs(seats.leader, roles, null, more) });
    expect(room.code(seats.leader, 'person.remove', { person: seats.leader })).toBe('leaderStays');
    expect([
      put(['head'], { attends: false }),
      put(['guardian']),
      put(['head', 'guardian']),
      put(['teacher']),
    ]).toEqual(['leaderStays', 'leaderStays', 'leaderStays', 'accepted']);
  });

  test('[PL6] forty people are enough; those who are there can still be changed', () => {
    const room = Room.empty();
    const put = (no: number) =>
      room.code(seats.leader, 'person.put', {
        person: personAs(PersonId.parse(`p${no}`), ['supportPerson']),
      });
    for (let no = 2; no <= 40; no += 1) expect(put(no)).toBe('accepted');
    expect([put(41), put(40), room.context.people.length]).toEqual(['tooMany', 'accepted', 40]);
  });

  test('[PL7] a service that is none of the known ones has a name, and belongs to who has that role', () => {
    const room = Room.empty();
    const nameless = { id: 'x', kind: 'other', name: '' } as never;
    const person = personAs(people.ppt, ['service'], null, { service: nameless });
    expect(room.code(seats.leader, 'person.put', { person })).toBe('malformed');
    const parses = (each: unknown) => COMMANDS['person.put'].safeParse({ person: each }).success;
    expect([
      parses(personAs(people.ppt, ['teacher'], 'ppt')),
      parses(personAs(people.ppt, ['service'])),
      parses({ ...personAs(people.ppt, ['teacher']), name: '  ' }),
      parses(personAs(people.ppt, [])),
    ]).toEqual([false, false, false, false]);
  });

  test('[PL8] the referent and the viddevakt are preselected, and one person can be everything', () => {
    const room = smallMeeting();
    expect(room.view('leader').people?.duties).toEqual({
      lead: seats.leader,
      referent: people.teacher,
      viddevakt: people.nurse,
      pen: people.teacher,
      penSecond: null,
      deputy: null,
      standIn: null,
    });
    const alone = Room.empty().view('leader').people?.duties;
    expect(alone).toEqual({
      lead: seats.leader,
      referent: seats.leader,
      viddevakt: seats.leader,
      pen: seats.leader,
      penSecond: null,
      deputy: null,
      standIn: null,
    });
  });
});
