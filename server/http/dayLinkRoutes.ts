import { type Request, Router } from 'express';
import { DayId, ownerOf } from '../../shared/day.ts';
import { DayLinkChange, type DayLinks, StaffDayChange, type StaffOfDay } from '../../shared/http.ts';
import type { Person } from '../../shared/people.ts';
import { isStaff } from '../../shared/people.ts';
import type { StaffDay, StaffSeat } from '../access/DayAccess.ts';
import type { DayMeeting } from '../day/Days.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, mustHaveAccount, parseBody } from './guards.ts';
import { Problem } from './problem.ts';

/** The links of a day: for the room, and for staff who are in several of its meetings. */
export const dayLinkRoutes = (deps: HttpDeps): Router => {
  const { access } = deps;
  const router = Router();

  router.get('/days/:day/links', async (request, response) => {
    response.json(await linksOf(mustLead(request, deps), deps));
  });

  router.post('/days/:day/links', async (request, response) => {
    const day = mustLead(request, deps);
    const { of, change } = parseBody(DayLinkChange, request);
    if (of !== 'room' && access.days.staffDay(of)?.day !== day) throw new Problem('notFound');
    const target =
      of === 'room' ? ({ kind: 'room', day } as const) : ({ kind: 'staffDay', staff: of } as const);
    access.days.changeLink(target, change, request.headers.cookie);
    response.json(await linksOf(day, deps));
  });

  router.post('/days/:day/staff', async (request, response) => {
    const day = mustLead(request, deps);
    const { staff, seats } = parseBody(StaffDayChange, request);
    if (staff !== null && access.days.staffDay(staff)?.day !== day) throw new Problem('notFound');
    // [AF5] Seats that are not suggested together are not opened together, whatever is asked for.
    const group = (await groupsOf(day, deps)).find((each) => seats.every((seat) => each.some(isSeat(seat))));
    if (group === undefined || new Set(seats.map(({ meeting }) => meeting)).size !== seats.length)
      throw new Problem('malformed');
    access.days.setStaffDay(day, staff, seats);
    response.json(await linksOf(day, deps));
  });

  return router;
};

/** @throws {Problem} */
const mustLead = (request: Request, deps: HttpDeps): DayId => {
  mustHaveAccount(request, deps);
  const day = DayId.safeParse(request.params.day);
  if (!day.success) throw new Problem('notFound');
  mustBeSecure(ownerOf(day.data) === 'practice', request, deps);
  return day.data;
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
const groupsOf = async (day: DayId, { days, live }: HttpDeps): Promise<readonly (readonly Seat[])[]> => {
  const groups = new Map<string, Seat[]>();
  for (const of of await days.meetings(day)) {
    const state = of.slot.stage === 'ended' ? undefined : await live.glance(of.meeting);
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

const linksOf = async (day: DayId, deps: HttpDeps): Promise<DayLinks> => {
  const { access } = deps;
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
    staff: (await groupsOf(day, deps)).flatMap(staffOf),
  };
};
