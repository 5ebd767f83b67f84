import * as z from 'zod/mini';
import { PersonId, ServiceId } from './ids.ts';
import { Name } from './text.ts';

/** Who a person is in the meeting (DOMAIN, People). A representative sits with the family. */
export const ROLES = [
  'guardian',
  'child',
  'representative',
  'supportPerson',
  'interpreter',
  'teacher',
  'head',
  'service',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const FAMILY_ROLES = [
  'guardian',
  'child',
  'representative',
  'supportPerson',
  'interpreter',
] as const satisfies readonly Role[];

/** What a present person takes care of; can move to another during the meeting. */
export const DUTIES = [
  'lead',
  'viddevakt',
  'referent',
  'pen',
  /** Takes the pen while its holder has the word. */
  'penSecond',
  /** Named beforehand to take over clock and turns, should the leader be lost. */
  'deputy',
  /** Has taken over clock and turns, and nothing else, until the leader takes them back. */
  'standIn',
] as const;
export const Duty = z.enum(DUTIES);
export type Duty = z.infer<typeof Duty>;

/** Services that most municipalities have; `other` carries a name of its own. */
export const SERVICE_KINDS = [
  'helsestasjon',
  'ppt',
  'barnevern',
  'familieteam',
  'fysioterapeut',
  'nav',
  'politi',
  'sfo',
  'bup',
  'miljoterapeut',
  'other',
] as const;
export const ServiceKind = z.enum(SERVICE_KINDS);
export type ServiceKind = z.infer<typeof ServiceKind>;

export const Service = z.strictObject({
  id: ServiceId,
  kind: ServiceKind,
  /** Empty unless the kind is `other`. */
  name: z.union([Name, z.literal('')]),
});
export type Service = z.infer<typeof Service>;

export const Person = z
  .strictObject({
    id: PersonId,
    name: Name,
    roles: z.array(Role).check(z.minLength(1), z.maxLength(ROLES.length)),
    /** The service that the person comes from; null for all but the role `service`. */
    service: z.nullable(Service),
    /** False for someone who is on the list (a guardian who gave consent) but does not come. */
    attends: z.boolean(),
  })
  .check(
    z.refine((person) => person.roles.includes('service') === (person.service !== null), {
      path: ['service'],
    }),
  );
export type Person = z.infer<typeof Person>;

export const hasRole = (person: Person, role: Role): boolean => person.roles.includes(role);
/** Anyone with a family role sits with the family, whatever other role the person holds. */
export const isFamily = (person: Person): boolean => FAMILY_ROLES.some((role) => person.roles.includes(role));
export const isStaff = (person: Person): boolean => !isFamily(person);
/** Works at the school or kindergarten itself. */
export const isOfUnit = (person: Person): boolean =>
  isStaff(person) && (hasRole(person, 'teacher') || hasRole(person, 'head'));
/** A guardian, or who stands in for one. Whether such a one decides depends on more (`server/meeting/deciders.ts`). */
export const isOfHome = (person: Person): boolean =>
  person.attends && (hasRole(person, 'guardian') || hasRole(person, 'representative'));

/** What one tap says of where somebody is today. Who is not marked is expected, and counted as here. */
export const MARKS = ['here', 'video', 'later', 'absent'] as const;
export const Mark = z.enum(MARKS);
export type Mark = z.infer<typeof Mark>;

/** `out` is for a while, with the way back open; said with `child.out`, which hands over duties. */
export const Arrival = z.enum([...MARKS, 'out']);
export type Arrival = z.infer<typeof Arrival>;

const AWAY: ReadonlySet<Arrival | undefined> = new Set<Arrival>(['absent', 'later', 'out']);

/** [AR1] Expected, and not marked as away. */
export const isPresent = (person: Person, arrivals: Readonly<Record<string, Arrival>>): boolean =>
  person.attends && !AWAY.has(arrivals[person.id]);

/** Who a view is made for. One projection per audience is the only way out (DESIGN, views). */
export const AUDIENCES = [
  'leader',
  'staff',
  'guardian',
  'child',
  'interpreter',
  /** A child that is out of the room, or takes no part in this phase. */
  'outside',
  /** [CO24] A guardian who answers for the child, and does not come. */
  'away',
  'projector',
] as const;
export const Audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof Audience>;
