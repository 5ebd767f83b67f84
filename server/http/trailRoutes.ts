import type { Request } from 'express';
import { MeetingId, type SeatId, UnitId } from '../../shared/ids.ts';
import { OwnTrailQuery, TRAIL_KINDS, TrailFilter, type TrailPage, TrailQuery } from '../../shared/trail.ts';
import { mayReadTrail, partyMeetings } from '../accounts/opening.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { readersOf } from '../meeting/seats.ts';
import type { KeptRow } from '../trail/Trail.ts';
import { askerOf, letIn } from './asker.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, mustBeSignedIn, openAfterwards, openAs, parseBody } from './guards.ts';
import { Problem } from './problem.ts';
import { type Known, knowing } from './trailNames.ts';
import { guardianSees, toGuardian, toLeader } from './trailReaders.ts';

/** On one page of the screen. */
const PAGE = 50;
/** In one file: what is older is in a file of one meeting. */
const FILE = 20_000;

/** [TR5] [TR6] Who opened what: the leader reads the unit's, a guardian the child's own. Nobody else. */
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
    response.json(await forGuardian(request, deps, seat, { before, most: PAGE }));
  });

  door('POST /api/meetings/:meeting/trail/:kind', async (request, response) => {
    const { seat } = parseBody(OwnTrailQuery, request);
    const page = await forGuardian(request, deps, seat, { most: FILE });
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
  const meeting = filter.meeting ?? null;
  const who = { kind: 'account', account, seat: null } as const;
  letIn(request, { who, browser: id, as: 'leader', unit, meeting, practice: false });
  // [AU9] Of the own family's meeting one reads as a guardian.
  const own = partyMeetings(deps.accounts, account);
  const wanted = ({ who: by, meeting: of }: KeptRow): boolean =>
    (of === null || !own.has(of)) &&
    (filter.account === undefined || (by.kind === 'account' && by.account === filter.account)) &&
    (filter.seat === undefined || (by.kind === 'seat' && by.seat === filter.seat));
  const asked = filter.meeting === undefined ? { unit } : { unit, meeting: filter.meeting };
  const rows = deps.trail.rows(asked, before ?? null);
  const page = await pageOf(rows, most, knowing(deps), (row, known) =>
    wanted(row) ? toLeader(row, known, deps) : null,
  );
  return { ...page, unitKind: deps.accounts.units.settings(unit)?.kind ?? 'school' };
};

const forGuardian = async (
  request: Request,
  deps: HttpDeps,
  asked: SeatId | undefined,
  { before, most }: Wanted,
): Promise<TrailPage> => {
  const live = await openForReader(request, deps, asked);
  const { meeting } = live;
  const { who } = askerOf(request);
  const reader = { meeting, seat: who.kind === 'machine' ? null : who.seat };
  const case_ = deps.cases.meeting(meeting)?.case ?? null;
  const rows = deps.trail.rows({ case: case_, meeting }, before ?? null);
  const page = await pageOf(rows, most, knowing(deps), (row, known) =>
    guardianSees(row, known, reader, deps) ? toGuardian(row, known, reader, deps) : null,
  );
  return {
    ...page,
    // Whoever reads it knows whom it is about.
    meetings: page.meetings.map((each) => ({ ...each, child: '' })),
    unitKind: live.state().context.details?.unitKind ?? 'school',
  };
};

/** From the seat in the meeting, or [JO13] from the page that remains of it. */
const openForReader = async (
  request: Request,
  deps: HttpDeps,
  asked: SeatId | undefined,
): Promise<LiveMeeting> => {
  const cookies = request.headers.cookie;
  const isAsked = (seat: SeatId): boolean => asked === undefined || seat === asked;
  const held = (context: MeetingContext): readonly SeatId[] => readersOf(context).filter(isAsked);
  const meeting = MeetingId.safeParse(request.params.meeting);
  const afterwards = meeting.success ? deps.access.afterwards.seatsOf(cookies, meeting.data) : [];
  const seat = afterwards.find(isAsked);
  if (!meeting.success || seat === undefined || deps.access.holds(cookies, meeting.data, seat))
    return openAs(request, deps, held);
  const { live, person } = await openAfterwards(request, deps, seat);
  if (!held(live.state().context).includes(person)) throw new Problem('notYours');
  return live;
};

/** As many rows as are wanted, with the meetings that they are about, and whether there is more. */
const pageOf = async (
  rows: Iterable<KeptRow>,
  most: number,
  know: (row: KeptRow) => Promise<Known>,
  entryOf: (row: KeptRow, known: Known) => TrailPage['entries'][number] | null,
): Promise<Omit<TrailPage, 'unitKind'>> => {
  const entries: TrailPage['entries'] = [];
  const meetings = new Map<string, TrailPage['meetings'][number]>();
  for (const row of rows) {
    const known = await know(row);
    const entry = entryOf(row, known);
    if (entry === null) continue;
    if (entries.length === most) return { entries, meetings: [...meetings.values()], next: lastOf(entries) };
    entries.push(entry);
    if (known.about !== null) meetings.set(known.about.meeting, known.about);
  }
  return { entries, meetings: [...meetings.values()], next: null };
};

const lastOf = (entries: TrailPage['entries']): TrailPage['next'] => entries.at(-1)?.id ?? null;

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
