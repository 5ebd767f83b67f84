import { consentNeededBy } from '../../shared/consent.ts';
import type { SeatId } from '../../shared/ids.ts';
import type { Mine } from '../../shared/mine.ts';
import { hasRole, type Person } from '../../shared/people.ts';
import type { RejectionCode } from '../../shared/rejections.ts';
import { personOf } from './consent.ts';
import { type Comer, isAtDoor, type MeetingContext } from './context.ts';
import { mayVouch } from './deciders.ts';
import { dutiesHeldBy } from './duties.ts';
import type { FactPayload } from './facts.ts';

const ASKED: Comer = { says: null, by: null };

const isGoingOn = ({ stage }: MeetingContext): boolean => stage !== 'preparing' && stage !== 'suspended';

/** Those put on the list when the meeting goes on already. While it is planned, the list is the leader's to make. */
export const addedLateAfter = (
  context: MeetingContext,
  { person: { id } }: FactPayload<'person.put'>,
): MeetingContext['addedLate'] =>
  isGoingOn(context) && personOf(context, id) === undefined && !context.addedLate.includes(id)
    ? [...context.addedLate, id]
    : context.addedLate;

/**
 * [JO7] Somebody at the door who is not on the list is asked about first. Who comes as a service, or in a guardian's
 * place, is asked about by the consent that the seat needs anyway.
 */
export const comersAfter = (
  context: MeetingContext,
  { person, atDoor }: FactPayload<'person.put'>,
): MeetingContext['comers'] => {
  const { comers } = context;
  const before = personOf(context, person.id);
  const isAsked =
    before === undefined ? atDoor === true || isGoingOn(context) : context.addedLate.includes(person.id);
  if (!isAsked || comers[person.id] || !person.attends || consentNeededBy(person) !== null) return comers;
  // A guardian who gave consent by telephone has a say already: to come then takes none of it away.
  if (before && hasRole(before, 'guardian') && hasRole(person, 'guardian')) return comers;
  // The first guardian to come is asked about by nobody.
  if (hasRole(person, 'guardian') && vouchers(context).length === 0) return comers;
  return { ...comers, [person.id]: ASKED };
};

/** Whatever is changed about a person meanwhile, nobody comes in without the yes. */
export const asAnswered = (person: Person, comers: MeetingContext['comers']): Person => {
  const comer = comers[person.id];
  return comer === undefined || comer.says === 'yes' ? person : { ...person, attends: false };
};

/** Those whose yes lets somebody in. */
export const vouchers = (context: MeetingContext): readonly Person[] =>
  context.people.filter((person) => mayVouch(context, person));

const recordsFor = (context: MeetingContext, seat: SeatId): boolean => {
  const person = personOf(context, seat);
  const held = person ? dutiesHeldBy(context, person.id) : [];
  return held.includes('lead') || held.includes('viddevakt');
};

/** Whom this seat is asked about, or records the answer for. A no can still become a yes. */
export const answerable = (context: MeetingContext, seat: SeatId): Mine['comers'] => {
  const records = recordsFor(context, seat);
  const person = personOf(context, seat);
  const sayers = vouchers(context);
  const isAsked = person?.attends === true && sayers.includes(person);
  if (!records && !isAsked) return [];
  const by = sayers.map(({ id }) => id).filter((id) => records || id === seat);
  return context.people.flatMap((each) => {
    if (!isAtDoor(context, each.id)) return [];
    const { says = null } = context.comers[each.id] ?? ASKED;
    return records || says === null ? [{ person: each, refused: says === 'no', by }] : [];
  });
};

export const vouchRefusal = (
  context: MeetingContext,
  { person, by }: FactPayload<'person.vouch'>,
  seat: SeatId,
): RejectionCode | null => {
  if (!answerable(context, seat).some((each) => each.person.id === person)) return 'unknownItem';
  if (by !== seat && !recordsFor(context, seat)) return 'notAllowed';
  return vouchers(context).some(({ id }) => id === by) ? null : 'notGuardian';
};
