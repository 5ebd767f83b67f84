import { PROJECTOR, type SeatId } from '../../shared/ids.ts';
import { type Audience, hasRole, isFamily, isOfHome, type Person } from '../../shared/people.ts';
import type { WallTime } from '../../shared/time.ts';
import type { OwnReader } from '../../shared/trail.ts';
import { isLimited, isOutside } from './attendance.ts';
import { mayAttend, personOf } from './consent.ts';
import { isAtDoor, type MeetingContext } from './context.ts';
import { ageOfChild, answersFromAway } from './givers.ts';

/** Whether a seat may be in the meeting now, and as what it is shown the meeting. */
export type SeatStanding =
  | { ok: true; audience: Audience; person: Person | null }
  | { ok: false; reason: 'unknownSeat' | 'noConsent' | 'notYet' | 'left' };

const staysAway = (person: Person): boolean => !person.attends && hasRole(person, 'guardian');

/** A person with a family role sits with the family, whatever else that person is. */
const audienceOf = (context: MeetingContext, person: Person): Audience => {
  if (!isFamily(person)) return person.id === context.leader ? 'leader' : 'staff';
  if (staysAway(person)) return 'away';
  // [CO15] Follows who speaks and what is read aloud, and gets nothing that is written.
  if (isLimited(context, person)) return 'interpreter';
  if (isOfHome(person) || hasRole(person, 'supportPerson')) return 'guardian';
  if (!hasRole(person, 'child')) return 'interpreter';
  return isOutside(context, person) ? 'outside' : 'child';
};

/** [CO24] Whether a seat is that of a guardian who does not come. It looks at the list alone: it is asked for each view. */
export const isElsewhere = (context: Pick<MeetingContext, 'people'>, seat: SeatId): boolean => {
  const person = personOf(context, seat);
  return person !== undefined && staysAway(person);
};

/** As what a seat is shown the meeting, whether it may be there now or not; null for who is not on the list. */
export const seenAs = (context: MeetingContext, seat: SeatId): Audience | null => {
  if (seat === PROJECTOR) return 'projector';
  const person = personOf(context, seat);
  return person ? audienceOf(context, person) : null;
};

/**
 * [TR6] As what somebody who comes reads who has opened what about the child: a guardian who is told all there is, until
 * the child is of age, and the child itself from the age on at which the unit asks for its consent. Null for all others.
 */
export const ownReaderOf = (context: MeetingContext, seat: SeatId, wall: WallTime): OwnReader | null => {
  const person = personOf(context, seat);
  if (!person?.attends) return null;
  const age = ageOfChild(context, wall);
  // [CO12] Who is of age answers alone, and so reads alone.
  if (hasRole(person, 'guardian')) return isLimited(context, person) || age === 'adult' ? null : 'guardian';
  return hasRole(person, 'child') && (age === 'youth' || age === 'adult') ? 'youth' : null;
};

/** The evaluation and what comes after it are for staff; the family has left the meeting by then. */
export const familyIsOut = ({ stage }: MeetingContext): boolean =>
  stage === 'evaluation' || stage === 'ended';

/** [JO3] People can come in from the preparations to when the family leaves, and not while it is broken off. */
export const canOpen = (context: MeetingContext): boolean =>
  context.stage !== 'suspended' && !familyIsOut(context);

/** [CO15] One with limited information has a seat where the leader gives it, and sees nothing before the meeting. */
const hasSeat = (context: MeetingContext, person: Person): boolean =>
  !isLimited(context, person) || context.about[person.id]?.seat === true;

/**
 * [CO17] Whether the family may be told that somebody is on the list, on screens and in what is handed out: not of a guardian
 * who does not come, or has no seat, and not of who waits at the door or was turned away [JO7].
 */
export const isToldToFamily = (context: MeetingContext, person: Person): boolean =>
  !isAtDoor(context, person.id) &&
  (!hasRole(person, 'guardian') || (person.attends && hasSeat(context, person)));

const isBefore = ({ stage }: MeetingContext): boolean => stage === 'preparing' || stage === 'suspended';

/** [CO5] [CO24] Who has a link: whoever comes, and a guardian who answers for the child from where they are. */
export const mayHaveLink = (context: MeetingContext, person: Person, wall: WallTime): boolean =>
  (person.attends && hasSeat(context, person)) || answersFromAway(context, person, wall);

/** [CO5] The gate of the core: on the list, with consent, and not gone home. Default no. */
export const standingOf = (context: MeetingContext, seat: SeatId, wall: WallTime): SeatStanding => {
  if (seat === PROJECTOR) return { ok: true, audience: 'projector', person: null };
  const person = personOf(context, seat);
  if (!person || !mayHaveLink(context, person, wall)) return { ok: false, reason: 'unknownSeat' };
  if (isLimited(context, person) && isBefore(context)) return { ok: false, reason: 'notYet' };
  if (person.attends && !mayAttend(context, person, wall)) return { ok: false, reason: 'noConsent' };
  if (isFamily(person) && familyIsOut(context)) return { ok: false, reason: 'left' };
  return { ok: true, audience: audienceOf(context, person), person };
};
