import type { PersonId, ServiceId } from '../../shared/ids.ts';
import { hasRole, isStaff, type Person, type Service } from '../../shared/people.ts';
import { type ConsentScope, consentKey, consentNeededBy, coversDay } from '../../shared/plan.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';
import { isHere } from './attendance.ts';
import type { MeetingContext } from './context.ts';

/** [CO1] A consent counts when it was given, not withdrawn, and covers the day in Norway. */
export const hasConsent = (context: MeetingContext, scope: ConsentScope, wall: WallTime): boolean => {
  const record = context.consents[consentKey(scope)];
  return record !== undefined && record.withdrawnAt === null && coversDay(record.consent, osloDate(wall));
};

/** Consent is the guardians' to give, and the youth's (DOMAIN). */
export const mayConsent = (person: Person): boolean =>
  hasRole(person, 'guardian') || hasRole(person, 'child');

/** [CO2] Whether consent lets this person have a seat: the gate of the core, for every path into the room. */
export const mayAttend = (context: MeetingContext, person: Person, wall: WallTime): boolean => {
  if (!person.attends) return false;
  const needed = consentNeededBy(person);
  return needed === null || hasConsent(context, needed, wall);
};

/** Services on the list, each once, in the order in which they were entered or put by the leader. */
export const servicesOf = (context: MeetingContext): readonly Service[] => {
  const byId = new Map<ServiceId, Service>();
  for (const { service } of context.people)
    if (service && !byId.has(service.id)) byId.set(service.id, service);
  const place = (id: ServiceId) => {
    const at = context.serviceOrder.indexOf(id);
    return at < 0 ? context.serviceOrder.length : at;
  };
  return [...byId.values()].sort((a, b) => place(a.id) - place(b.id));
};

/** Services with consent and somebody who comes: those that get turns. */
export const servicesPresent = (context: MeetingContext, wall: WallTime): readonly ServiceId[] =>
  servicesOf(context)
    .map((service) => service.id)
    .filter(
      (id) =>
        hasConsent(context, { kind: 'service', service: id }, wall) &&
        context.people.some(
          (person) => isHere(context, person) && isStaff(person) && person.service?.id === id,
        ),
    );

export const personOf = (context: MeetingContext, id: PersonId | string): Person | undefined =>
  context.people.find((person) => person.id === id);
