import { type PersonId, ServiceId } from '../../../shared/ids.ts';
import type { Knock } from '../../../shared/joining.ts';
import { Person, type Service, ServiceKind } from '../../../shared/people.ts';

/** Whom the guardian's word brings in at the door. */
export const DOOR_ROLES = ['supportPerson', 'interpreter', 'representative', 'guardian', 'service'] as const;
export type DoorRole = (typeof DOOR_ROLES)[number];

/** Somebody who knocks and is not on the list, as said at the door. */
export type Newcomer = Pick<Knock, 'name' | 'says'>;

/** What somebody says to be, where that is a role that comes in at the door. */
export const doorRoleOf = ({ says }: Newcomer): DoorRole | null =>
  DOOR_ROLES.find((role) => role === says) ?? null;

export interface DoorFields {
  readonly name: string;
  /** A known kind, or empty while none is chosen. */
  readonly kind: string;
  /** Of a service that is not on the list of kinds. */
  readonly serviceName: string;
  /** A guardian who gives consent by phone and does not come. */
  readonly stays: boolean;
}

export const NOBODY_YET: DoorFields = { name: '', kind: '', serviceName: '', stays: false };

const serviceOf = (fields: DoorFields, freshId: string): Service | null => {
  const kind = ServiceKind.safeParse(fields.kind);
  if (!kind.success) return null;
  if (kind.data !== 'other') return { id: ServiceId.parse(kind.data), kind: kind.data, name: '' };
  const name = fields.serviceName.trim();
  return name === '' ? null : { id: ServiceId.parse(freshId), kind: 'other', name };
};

/**
 * Who comes in, or null while too little is said. One role each: who has several is put right in the preparations.
 * @param freshId for a service that has no code of its own
 */
export const comerFrom = (
  id: PersonId,
  role: DoorRole,
  fields: DoorFields,
  freshId: string,
): Person | null => {
  const person = Person.safeParse({
    id,
    name: fields.name,
    roles: [role],
    service: role === 'service' ? serviceOf(fields, freshId) : null,
    attends: !(role === 'guardian' && fields.stays),
  });
  return person.success ? person.data : null;
};
