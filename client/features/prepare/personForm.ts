import { type PersonId, ServiceId } from '../../../shared/ids.ts';
import { FAMILY_ROLES, Person, Role, type Service, ServiceKind } from '../../../shared/people.ts';

/** A person as it stands in the fields. */
export type PersonFields = {
  readonly name: string;
  /** Codes, parted by spaces. */
  readonly roles: string;
  /** The code of a known service, or the id of one that the leader named; empty while none is chosen. */
  readonly service: string;
  readonly serviceName: string;
  readonly attends: boolean;
};

export const newPerson = (role: Role): PersonFields => ({
  name: '',
  roles: role,
  service: '',
  serviceName: '',
  attends: true,
});

export const personFieldsOf = (person: Person): PersonFields => ({
  name: person.name,
  roles: person.roles.join(' '),
  service: person.service?.id ?? '',
  serviceName: person.service?.name ?? '',
  attends: person.attends,
});

export const rolesIn = ({ roles }: PersonFields): readonly Role[] =>
  roles.split(' ').flatMap((each) => {
    const role = Role.safeParse(each);
    return role.success ? [role.data] : [];
  });

/** The roles with one more or one less; the last one stays. */
export const toggledRole = (fields: PersonFields, role: Role): string => {
  const roles = rolesIn(fields);
  if (!roles.includes(role)) return [...roles, role].join(' ');
  return roles.length === 1 ? fields.roles : roles.filter((each) => each !== role).join(' ');
};

const isKnownService = (code: string): boolean => code !== 'other' && ServiceKind.safeParse(code).success;
/** A service that the leader named, rather than one of the list. */
export const isNamedService = (code: string): boolean => code !== '' && !isKnownService(code);

const serviceOf = ({ service, serviceName }: PersonFields): Service | null => {
  const id = ServiceId.safeParse(service);
  if (!id.success) return null;
  const kind = ServiceKind.safeParse(service);
  if (kind.success && kind.data !== 'other') return { id: id.data, kind: kind.data, name: '' };
  return serviceName.trim() === '' ? null : { id: id.data, kind: 'other', name: serviceName.trim() };
};

/** The person that the fields say, or null while they do not say enough. */
export const personFrom = (id: PersonId, fields: PersonFields): Person | null => {
  const roles = rolesIn(fields);
  const service = roles.includes('service') ? serviceOf(fields) : null;
  const person = Person.safeParse({ id, name: fields.name, roles, service, attends: fields.attends });
  return person.success ? person.data : null;
};

export const PERSON_GROUPS = ['family', 'staff', 'services'] as const;
export type PersonGroup = (typeof PERSON_GROUPS)[number];

/** What can be added to each group, the most usual first. */
export const ROLES_OF_GROUP = {
  family: ['guardian', 'child', 'supportPerson', 'representative', 'interpreter'],
  staff: ['teacher', 'head'],
  services: ['service'],
} as const satisfies Record<PersonGroup, readonly Role[]>;

/** With the family sits everyone who has a family role, whatever other role there is. */
export const groupOf = (roles: readonly Role[]): PersonGroup => {
  if (roles.some((role) => FAMILY_ROLES.some((each) => each === role))) return 'family';
  return roles.some((role) => role === 'teacher' || role === 'head') ? 'staff' : 'services';
};
