import type { Command, CommandType } from '../../shared/commands.ts';
import type { Farewell } from '../../shared/farewell.ts';
import type { SeatId } from '../../shared/ids.ts';
import { hasRole, isOfHome, type Person } from '../../shared/people.ts';
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

/**
 * The family takes the page with it; who came only to interpret is bound to keep nothing, and [CO15] who may only be told
 * a little gets nothing in writing.
 */
const takesItAlong = (context: MeetingContext, person: Person): boolean =>
  person.attends &&
  (isOfHome(person) || hasRole(person, 'child') || hasRole(person, 'supportPerson')) &&
  !isLimited(context, person);

/** [VW21] The page for those of the family; null for whoever is thanked and gets nothing of it. */
export const farewellFor = (context: MeetingContext, seat: SeatId): Farewell | null => {
  const person = personOf(context, seat);
  return person && takesItAlong(context, person) ? farewellOf(context) : null;
};

/**
 * [JO13] Whether somebody may open that page by a link when the family has left: on the list still, with the consent that
 * the seat needs, and told what is written. Default no.
 */
export const mayOpenAfterwards = (context: MeetingContext, seat: SeatId, wall: WallTime): boolean => {
  const person = personOf(context, seat);
  const standing = standingOf(context, seat, wall);
  if (person === undefined || standing.ok || standing.reason !== 'left') return false;
  return takesItAlong(context, person);
};

/** [JO16] What is said on that page, and nothing else is: never a new yes, which belongs in a meeting. */
const SAID_AFTERWARDS = ['consent.withdraw', 'consent.contest'] as const satisfies readonly CommandType[];
export type SaidAfterwards = Extract<Command, { type: (typeof SAID_AFTERWARDS)[number] }>;

export const isSaidAfterwards = (
  context: MeetingContext,
  seat: SeatId,
  type: CommandType,
  wall: WallTime,
): boolean => SAID_AFTERWARDS.some((said) => said === type) && mayOpenAfterwards(context, seat, wall);
