import type { Request } from 'express';
import { DayId, isPractice, unitOf } from '../../shared/day.ts';
import { DayLinkChange, type DayLinks, StaffDayChange, type StaffOfDay } from '../../shared/dayAnswers.ts';
import type { MeetingId } from '../../shared/ids.ts';
import type { Person } from '../../shared/people.ts';
import { isStaff } from '../../shared/people.ts';
import type { StaffDay, StaffSeat } from '../access/DayAccess.ts';
import { ledBy } from '../accounts/opening.ts';
import type { DayMeeting } from '../day/Days.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, mustBeSignedIn, parseBody } from './guards.ts';
import { Problem } from './problem.ts';

/** The links of a day: for the room, and for staff who are in several of its meetings. */
export const dayLinkRoutes = (door: Door, deps: HttpDeps): void => {
  const { access } = deps;

  door('GET /api/days/:day/links', async (request, response) => {
    response.json(await linksOf(await mustLead(request, deps), deps));
  });

  door('POST /api/days/:day/links', async (request, response) => {
    const led = await mustLead(request, deps);
    const { day } = led;
    const { of, change } = parseBody(DayLinkChange, request);
    if (of !== 'room' && access.days.staffDay(of)?.day !== day) throw new Problem('notFound');
    const target =
      of === 'room' ? ({ kind: 'room', day } as const) : ({ kind: 'staffDay', staff: of } as const);
    access.days.changeLink(target, change, request.headers.cookie);
    response.json(await linksOf(led, deps));
  });

  door('POST /api/days/:day/staff', async (request, response) => {
    const led = await mustLead(request, deps);
    const { day, isParty } = led;
    const { staff, seats } = parseBody(StaffDayChange, request);
    const known = staff === null ? null : access.days.staffDay(staff);
    if (staff !== null && known?.day !== day) throw new Problem('notFound');
    // [AF5] Seats that are not suggested together are not opened together, whatever is asked for.
    const group = (await groupsOf(led, deps)).find((each) => seats.every((seat) => each.some(isSeat(seat))));
    if (group === undefined || new Set(seats.map(({ meeting }) => meeting)).size !== seats.length)
      throw new Problem('malformed');
    // What is not shown to who asks is not taken away by it either.
    const unseen = known?.seats.filter(({ meeting }) => isParty(meeting)) ?? [];
    access.days.setStaffDay(day, staff, [...seats, ...unseen]);
    response.json(await linksOf(led, deps));
  });
};

/** A day of a unit that the account leads, but for the meetings of its own family [AU9]. */
interface LedDay {
  readonly day: DayId;
  readonly isParty: (meeting: MeetingId) => boolean;
}

/** @throws {Problem} `notYours` for whoever leads another unit, or none. */
const mustLead = async (request: Request, deps: HttpDeps): Promise<LedDay> => {
  const { standing } = await mustBeSignedIn(request, deps);
  const day = DayId.safeParse(request.params.day);
  if (!day.success || !ledBy(standing).includes(unitOf(day.data))) throw new Problem('notYours');
  mustBeSecure(isPractice(day.data), request, deps);
  const { meetings } = deps.accounts;
  return { day: day.data, isParty: (meeting) => meetings.isParty(standing.account, meeting) };
};

type Seat = StaffSeat & { readonly person: Person; readonly of: DayMeeting };
const isSeat = (seat: StaffSeat) => (each: StaffSeat) =>
  each.meeting === seat.meeting && each.seat === seat.seat;

/** The same name and service, or the same name and roles; two people can share both, so nothing follows by itself. */
const likenessOf = ({ name, service, roles }: Person): string =>
  [
    name.trim().toLocaleLowerCase('nb'),
    ...(service === null ? [...roles].sort() : [service.kind, service.name.toLocaleLowerCase('nb')]),
  ].join('/');

/** Staff by likeness, each with at most one seat in a meeting. */
const groupsOf = async (
  { day, isParty }: LedDay,
  { days, live }: HttpDeps,
): Promise<readonly (readonly Seat[])[]> => {
  const groups = new Map<string, Seat[]>();
  for (const of of await days.meetings(day)) {
    const shown = of.slot.stage !== 'ended' && !isParty(of.meeting);
    const state = shown ? await live.glance(of.meeting) : undefined;
    for (const person of state?.context.people ?? []) {
      // The leader's own seat is opened by the leader's account, and by a link that works once.
      if (!person.attends || !isStaff(person) || person.id === of.seat) continue;
      const likeness = likenessOf(person);
      const group = groups.get(likeness) ?? [];
      if (group.every((each) => each.meeting !== of.meeting))
        groups.set(likeness, [...group, { meeting: of.meeting, seat: person.id, person, of }]);
    }
  }
  return [...groups.values()];
};

const linksOf = async (led: LedDay, deps: HttpDeps): Promise<DayLinks> => {
  const { access } = deps;
  const { day } = led;
  const confirmed = access.days.staffDays(day);
  const ofGroup = (group: readonly Seat[]): StaffDay | undefined =>
    confirmed.find(({ seats }) => seats.some((seat) => group.some(isSeat(seat))));
  const staffOf = (group: readonly Seat[]): readonly StaffOfDay[] => {
    const known = ofGroup(group);
    const [first] = group;
    if (first === undefined || (group.length < 2 && known === undefined)) return [];
    return [
      {
        staff: known?.staff ?? null,
        name: first.person.name,
        seats: group.map(({ meeting, seat, person, of }) => ({
          meeting,
          seat,
          person,
          startsAt: of.slot.startsAt,
          opens: known?.seats.some(isSeat({ meeting, seat })) ?? false,
        })),
        link: known ? access.days.link({ kind: 'staffDay', staff: known.staff }) : null,
      },
    ];
  };
  return {
    room: access.days.link({ kind: 'room', day }),
    staff: (await groupsOf(led, deps)).flatMap(staffOf),
  };
};
