import { expect, test } from 'vitest';
import { assembleReferat } from '../../server/documents/assembleReferat.ts';
import { USUAL_ABOUT } from '../../shared/consent.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import { day, people, personAs, smallMeeting } from '../meeting/casting.ts';
import { type Room, seats } from '../support/room.ts';

const NAMES = {
  mother: `Namn ${people.mother}`,
  father: `Namn ${people.father}`,
  child: `Namn ${people.child}`,
};

/** Mother, father and child; the services stay away, since what is asked here is who said yes to a decision. */
const meeting = (bornOn: string | null): Room => {
  const room = smallMeeting();
  for (const service of [people.nurse, people.ppt])
    room.ok(seats.leader, 'person.remove', { person: service });
  room.ok(seats.leader, 'person.put', { person: personAs(people.father, ['guardian']) });
  room.ok(seats.leader, 'person.put', { person: personAs(people.child, ['child']) });
  if (bornOn !== null)
    room.ok(seats.leader, 'child.about', { about: { bornOn: day(bornOn), protected: false } });
  return room;
};
const withoutCare = (room: Room, person: PersonId): Room => {
  room.ok(seats.leader, 'person.about', { person, about: { ...USUAL_ABOUT, standing: 'withoutCare' } });
  return room;
};
const saidYes = (room: Room): string | undefined => {
  room.until('readAloud/leader').step();
  const { sections } = assembleReferat(room.context, room.now as WallTime);
  const text = sections.find(({ id }) => id === 'stafettlogg')?.text ?? '';
  return /Desse sa ja: (.*)/.exec(text)?.[1];
};

test('[RF4] [DE23] the minutes name the youth along with the guardians, and alone from eighteen on', () => {
  expect(saidYes(meeting('2011-06-01'))).toBe(`${NAMES.mother}, ${NAMES.father}, ${NAMES.child}`);
  expect(saidYes(meeting('2009-03-02'))).toBe(NAMES.child);
});

test('[RF4] [DE23] they name no younger child, and nobody who was there and does not decide', () => {
  expect(saidYes(withoutCare(meeting('2016-06-01'), people.father))).toBe(NAMES.mother);
});
