import type { Farewell } from '../../shared/farewell.ts';
import type { SeatId } from '../../shared/ids.ts';
import { hasRole, isOfHome, type Person } from '../../shared/people.ts';
import { decidedMeasures } from './acceptance.ts';
import { isLimited } from './attendance.ts';
import { personOf, servicesOf } from './consent.ts';
import type { MeetingContext } from './context.ts';

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

/**
 * The family takes the page with it; who came only to interpret is bound to keep nothing, and [CO15] who may only be told
 * a little gets nothing in writing.
 */
const takesItAlong = (context: MeetingContext, person: Person): boolean =>
  (isOfHome(person) || hasRole(person, 'child') || hasRole(person, 'supportPerson')) &&
  !isLimited(context, person);

/** [VW21] The page for those of the family; null for whoever is thanked and gets nothing of it. */
export const farewellFor = (context: MeetingContext, seat: SeatId): Farewell | null => {
  const person = personOf(context, seat);
  return person && takesItAlong(context, person) ? farewellOf(context) : null;
};
