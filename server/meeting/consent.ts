import { type ConsentScope, consentKey, consentNeededBy, TOPICS, type Topic } from '../../shared/consent.ts';
import type { PersonId, ServiceId } from '../../shared/ids.ts';
import type { Responsible } from '../../shared/measures.ts';
import { hasRole, isStaff, type Person, type Service } from '../../shared/people.ts';
import type { WallTime } from '../../shared/time.ts';
import { isHere } from './attendance.ts';
import type { MeetingContext } from './context.ts';
import { openingOf } from './weighing.ts';

/**
 * [CO1] [CO11] There is consent when all whose consent is needed have said yes, none of them has taken it back or
 * contests it, and it covers the day in Norway. Asked anew of the present each time: there is no other gate.
 */
export const hasConsent = (context: MeetingContext, scope: ConsentScope, wall: WallTime): boolean =>
  openingOf(context, scope, wall) !== null;

/** What all who said yes let be shared, and what they said of it themselves. */
export const sharingOf = (
  context: MeetingContext,
  scope: ConsentScope,
  wall: WallTime,
): { topics: Topic[]; lines: string[] } => {
  const yeses = openingOf(context, scope, wall) ?? [];
  return {
    topics:
      yeses.length === 0
        ? []
        : TOPICS.filter((topic) => yeses.every((yes) => yes.sharing.topics.includes(topic))),
    lines: [...new Set(yeses.map(({ sharing }) => sharing.line.trim()))].filter((line) => line !== ''),
  };
};

/** The last day of a consent that is open today; null for until withdrawn. */
export const lastDayOf = (context: MeetingContext, scope: ConsentScope, wall: WallTime) =>
  (openingOf(context, scope, wall) ?? []).flatMap(({ validUntil }) => validUntil ?? []).sort()[0] ?? null;

/** Everything that this meeting may need consent for: services and representatives that come, and the stafettlogg. */
export const scopesOf = (context: MeetingContext): readonly ConsentScope[] => [
  ...servicesOf(context)
    .filter(({ id }) => context.people.some((person) => person.attends && person.service?.id === id))
    .map(({ id }): ConsentScope => ({ kind: 'service', service: id })),
  ...context.people
    .filter((person) => person.attends && hasRole(person, 'representative'))
    .map(({ id }): ConsentScope => ({ kind: 'representation', person: id })),
  { kind: 'stafettlogg' },
];

/** What there is consent to right now, by `consentKey`. */
export const consentedNow = (context: MeetingContext, wall: WallTime): readonly string[] =>
  scopesOf(context)
    .filter((scope) => hasConsent(context, scope, wall))
    .map(consentKey);

/** [CO2] Whether consent lets this person have a seat: the gate of the core, for every path into the room. */
export const mayAttend = (context: MeetingContext, person: Person, wall: WallTime): boolean => {
  if (!person.attends) return false;
  const scope = consentNeededBy(person);
  return scope === null || hasConsent(context, scope, wall);
};

/** [CO8] A service that may not come along any more is not chosen, and does not follow up. */
export const mayAnswer = (context: MeetingContext, who: Responsible, wall: WallTime): boolean =>
  who.kind !== 'service' || hasConsent(context, { kind: 'service', service: who.service }, wall);

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

export const personOf = (
  { people }: Pick<MeetingContext, 'people'>,
  id: PersonId | string,
): Person | undefined => people.find((person) => person.id === id);
