import type { ConsentScope } from '../../shared/consent.ts';
import {
  type PersonId,
  PersonId as Persons,
  type ServiceId,
  ServiceId as Services,
} from '../../shared/ids.ts';
import type { Person, Role, ServiceKind } from '../../shared/people.ts';
import type { Details } from '../../shared/plan.ts';
import { IsoDate, type WallTime } from '../../shared/time.ts';
import { NINE, Room, seats } from '../support/room.ts';

/** More people than the practice meeting has. */
export const people = {
  ...seats,
  child: Persons.parse('barn'),
  grandmother: Persons.parse('bestemor'),
  interpreter: Persons.parse('tolk'),
  representative: Persons.parse('fullmektig'),
  stranger: Persons.parse('framand'),
};

export const service = (id: string): ServiceId => Services.parse(id);
export const day = (date: string): IsoDate => IsoDate.parse(date);
export const moment = (iso: string): WallTime => Date.parse(iso) as WallTime;
export const TODAY = day('2027-03-02');
export const WEEK = 7 * 86_400_000;

export const personAs = (
  id: PersonId,
  roles: Role[],
  kind: ServiceKind | null = null,
  more: Partial<Person> = {},
): Person => ({
  id,
  name: `Namn ${id}`,
  roles,
  service: kind && { id: service(kind), kind, name: '' },
  attends: true,
  ...more,
});

export const details = (more: Partial<Details> = {}): Details => ({
  unitName: 'Solbakken skule',
  unitKind: 'school',
  language: 'nn',
  child: 'Lise',
  showChild: false,
  startsAt: NINE as WallTime,
  place: 'Møterommet',
  videoLink: '',
  ...more,
});

export const consentTo = (scope: ConsentScope, givenBy: PersonId[] = [people.mother]) => ({
  consent: { scope, givenBy, givenOn: TODAY, form: 'written' as const, validUntil: null },
});

const prepare = (cast: readonly Person[], scopes: readonly ConsentScope[]): Room => {
  const room = Room.empty();
  room.ok(seats.leader, 'plan.details', details());
  for (const person of cast) room.ok(seats.leader, 'person.put', { person });
  const guardians = cast.filter((person) => person.roles.includes('guardian')).map(({ id }) => id);
  for (const scope of scopes) room.ok(seats.leader, 'consent.record', consentTo(scope, guardians));
  return room;
};

const both = (...kinds: string[]): ConsentScope[] =>
  kinds.map((kind) => ({ kind: 'service', service: service(kind) }));

/** One guardian, one teacher, two services, and the head who leads: the meeting that is searched wholly. */
export const smallMeeting = (): Room =>
  prepare(
    [
      personAs(people.mother, ['guardian']),
      personAs(people.teacher, ['teacher']),
      personAs(people.nurse, ['service'], 'helsestasjon'),
      personAs(people.ppt, ['service'], 'ppt'),
    ],
    both('helsestasjon', 'ppt'),
  );

/** Everybody whom the domain knows, one guardian represented. */
export const fullMeeting = (): Room =>
  prepare(
    [
      personAs(people.mother, ['guardian']),
      personAs(people.father, ['guardian'], null, { attends: false }),
      personAs(people.representative, ['representative']),
      personAs(people.child, ['child']),
      personAs(people.grandmother, ['supportPerson']),
      personAs(people.interpreter, ['interpreter']),
      personAs(people.teacher, ['teacher']),
      personAs(people.nurse, ['service'], 'helsestasjon'),
      personAs(people.ppt, ['service'], 'ppt'),
    ],
    [
      ...both('helsestasjon', 'ppt'),
      { kind: 'stafettlogg' },
      { kind: 'representation', person: people.representative },
    ],
  );
