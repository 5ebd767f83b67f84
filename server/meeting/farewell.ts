import type { Farewell } from '../../shared/farewell.ts';
import type { SeatId } from '../../shared/ids.ts';
import { decides, hasRole, type Person } from '../../shared/people.ts';
import type { WallTime } from '../../shared/time.ts';
import { decidedMeasures } from './acceptance.ts';
import { isLimited } from './attendance.ts';
import { personOf, servicesOf } from './consent.ts';
import type { MeetingContext } from './context.ts';
import { standingOf } from './seats.ts';

/** The one page that matters to the family when they have left: measure, who, when, next meeting. */
export const farewellOf = (context: MeetingContext): Farewell => {
  const { details, stafettholder } = context;
  return {
    language: details?.language ?? 'nn',
    unitName: details?.unitName ?? '',
    unitKind: details?.unitKind ?? 'school',
    none: context.none,
    measures: decidedMeasures(context).map(({ proposal: _, ...measure }) => measure),
    services: [...servicesOf(context)],
    stafettholder: stafettholder && {
      holder: stafettholder.holder,
      name: (stafettholder.person && personOf(context, stafettholder.person)?.name) ?? '',
    },
    nextMeeting: context.nextMeeting,
  };
};

/** The family takes the page with it; who came only to interpret is bound to keep nothing. */
const takesItAlong = (person: Person): boolean =>
  decides(person) || hasRole(person, 'child') || hasRole(person, 'supportPerson');

/** [VW21] The page for those of the family; null for an interpreter, who is thanked and gets nothing of it. */
export const farewellFor = (context: MeetingContext, seat: SeatId): Farewell | null => {
  const person = personOf(context, seat);
  return person && takesItAlong(person) ? farewellOf(context) : null;
};

/**
 * [JO13] Whether somebody may open that page by a link when the family has left: on the list still, with the consent that
 * the seat needs, and told what is written. Default no.
 */
export const mayOpenAfterwards = (context: MeetingContext, seat: SeatId, wall: WallTime): boolean => {
  const person = personOf(context, seat);
  const standing = standingOf(context, seat, wall);
  if (person === undefined || standing.ok || standing.reason !== 'left') return false;
  return takesItAlong(person) && !isLimited(context, person);
};
