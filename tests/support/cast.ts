import type { Command, CommandType, Expectation, Payload } from '../../shared/commands.ts';
import { CommandId, PersonId, PROJECTOR, type SeatId, ServiceId } from '../../shared/ids.ts';
import type { Person, Role, Service } from '../../shared/people.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';

const person = (id: string, name: string, roles: Role[], service: Service | null = null): Person => ({
  id: PersonId.parse(id),
  name,
  roles,
  service,
  attends: true,
});

const ppt: Service = { id: ServiceId.parse('ppt'), kind: 'ppt', name: '' };
const health: Service = { id: ServiceId.parse('helsestasjon'), kind: 'helsestasjon', name: '' };

/** One meeting's people, one for every audience and every duty: ten seats with the projector. */
export const CAST = {
  leader: person('leader', 'Ragnhild Rektor', ['head']),
  teacher: person('teacher', 'Karl Kontaktlærar', ['teacher']),
  ppt: person('ppt-person', 'Pia Ped', ['service'], ppt),
  health: person('health-person', 'Hilde Helse', ['service'], health),
  mother: person('mother', 'Mona Mor', ['guardian']),
  father: person('father', 'Frode Far', ['guardian']),
  child: person('child', 'Bjørn', ['child']),
  grandmother: person('grandmother', 'Gudrun Gamlemor', ['supportPerson']),
  interpreter: person('interpreter', 'Tora Tolk', ['interpreter']),
} as const;
export type Member = keyof typeof CAST;

export const seatOf = (who: Member | 'projector'): SeatId => (who === 'projector' ? PROJECTOR : CAST[who].id);
export const MEMBERS = Object.keys(CAST) as Member[];
export const EVERYBODY: readonly (Member | 'projector')[] = [...MEMBERS, 'projector'];
export const FAMILY = ['mother', 'father', 'child', 'grandmother', 'interpreter'] as const;
export const STAFF = ['leader', 'teacher', 'ppt', 'health'] as const;

let made = 0;
/** A command with an id of its own. */
export const command = <T extends CommandType>(
  type: T,
  payload: Payload<T>,
  expect: Expectation | null = null,
): Extract<Command, { type: T }> => {
  made += 1;
  const id = CommandId.parse(`command-${made}`);
  // The pairing of type and payload is in the parameters; TypeScript cannot carry it into the union.
  return { id, type, payload, expect } as unknown as Extract<Command, { type: T }>;
};

const DAY = 24 * 60 * 60 * 1000;

/** What the leader does to prepare a meeting with the whole cast. */
export const preparing = (wall: WallTime, with_: { showChild?: boolean } = {}): Command[] => [
  command('plan.details', {
    unitName: 'Fjelltun skule',
    unitKind: 'school',
    language: 'nn',
    child: 'Bjørn',
    showChild: with_.showChild ?? false,
    startsAt: (wall + DAY) as WallTime,
    place: 'Rom 12',
    videoLink: '',
  }),
  ...MEMBERS.filter((who) => who !== 'leader').map((who) => command('person.put', { person: CAST[who] })),
  ...[ppt, health].map((service) =>
    command('consent.record', {
      consent: {
        scope: { kind: 'service', service: service.id },
        givenBy: [CAST.mother.id, CAST.father.id],
        givenOn: osloDate(wall),
        form: 'written',
        validUntil: null,
      },
    }),
  ),
  command('plan.nextMeeting', { at: (wall + 42 * DAY) as WallTime }),
];

export const SERVICES = { ppt, health } as const;
