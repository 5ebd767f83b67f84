import { describe, expect, test } from 'vitest';
import { hasConsent } from '../../server/meeting/consent.ts';
import { standingOf } from '../../server/meeting/seats.ts';
import {
  type About,
  ageOn,
  CONSENT_TEXT,
  type ConsentScope,
  Enough,
  type Standing,
  USUAL_ABOUT,
  USUAL_SHARING,
} from '../../shared/consent.ts';
import type { PersonId } from '../../shared/ids.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';
import { consentTo, day, details, fullMeeting, moment, people, personAs, service } from './casting.ts';

const PPT: ConsentScope = { kind: 'service', service: service('ppt') };
const covered = (room: Room, scope: ConsentScope = PPT): boolean =>
  hasConsent(room.context, scope, room.now as WallTime);
const say = (room: Room, who: PersonId, says: 'yes' | 'no', scope: ConsentScope = PPT) =>
  room.code(who, 'consent.answer', {
    answer:
      says === 'no'
        ? { says, scope }
        : { says, scope, sharing: USUAL_SHARING, validUntil: null, text: CONSENT_TEXT },
  });
const tell = (room: Room, person: PersonId, about: Partial<About>) =>
  room.ok(seats.leader, 'person.about', { person, about: { ...USUAL_ABOUT, ...about } });
const record = (room: Room, givenBy: PersonId[], form: 'written' | 'oral' = 'oral') =>
  room.code(seats.leader, 'consent.record', { consent: { ...consentTo(PPT, givenBy).consent, form } });
const bornOn = (room: Room, date: string | null) =>
  room.ok(seats.leader, 'child.about', {
    about: { bornOn: date === null ? null : day(date), protected: false },
  });

/** Mother and father with a seat, a child of unknown age on the list, PPT that nobody has said anything about. */
const twoGuardians = (): Room => {
  const room = Room.empty();
  room.ok(seats.leader, 'plan.details', details());
  for (const person of [
    personAs(people.mother, ['guardian']),
    personAs(people.father, ['guardian']),
    personAs(people.child, ['child']),
    personAs(people.teacher, ['teacher']),
    personAs(people.ppt, ['service'], 'ppt'),
  ])
    room.ok(seats.leader, 'person.put', { person });
  return room;
};

describe('two guardians', () => {
  test('[CO11] the gate opens when both have said yes, and not before', () => {
    const room = twoGuardians();
    expect([say(room, people.mother, 'yes'), covered(room)]).toEqual(['accepted', false]);
    expect(room.view('leader').missing).toContainEqual({ code: 'consent', of: 'ppt' });
    expect([say(room, people.father, 'yes'), covered(room)]).toEqual(['accepted', true]);
    expect(standingOf(room.context, people.ppt, room.now as WallTime).ok).toBe(true);
  });

  test.each<[Standing, boolean]>([
    ['responsible', false],
    ['carer', false],
    ['withoutCare', true],
    ['limited', true],
    ['unreachable', true],
  ])(
    '[CO11] a father who is «%s» and has said nothing: the gate is open for the mother alone: %s',
    (standing, opens) => {
      const room = twoGuardians();
      tell(room, people.father, { standing });
      say(room, people.mother, 'yes');
      expect(covered(room)).toBe(opens);
    },
  );

  test('[CO11] nobody waits for one who cannot be reached, and a no of theirs counts all the same', () => {
    const room = twoGuardians();
    tell(room, people.father, { standing: 'unreachable' });
    say(room, people.mother, 'yes');
    expect([say(room, people.father, 'no'), covered(room)]).toEqual(['accepted', false]);
  });

  test('[CO13] the leader may say why one is enough; it holds until somebody says no', () => {
    const room = twoGuardians();
    say(room, people.mother, 'yes');
    const enough = { scope: PPT, reason: 'notReached' as const, line: '' };
    room.ok(seats.leader, 'consent.enough', enough);
    expect(covered(room)).toBe(true);
    say(room, people.father, 'no');
    expect(covered(room)).toBe(false);
    room.ok(seats.leader, 'consent.enough', { ...enough, reason: 'childsBest' });
    expect(covered(room)).toBe(true);
    room.ok(seats.leader, 'consent.enough', { ...enough, reason: null });
    expect(covered(room)).toBe(false);
  });

  test('[CO13] a reason opens nothing where nobody has said yes', () => {
    const room = twoGuardians();
    room.ok(seats.leader, 'consent.enough', { scope: PPT, reason: 'notReached', line: '' });
    expect(covered(room)).toBe(false);
    say(room, people.mother, 'yes');
    room.ok(people.mother, 'consent.withdraw', { scope: PPT });
    expect(covered(room)).toBe(false);
  });

  test('[CO18] whoever is represented says so; the other need not', () => {
    const room = twoGuardians();
    room.ok(seats.leader, 'person.put', { person: personAs(people.representative, ['representative']) });
    const scope: ConsentScope = { kind: 'representation', person: people.representative };
    expect([covered(room, scope), say(room, people.father, 'yes', scope)]).toEqual([false, 'accepted']);
    say(room, people.mother, 'no', scope);
    expect(covered(room, scope)).toBe(true);
  });

  test('[CO11] who is taken off the list takes the own answer along', () => {
    const room = twoGuardians();
    say(room, people.mother, 'yes');
    say(room, people.father, 'no');
    room.ok(seats.leader, 'person.remove', { person: people.father });
    expect(covered(room)).toBe(true);
    room.ok(seats.leader, 'person.remove', { person: people.mother });
    expect(covered(room)).toBe(false);
  });
});

describe('what may be shared', () => {
  test('[CO10] [CO17] is what all who said yes let be shared, and is told to staff: nothing of it to the other guardian', () => {
    const room = twoGuardians();
    const yes = (who: PersonId, topics: ('wellbeing' | 'health' | 'home')[], line: string) =>
      room.ok(who, 'consent.answer', {
        answer: { says: 'yes', scope: PPT, sharing: { topics, line }, validUntil: null, text: CONSENT_TEXT },
      });
    yes(people.mother, ['wellbeing', 'health'], 'Ikkje om sjukehuset');
    yes(people.father, ['health', 'home'], 'Ikkje om sjukehuset ');
    const [seenByStaff] = room.view('staff').consents ?? [];
    expect(seenByStaff).toMatchObject({ valid: true, topics: ['health'], lines: ['Ikkje om sjukehuset'] });
    for (const audience of ['guardian', 'child', 'interpreter', 'outside', 'projector'] as const)
      expect(room.view(audience)).not.toHaveProperty('consents');
  });

  test('[CO10] who said what is for the leader and for the one who said it', () => {
    const room = twoGuardians();
    say(room, people.mother, 'no');
    expect(room.mine(people.mother).consent?.[0]?.answer).toBe('no');
    expect(room.mine(people.father).consent?.[0]?.answer).toBe('open');
    const book = room
      .view('leader')
      .consentBook?.givers.map(({ person, answers }) => [person, answers[0]?.answer]);
    expect(book).toEqual([
      [people.mother, 'no'],
      [people.father, 'open'],
      [people.child, 'open'],
    ]);
    for (const seat of [people.teacher, people.ppt, people.child]) expect(room.mine(seat).consent).toBeNull();
  });
});

describe('what the leader records for somebody', () => {
  test('[CO14] stands on the own seat, and does not count from when it is contested until it is settled', () => {
    const room = twoGuardians();
    expect([record(room, [people.mother, people.father]), covered(room)]).toEqual(['accepted', true]);
    expect(room.mine(people.father).consent?.[0]).toMatchObject({ answer: 'yes', given: { byLeader: true } });
    room.ok(people.father, 'consent.contest', { scope: PPT });
    expect([covered(room), room.mine(people.father).consent?.[0]?.answer]).toEqual([false, 'contested']);
    expect(room.view('leader').consentBook?.givers[1]?.answers[0]?.answer).toBe('contested');
    expect(record(room, [people.mother, people.father])).toBe('contested');
    expect([say(room, people.father, 'yes'), covered(room)]).toEqual(['accepted', true]);
  });

  test('[CO14] a signed paper settles it too', () => {
    const room = twoGuardians();
    record(room, [people.mother, people.father]);
    room.ok(people.father, 'consent.contest', { scope: PPT });
    expect([record(room, [people.father], 'written'), covered(room)]).toEqual(['accepted', true]);
  });

  test('[CO14] what one said oneself, or another said, is not contested', () => {
    const room = twoGuardians();
    say(room, people.father, 'yes');
    record(room, [people.mother]);
    expect(room.code(people.father, 'consent.contest', { scope: PPT })).toBe('unknownItem');
    expect(room.mine(people.father).actions['consent.contest']).toBe('unknownItem');
  });
});

describe('the youth', () => {
  const born = day('2012-03-02');
  test.each([
    ['2027-03-01', 15, 'child'],
    ['2027-03-02', 15, 'youth'],
    ['2028-03-01', 16, 'child'],
    ['2028-03-02', 16, 'youth'],
    ['2030-03-01', 15, 'youth'],
    ['2030-03-02', 16, 'adult'],
  ] as const)('[CO12] born on 2 March 2012, on %s where the unit asks from %i: %s', (today, age, is) => {
    expect(ageOn(born, age, day(today))).toBe(is);
  });

  test('[CO12] a child of 29 February turns on 1 March where the year has none', () => {
    const leap = day('2012-02-29');
    expect(['2027-02-28', '2027-03-01'].map((today) => ageOn(leap, 15, day(today)))).toEqual([
      'child',
      'youth',
    ]);
    expect(['2028-02-28', '2028-02-29'].map((today) => ageOn(leap, 16, day(today)))).toEqual([
      'child',
      'youth',
    ]);
  });

  test.each([
    ['winter', '2012-03-03', '2027-03-02T22:59:59.999Z', '2027-03-02T23:00:00Z'],
    ['the day summer time begins', '2012-03-28', '2027-03-27T22:59:59.999Z', '2027-03-27T23:00:00Z'],
    ['the day after', '2012-03-29', '2027-03-28T21:59:59.999Z', '2027-03-28T22:00:00Z'],
    ['the day summer time ends', '2012-10-31', '2027-10-30T21:59:59.999Z', '2027-10-30T22:00:00Z'],
    ['the day after that', '2012-11-01', '2027-10-31T22:59:59.999Z', '2027-10-31T23:00:00Z'],
  ])(
    '[CO12] turns fifteen at midnight in Norway, without anybody doing anything: %s',
    (_, birth, before, after) => {
      const room = twoGuardians();
      bornOn(room, birth);
      for (const who of [people.mother, people.father]) say(room, who, 'yes');
      const at = (iso: string) => hasConsent(room.context, PPT, moment(iso));
      expect([at(before), at(after)]).toEqual([true, false]);
      expect(osloDate(moment(after)).slice(5)).toBe(birth.slice(5));
    },
  );

  test('[CO12] from that day its own yes is needed too, and the leader cannot pass it over', () => {
    const room = twoGuardians();
    bornOn(room, '2011-06-01');
    for (const who of [people.mother, people.father]) say(room, who, 'yes');
    room.ok(seats.leader, 'consent.enough', { scope: PPT, reason: 'childsBest', line: '' });
    expect(covered(room)).toBe(false);
    expect([say(room, people.child, 'yes'), covered(room)]).toEqual(['accepted', true]);
    room.ok(people.child, 'consent.withdraw', { scope: null });
    expect(covered(room)).toBe(false);
  });

  test('[CO12] at eighteen its yes is the only one that counts', () => {
    const room = twoGuardians();
    for (const who of [people.mother, people.father]) say(room, who, 'yes');
    bornOn(room, '2009-03-02');
    expect(covered(room)).toBe(false);
    expect([say(room, people.child, 'yes'), covered(room)]).toEqual(['accepted', true]);
    room.ok(people.mother, 'consent.withdraw', { scope: null });
    expect(covered(room)).toBe(true);
  });

  test('[CO12] a youth whom nobody has put on the list has said nothing', () => {
    const room = twoGuardians();
    for (const who of [people.mother, people.father]) say(room, who, 'yes');
    bornOn(room, '2011-06-01');
    room.ok(seats.leader, 'person.remove', { person: people.child });
    expect(covered(room)).toBe(false);
  });

  test('[CO12] a child below that age opens and closes nothing; of unknown age it closes, and opens nothing alone', () => {
    const room = twoGuardians();
    record(room, [people.child]);
    expect(covered(room)).toBe(false);
    record(room, [people.mother, people.father]);
    expect(covered(room)).toBe(true);
    room.ok(people.child, 'consent.withdraw', { scope: PPT });
    expect(covered(room)).toBe(false);
    bornOn(room, '2016-01-01');
    expect(covered(room)).toBe(true);
  });

  test('[CO12] a child of unknown age is asked nothing on its screen', () => {
    const room = twoGuardians();
    expect([room.mine(people.child).consent, say(room, people.child, 'yes')]).toEqual([null, 'notAllowed']);
    bornOn(room, '2011-06-01');
    expect(room.mine(people.child).consent).not.toBeNull();
  });

  test("[CO12] the birth date is in nobody's view but the leader's", () => {
    const room = fullMeeting();
    bornOn(room, '2011-06-01');
    for (const audience of ['staff', 'guardian', 'child', 'interpreter', 'projector', 'outside'] as const)
      expect(JSON.stringify(room.view(audience))).not.toContain('2011-06-01');
    for (const { id } of room.context.people)
      expect(JSON.stringify(room.mine(id))).not.toContain('2011-06-01');
    expect(JSON.stringify(room.view('leader'))).toContain('2011-06-01');
  });
});

describe('how a consent ends', () => {
  test('[CO22] the leader is told thirty days before', () => {
    const room = twoGuardians();
    const until = (validUntil: string) => {
      const { consent } = consentTo(PPT, [people.mother, people.father]);
      room.ok(seats.leader, 'consent.record', { consent: { ...consent, validUntil: day(validUntil) } });
      return room.view('leader').consentBook?.scopes[0]?.endsOn;
    };
    expect([until('2027-04-02'), until('2027-04-01')]).toEqual([null, '2027-04-01']);
  });

  test('[CO4] [CO12] nobody is born tomorrow', () => {
    const room = twoGuardians();
    const about = { bornOn: day('2027-03-03'), protected: false };
    expect(room.code(seats.leader, 'child.about', { about })).toBe('futureDate');
  });

  test("[CO13] a reason of one's own has words", () => {
    expect(
      ['other', 'notReached'].map((reason) => Enough.safeParse({ scope: PPT, reason, line: ' ' }).success),
    ).toEqual([false, true]);
  });
});
