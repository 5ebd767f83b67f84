import { describe, expect, test } from 'vitest';
import { assembleReferat } from '../../server/documents/assembleReferat.ts';
import { renderReferatText } from '../../server/documents/renderReferatText.ts';
import { farewellFor } from '../../server/meeting/farewell.ts';
import { standingOf } from '../../server/meeting/seats.ts';
import { CONSENT_TEXT, USUAL_ABOUT, USUAL_SHARING } from '../../shared/consent.ts';
import type { PersonId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import { Person } from '../../shared/people.ts';
import type { WallTime } from '../../shared/time.ts';
import { type Room, seats } from '../support/room.ts';
import { details, fullMeeting, people, personAs, service } from './casting.ts';

const PPT = { kind: 'service', service: service('ppt') } as const;
const WORDS = 'HEMMELEGE-ORD-FRÅ-FAR';
const PLACE = 'HEMMELEG-STAD';

/** Both guardians come. */
const begin = (): Room => {
  const room = fullMeeting();
  room.ok(seats.leader, 'person.put', { person: personAs(people.father, ['guardian']) });
  return room;
};
const bytesFor = (room: Room, seat: PersonId): string => {
  const standing = standingOf(room.context, seat, room.now as WallTime);
  if (!standing.ok) return '';
  return JSON.stringify([room.view(standing.audience), room.mine(seat)]);
};
const referatOf = (room: Room): string =>
  renderReferatText(assembleReferat(room.context, room.now as WallTime), '');
const limited = (room: Room, seat: boolean): void =>
  void room.ok(seats.leader, 'person.about', {
    person: people.father,
    about: { ...USUAL_ABOUT, standing: 'limited', seat },
  });
const FAMILY = [people.mother, people.child, people.grandmother, people.interpreter, people.representative];

describe('what one guardian learns of the other', () => {
  test('[CO17] neither what the other said about consent, nor how, nor when, all through the meeting', () => {
    const room = begin();
    room.ok(people.father, 'consent.answer', {
      answer: {
        says: 'yes',
        scope: PPT,
        sharing: { ...USUAL_SHARING, line: WORDS },
        validUntil: '2027-11-11' as never,
        text: CONSENT_TEXT,
      },
    });
    expect(bytesFor(room, people.father)).toContain(WORDS);
    for (let steps = 0; room.context.stage !== 'ended' && steps < 40; steps += 1) {
      for (const seat of FAMILY) expect(bytesFor(room, seat)).not.toMatch(/HEMMELEGE|2027-11-11/);
      room.step();
    }
    expect(referatOf(room)).not.toContain(WORDS);
  });

  test('[CO17] a no of the other is seen by the leader, and by the family only as «not now»', () => {
    const [said, silent] = [begin(), begin()];
    said.ok(people.father, 'consent.answer', { answer: { says: 'no', scope: PPT } });
    silent.ok(seats.leader, 'consent.withdraw', { scope: PPT, giver: people.father });
    expect(said.view('guardian')).toEqual(silent.view('guardian'));
    expect(said.mine(people.mother)).toEqual(silent.mine(people.mother));
  });

  test('[CO17] not whether the other has come, is on the way or has gone, nor that one who does not come is listed', () => {
    const room = begin();
    const before = FAMILY.map((seat) => bytesFor(room, seat));
    for (const arrival of ['later', 'here', 'video'] as const)
      room.ok(seats.leader, 'arrival.set', { person: people.father, arrival });
    expect(FAMILY.map((seat) => bytesFor(room, seat))).toEqual(before);
    expect(room.view('staff').people?.arrivals).toEqual({ [people.father]: 'video' });
    room.ok(seats.leader, 'person.put', {
      person: personAs(people.father, ['guardian'], null, { attends: false }),
    });
    for (const seat of FAMILY) expect(bytesFor(room, seat)).not.toContain(`Namn ${people.father}`);
  });

  test('[CO10] what the leader alone knows of people is in no other view', () => {
    const room = begin();
    room.ok(seats.leader, 'person.about', {
      person: people.mother,
      about: { standing: 'carer', seat: false, protected: true },
    });
    for (const audience of ['staff', 'guardian', 'child', 'interpreter', 'projector', 'outside'] as const)
      expect(JSON.stringify(room.view(audience))).not.toMatch(/carer|protected|consentBook/);
    for (const { id } of room.context.people)
      expect(JSON.stringify(room.mine(id))).not.toMatch(/carer|protected/);
  });
});

describe('who steers', () => {
  test('[LE1] who is named to stand in, and who does, is said to staff alone', () => {
    const room = begin();
    room.ok(seats.leader, 'duty.assign', { duty: 'deputy', person: people.nurse });
    room.step();
    room.ok(people.nurse, 'lead.takeOver', {});
    const duties = (audience: 'staff' | 'guardian' | 'child' | 'interpreter') =>
      room.view(audience).people?.duties;
    expect(duties('staff')).toMatchObject({ deputy: people.nurse, standIn: people.nurse });
    for (const audience of ['guardian', 'child', 'interpreter'] as const)
      expect(duties(audience)).toMatchObject({ lead: seats.leader, deputy: null, standIn: null });
  });
});

describe('one who may only be told a little', () => {
  test('[CO15] has no seat unless the leader gives one, and nothing by the link before the meeting', () => {
    const room = begin();
    limited(room, false);
    const standing = () => standingOf(room.context, people.father, room.now as WallTime);
    expect(standing()).toEqual({ ok: false, reason: 'unknownSeat' });
    limited(room, true);
    expect(standing()).toEqual({ ok: false, reason: 'notYet' });
    room.step();
    expect(standing()).toMatchObject({ ok: true, audience: 'interpreter' });
    room.ok(seats.leader, 'meeting.suspend', { resumeAt: null });
    expect(standing()).toEqual({ ok: false, reason: 'notYet' });
  });

  test('[CO15] follows who speaks and what is read aloud; sees nothing written, decides nothing, writes nothing', () => {
    const room = begin();
    limited(room, true);
    room.until('describe/guardians');
    const key = noteKey('challenge', people.mother);
    room.ok(people.mother, 'note.write', { key, text: WORDS, baseRev: 0 });
    expect(bytesFor(room, people.mother)).toContain(WORDS);
    for (let steps = 0; room.context.stage !== 'evaluation' && steps < 40; steps += 1) {
      expect(bytesFor(room, people.father)).not.toContain(WORDS);
      expect(room.mine(people.father)).toMatchObject({ writable: [], proposeFor: [], stanceOf: [] });
      room.step();
    }
    expect(room.mine(people.father).audience).toBe('projector');
  });

  test('[CO15] is not the guardian without whom no meeting begins', () => {
    const room = begin();
    limited(room, true);
    for (const person of [people.mother, people.representative])
      room.ok(seats.leader, 'arrival.set', { person, arrival: 'absent' });
    expect(room.view('leader').missing).toContainEqual({ code: 'guardian', of: null });
  });

  test('[CO15] [VW21] is thanked when the family leaves, and takes nothing written along', () => {
    const room = begin();
    limited(room, true);
    while (room.context.stage !== 'evaluation') room.step();
    const takes = [people.mother, people.father].map((seat) => farewellFor(room.context, seat) !== null);
    expect(takes).toEqual([true, false]);
  });

  test('[CO15] stands on no list of the family without a seat', () => {
    const room = begin();
    limited(room, false);
    for (const seat of FAMILY) expect(bytesFor(room, seat)).not.toContain(`Namn ${people.father}`);
  });
});

describe('protected address', () => {
  const protect = (room: Room): void => {
    room.ok(
      seats.leader,
      'plan.details',
      details({ place: PLACE, videoLink: `https://video.example/${PLACE}` }),
    );
    room.ok(seats.leader, 'person.about', {
      person: people.child,
      about: { ...USUAL_ABOUT, protected: true },
    });
  };

  test('[CO16] the place and the video link are on no screen of the family and in no document', () => {
    const room = begin();
    protect(room);
    for (let steps = 0; room.context.stage !== 'ended' && steps < 40; steps += 1) {
      for (const seat of FAMILY) expect(bytesFor(room, seat)).not.toContain(PLACE);
      expect(JSON.stringify(room.view('projector'))).not.toContain(PLACE);
      room.step();
    }
    expect(room.view('staff').meeting?.details?.place).toBe(PLACE);
    expect(referatOf(room)).not.toContain(PLACE);
  });

  test('[CO16] the same where it is the child that is protected, who need not be on the list', () => {
    const room = begin();
    room.ok(seats.leader, 'plan.details', details({ place: PLACE }));
    expect(bytesFor(room, people.mother)).toContain(PLACE);
    room.ok(seats.leader, 'child.about', { about: { bornOn: null, protected: true } });
    expect(bytesFor(room, people.mother)).not.toContain(PLACE);
  });

  test('[CO16] nobody on the list has an address, a telephone, a mail address or a calendar', () => {
    const person = personAs(people.mother, ['guardian']);
    for (const field of ['address', 'phone', 'email', 'mail', 'calendar'])
      expect(Person.safeParse({ ...person, [field]: 'x' }).success).toBe(false);
    expect(Object.keys(person).sort()).toEqual(['attends', 'id', 'name', 'roles', 'service']);
  });

  test.each(['Kari kari@vik.no', 'Kari 91234567', 'Kari 912 34 567', 'Kari +47 91 23 45 67'])(
    '[CO16] «%s» is no name',
    (name) => {
      const person = personAs(people.mother, ['guardian'], null, { name });
      expect(begin().code(seats.leader, 'person.put', { person })).toBe('contactData');
    },
  );

  test('[CO16] a name may have a number in it', () => {
    const person = personAs(people.mother, ['guardian'], null, { name: 'Kari den 2. (7b)' });
    expect(begin().code(seats.leader, 'person.put', { person })).toBe('accepted');
  });
});
