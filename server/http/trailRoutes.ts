import type { Request } from 'express';
import { MeetingId, type SeatId, UnitId } from '../../shared/ids.ts';
import { OwnTrailQuery, TRAIL_KINDS, TrailFilter, type TrailPage, TrailQuery } from '../../shared/trail.ts';
import { mayReadTrail, partyMeetings } from '../accounts/opening.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import { processTime } from '../live/meetingClock.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { ownReaderOf } from '../meeting/seats.ts';
import type { KeptRow } from '../trail/Trail.ts';
import { askerOf, letIn } from './asker.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, mustBeSignedIn, openAfterwards, openAs, parseBody } from './guards.ts';
import { Problem } from './problem.ts';
import { knowing } from './trailNames.ts';
import { pageOf } from './trailPages.ts';
import { familySees, toFamily, toLeader } from './trailReaders.ts';

/** On one page of the screen. */
const PAGE = 50;
/** In one file: what is older is in a file of one meeting. */
const FILE = 20_000;

/** [TR5] [TR6] Who opened what: the leader reads the unit's, a guardian and the youth the child's own. Nobody else. */
export const trailRoutes = (door: Door, deps: HttpDeps): void => {
  door('GET /api/units/:unit/trail', async (request, response) => {
    const unit = await mustLead(request, deps);
    const { before, ...filter } = queryIn(TrailQuery, request);
    response.json(await forLeader(request, deps, unit, { filter, before, most: PAGE }));
  });

  door('POST /api/units/:unit/trail/:kind', async (request, response) => {
    const unit = await mustLead(request, deps);
    const filter = parseBody(TrailFilter, request);
    mustBeKind(request);
    response.json(await forLeader(request, deps, unit, { filter, most: FILE }));
  });

  door('GET /api/meetings/:meeting/trail', async (request, response) => {
    const { seat, before } = queryIn(OwnTrailQuery, request);
    response.json(await forFamily(request, deps, seat, { before, most: PAGE }));
  });

  door('POST /api/meetings/:meeting/trail/:kind', async (request, response) => {
    const { seat } = parseBody(OwnTrailQuery, request);
    const page = await forFamily(request, deps, seat, { most: FILE });
    mustBeKind(request);
    response.json(page);
  });
};

interface Wanted {
  readonly before?: TrailQuery['before'];
  readonly most: number;
}

/** @throws {Problem} `notYours` for all but the leaders of that unit. */
const mustLead = async (request: Request, deps: HttpDeps): Promise<UnitId> => {
  const { standing } = await mustBeSignedIn(request, deps);
  const unit = UnitId.safeParse(request.params.unit);
  if (!unit.success || !mayReadTrail(standing, unit.data)) throw new Problem('notYours');
  mustBeSecure(false, request, deps);
  return unit.data;
};

const forLeader = async (
  request: Request,
  deps: HttpDeps,
  unit: UnitId,
  { filter, before, most }: Wanted & { readonly filter: TrailFilter },
): Promise<TrailPage> => {
  const { login } = await mustBeSignedIn(request, deps);
  const { account, id } = login;
  // [AU9] Of the own family's meeting one reads as a guardian.
  const own = partyMeetings(deps.accounts, account);
  const who = { kind: 'account', account, seat: null } as const;
  const meeting = meetingOf(filter, { deps, unit, own });
  letIn(request, { who, browser: id, as: 'leader', unit, meeting, practice: false });
  const wanted = ({ who: by, meeting: of }: KeptRow): boolean =>
    (of === null || !own.has(of)) &&
    (filter.account === undefined || (by.kind === 'account' && by.account === filter.account)) &&
    (filter.seat === undefined || (by.kind === 'seat' && by.seat === filter.seat));
  const rows = deps.trail.rows({ unit, ...filter }, before ?? null);
  const know = knowing(deps);
  const page = await pageOf(rows, most, async (row) => {
    if (!wanted(row)) return null;
    const known = await know(row);
    return { entry: toLeader(row, known, deps), about: known.about };
  });
  return { ...page, reader: 'leader', unitKind: deps.accounts.units.settings(unit)?.kind ?? 'school' };
};

/**
 * The meeting that is asked for, where the unit has rows of it. Of one that is not this unit's, or the own family's,
 * nothing is read, and so no row says that anything was: its own readers would find it, and this unit a name.
 */
const meetingOf = (
  { meeting }: TrailFilter,
  { deps: { trail }, unit, own }: { deps: HttpDeps; unit: UnitId; own: ReadonlySet<MeetingId> },
): MeetingId | null => {
  if (meeting === undefined || own.has(meeting)) return null;
  const [known] = trail.rows({ unit, meeting }, null);
  return known === undefined ? null : meeting;
};

const forFamily = async (
  request: Request,
  deps: HttpDeps,
  asked: SeatId | undefined,
  { before, most }: Wanted,
): Promise<TrailPage> => {
  const live = await openForReader(request, deps, asked);
  const { meeting } = live;
  const { context } = live.state();
  const { who } = askerOf(request);
  const seat = who.kind === 'machine' ? null : who.seat;
  const as = seat && readerOf(context, seat);
  if (seat === null || as === null) throw new Problem('notYours');
  const reader = { meeting, seat };
  const case_ = deps.cases.meeting(meeting)?.case ?? null;
  const rows = deps.trail.rows({ case: case_, meeting }, before ?? null);
  const know = knowing(deps);
  const page = await pageOf(rows, most, async (row) => {
    const known = await know(row);
    if (!familySees(row, known, reader, deps)) return null;
    // Whoever reads it knows whom it is about.
    return {
      entry: toFamily(row, known, reader, deps),
      about: known.about && { ...known.about, child: '' },
    };
  });
  return { ...page, reader: as, unitKind: context.details?.unitKind ?? 'school' };
};

const readerOf = (context: MeetingContext, seat: SeatId): ReturnType<typeof ownReaderOf> =>
  ownReaderOf(context, seat, processTime.wall());

/** From the seat in the meeting, or [JO13] from the page that remains of it. */
const openForReader = async (
  request: Request,
  deps: HttpDeps,
  asked: SeatId | undefined,
): Promise<LiveMeeting> => {
  const cookies = request.headers.cookie;
  const isAsked = (seat: SeatId): boolean => asked === undefined || seat === asked;
  const meeting = MeetingId.safeParse(request.params.meeting);
  const afterwards = meeting.success ? deps.access.afterwards.seatsOf(cookies, meeting.data) : [];
  const seat = afterwards.find(isAsked);
  if (meeting.success && seat !== undefined && !deps.access.holds(cookies, meeting.data, seat))
    return (await openAfterwards(request, deps, seat)).live;
  return openAs(request, deps, (context) =>
    context.people.map(({ id }) => id).filter((id) => isAsked(id) && readerOf(context, id) !== null),
  );
};

/** @throws {Problem} `malformed` */
const queryIn = <T>(
  schema: { safeParse(input: unknown): { success: true; data: T } | { success: false } },
  { query }: Request,
): T => {
  const parsed = schema.safeParse(query);
  if (!parsed.success) throw new Problem('malformed');
  return parsed.data;
};

/** @throws {Problem} `notFound` */
const mustBeKind = (request: Request): void => {
  if (!TRAIL_KINDS.some((each) => each === request.params.kind)) throw new Problem('notFound');
};
