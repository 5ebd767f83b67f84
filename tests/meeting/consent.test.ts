import { describe, expect, test } from 'vitest';
import { hasConsent } from '../../server/meeting/consent.ts';
import { standingOf } from '../../server/meeting/seats.ts';
import type { Consent, ConsentScope } from '../../shared/consent.ts';
import { coversDay } from '../../shared/consent.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';
import { NINE, type Room, seats } from '../support/room.ts';
import {
  consentTo,
  day,
  fullMeeting,
  moment,
  people,
  personAs,
  service,
  smallMeeting,
  TODAY,
} from './casting.ts';

const PPT: ConsentScope = { kind: 'service', service: service('ppt') };
const REPRESENTATION: ConsentScope = { kind: 'representation', person: people.representative };
const record = (room: Room, more: Partial<Consent>) =>
  room.code(seats.leader, 'consent.record', { consent: { ...consentTo(PPT).consent, ...more } });
const start = (room: Room) => room.give(seats.leader, 'meeting.start', { despite: true });
const standing = (room: Room, seat: typeof seats.ppt, wall: number = NINE) =>
  standingOf(room.context, seat, wall as WallTime);

describe('how long a consent holds', () => {
  test('[CO1] from the day it was given to the end of its last day', () => {
    const consent = { ...consentTo(PPT).consent, validUntil: day('2027-03-04') };
    const covered = ['2027-03-01', '2027-03-02', '2027-03-04', '2027-03-05'].map((each) =>
      coversDay(consent, day(each)),
    );
    expect(covered).toEqual([false, true, true, false]);
    expect(coversDay({ ...consent, validUntil: null }, day('2050-01-01'))).toBe(true);
  });

  test.each([
    ['winter', '2027-03-03', '2027-03-03T22:59:59.999Z', '2027-03-03T23:00:00Z'],
    ['the night that summer time begins', '2027-03-27', '2027-03-27T22:59:59.999Z', '2027-03-27T23:00:00Z'],
    ['the first day of summer time', '2027-03-28', '2027-03-28T21:59:59.999Z', '2027-03-28T22:00:00Z'],
    ['the last day of summer time', '2027-10-31', '2027-10-31T22:59:59.999Z', '2027-10-31T23:00:00Z'],
  ])('[CO1] its last day ends at midnight in Norway, also in %s', (_, validUntil, within, after) => {
    const room = smallMeeting();
    expect(record(room, { validUntil: day(validUntil) })).toBe('accepted');
    expect(hasConsent(room.context, PPT, moment(within))).toBe(true);
    expect(hasConsent(room.context, PPT, moment(after))).toBe(false);
    expect(osloDate(moment(after)) > validUntil).toBe(true);
  });

  test('[CO1] a consent that ends while the meeting goes on takes the seat with it', () => {
    const room = smallMeeting();
    record(room, { validUntil: TODAY });
    start(room);
    const midnight = moment('2027-03-02T23:00:00Z');
    expect([standing(room, people.ppt).ok, standing(room, people.ppt, midnight)]).toEqual([
      true,
      { ok: false, reason: 'noConsent' },
    ]);
    room.until('offer/ppt').wait(midnight - room.now);
    expect(room.code(people.ppt, 'duty.assign', { duty: 'pen', person: people.ppt })).toBe('noConsent');
    expect(room.mine(people.ppt).actions).toEqual({});
  });
});

describe('what consent decides', () => {
  test('[CO3] the meeting does not start with a service on the list without consent, and says which', () => {
    const room = smallMeeting();
    room.ok(seats.leader, 'consent.withdraw', { scope: PPT });
    expect(start(room)).toMatchObject({ rejection: { code: 'missing' } });
    expect(room.view('leader').missing).toContainEqual({ code: 'consent', of: 'ppt' });
    expect(room.mine(seats.leader).actions['meeting.start']).toBe('missing');
    room.ok(seats.leader, 'person.remove', { person: people.ppt });
    expect(start(room).kind).toBe('accepted');
  });

  test('[CO3] it starts without a service that does not come', () => {
    const room = smallMeeting();
    room.ok(seats.leader, 'consent.withdraw', { scope: PPT });
    room.ok(seats.leader, 'person.put', {
      person: personAs(people.ppt, ['service'], 'ppt', { attends: false }),
    });
    expect(start(room).kind).toBe('accepted');
    room.until('offer/helsestasjon');
    expect(room.context.turns).toHaveLength(1);
  });

  test('[CO2] without consent a service has no seat while it is prepared; consent given anew opens it', () => {
    const room = smallMeeting();
    room.ok(seats.leader, 'consent.withdraw', { scope: PPT });
    expect(standing(room, people.ppt)).toEqual({ ok: false, reason: 'noConsent' });
    expect(
      room
        .view('leader')
        .consentBook?.givers.flatMap(({ answers }) => answers)
        .filter(({ answer }) => answer === 'no'),
    ).toHaveLength(1);
    expect(record(room, { form: 'oral' })).toBe('accepted');
    expect(standing(room, people.ppt)).toMatchObject({ ok: true, audience: 'staff' });
  });

  test('[CO2] a guardian is represented only with consent to it', () => {
    const room = fullMeeting();
    expect(standing(room, people.representative)).toMatchObject({ ok: true, audience: 'guardian' });
    room.ok(seats.leader, 'consent.withdraw', { scope: REPRESENTATION });
    expect(standing(room, people.representative)).toEqual({ ok: false, reason: 'noConsent' });
    expect(start(room)).toMatchObject({ rejection: { code: 'missing' } });
    expect(room.view('leader').missing).toContainEqual({ code: 'representation', of: people.representative });
  });

  test('[CO2] a teacher who belongs to a service too comes as teacher; the service has no turn without consent', () => {
    const room = smallMeeting();
    room.ok(seats.leader, 'person.put', { person: personAs(people.teacher, ['teacher', 'service'], 'sfo') });
    expect(standing(room, people.teacher).ok).toBe(true);
    expect(room.view('leader').missing).toContainEqual({ code: 'consent', of: 'sfo' });
    expect(start(room).kind).toBe('rejected');
  });

  test('[TU8] a service that only sits with the family has no turn of its own', () => {
    const room = smallMeeting();
    room.ok(seats.leader, 'person.put', { person: personAs(people.father, ['guardian', 'service'], 'nav') });
    const givers = [people.mother, people.father];
    for (const id of ['nav', 'ppt', 'helsestasjon'])
      room.ok(seats.leader, 'consent.record', consentTo({ kind: 'service', service: service(id) }, givers));
    start(room);
    room.until('offer/helsestasjon');
    expect(room.context.turns.map((turn) => turn.service)).toEqual(['helsestasjon', 'ppt']);
  });

  test('[CO5] [CO24] nobody has a seat who is not on the list, does not come, or has gone home, but a guardian for the own answers', () => {
    const room = fullMeeting();
    expect(standing(room, people.stranger)).toEqual({ ok: false, reason: 'unknownSeat' });
    expect(standing(room, people.father)).toMatchObject({ ok: true, audience: 'away' });
    const grandmother = personAs(people.grandmother, ['supportPerson'], null, { attends: false });
    room.ok(seats.leader, 'person.put', { person: grandmother });
    expect(standing(room, people.grandmother)).toEqual({ ok: false, reason: 'unknownSeat' });
    room.ok(seats.leader, 'person.put', { person: { ...grandmother, attends: true } });
    const audiences = Object.values(people).map((seat) => {
      const at = standing(room, seat);
      return at.ok ? at.audience : at.reason;
    });
    expect(new Set(audiences)).toEqual(
      new Set(['leader', 'guardian', 'away', 'staff', 'child', 'interpreter', 'unknownSeat']),
    );
    while (room.context.stage !== 'evaluation') room.step();
    for (const seat of [
      people.mother,
      people.child,
      people.representative,
      people.grandmother,
      people.interpreter,
    ])
      expect(standing(room, seat)).toEqual({ ok: false, reason: 'left' });
  });
});

describe('what counts as a consent', () => {
  test('[CO4] it is given by guardians or the youth, for somebody who is on the list', () => {
    const room = fullMeeting();
    expect(record(room, { givenBy: [people.child] })).toBe('accepted');
    expect(record(room, { givenBy: [people.mother, people.teacher] })).toBe('notGuardian');
    expect(record(room, { givenBy: [people.stranger] })).toBe('notGuardian');
    expect(record(room, { scope: { kind: 'service', service: service('nav') } })).toBe('unknownService');
    expect(record(room, { scope: { kind: 'representation', person: people.stranger } })).toBe(
      'unknownPerson',
    );
  });

  test('[CO4] it was given on a day that has been, and still holds', () => {
    const room = smallMeeting();
    expect(record(room, { givenOn: day('2027-03-03') })).toBe('futureDate');
    expect(record(room, { givenOn: day('2026-03-02'), validUntil: day('2027-03-01') })).toBe('pastDate');
    expect(record(room, { givenOn: TODAY, validUntil: TODAY })).toBe('accepted');
  });

  test('[CO6] what was not given, or is withdrawn already, is not withdrawn', () => {
    const room = smallMeeting();
    const withdraw = (scope: ConsentScope) => room.code(seats.leader, 'consent.withdraw', { scope });
    expect([withdraw({ kind: 'stafettlogg' }), withdraw(PPT), withdraw(PPT)]).toEqual([
      'unknownItem',
      'accepted',
      'unknownItem',
    ]);
  });

  test('[CO6] consent to open a stafettlogg stands by itself, and is asked for', () => {
    const room = smallMeeting();
    expect(room.view('leader').missing).toContainEqual({ code: 'stafettloggConsent', of: null });
    room.ok(seats.leader, 'consent.record', consentTo({ kind: 'stafettlogg' }));
    expect(room.view('leader').missing).toEqual([]);
    expect(hasConsent(room.context, { kind: 'service', service: service('nav') }, NINE as WallTime)).toBe(
      false,
    );
  });
});
