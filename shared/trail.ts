import * as z from 'zod/mini';
import { AccountId, MeetingId, SeatId } from './ids.ts';
import { Role, Service } from './people.ts';
import { UnitKind } from './plan.ts';
import { WallTime } from './time.ts';

/** What can be opened. `live` is the meeting on a screen; `link` is one that was renewed or revoked; the last seven are done at the machine, or by it. */
const TRAIL_ACTS = [
  'live',
  'farewell',
  'links',
  'link',
  'consentForm',
  'referat',
  'approve',
  'export',
  'kept',
  'insight',
  'trail',
  'ownTrail',
  'backup',
  'keysBackup',
  'restore',
  'rotate',
  'rewrap',
  'trailEnded',
] as const;
export const TrailAct = z.enum(TRAIL_ACTS);
export type TrailAct = z.infer<typeof TrailAct>;

/** Taken away as a file of that form. */
const TRAIL_FORMATS = ['pdf', 'txt', 'json', 'csv'] as const;
export const TrailFormat = z.enum(TRAIL_FORMATS);
export type TrailFormat = z.infer<typeof TrailFormat>;

/** As what it was opened. Guardians, and whom the family brought along, are `guardian`; interpreters are apart. */
const TRAIL_AS = ['leader', 'staff', 'guardian', 'child', 'interpreter', 'projector', 'machine'] as const;
export const TrailAs = z.enum(TRAIL_AS);
export type TrailAs = z.infer<typeof TrailAs>;

/** Who of the family reads the child's own: the youth, or a guardian. */
export const OwnReader = z.enum(['guardian', 'youth']);
export type OwnReader = z.infer<typeof OwnReader>;

/** Where a page of the log goes on: the time of its last row, and that row's own mark. */
export const TrailCursor = z.string().check(z.regex(/^\d{1,15}\.[A-Za-z0-9_-]{22}$/));
export type TrailCursor = z.infer<typeof TrailCursor>;

/** One row of who has opened what. Names are looked up when it is read, and empty where nothing is left that has one. */
export const TrailEntry = z.strictObject({
  /** As a cursor: names the row. */
  id: TrailCursor,
  at: WallTime,
  did: TrailAct,
  format: z.nullable(TrailFormat),
  as: TrailAs,
  /** Who was signed in; null for who came by a link. Always null to the family. */
  account: z.nullable(AccountId),
  seat: z.nullable(SeatId),
  meeting: z.nullable(MeetingId),
  name: z.string(),
  roles: z.array(Role),
  service: z.nullable(Service),
  /** The reader's own. */
  own: z.boolean(),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

/** A meeting that rows are about: `kept` is left with its referat, `gone` with nothing that names anybody. */
export const TrailMeeting = z.strictObject({
  meeting: MeetingId,
  state: z.enum(['open', 'kept', 'gone']),
  startsAt: z.nullable(WallTime),
  child: z.string(),
});
export type TrailMeeting = z.infer<typeof TrailMeeting>;

/**
 * GET /api/units/:unit/trail (leader) and GET /api/meetings/:meeting/trail (a guardian's or the youth's seat): newest first. POST
 * `…/trail/:kind` answers all of it, for a file.
 */
export const TrailPage = z.strictObject({
  /** Decides what roles are called. */
  unitKind: UnitKind,
  /** Whose words it is told in. */
  reader: z.enum(['leader', ...OwnReader.options]),
  entries: z.array(TrailEntry),
  meetings: z.array(TrailMeeting),
  /** Null where there is nothing older. */
  next: z.nullable(TrailCursor),
});
export type TrailPage = z.infer<typeof TrailPage>;

/** The rows of one meeting, of one account, or of one seat of a meeting. */
export const TrailFilter = z.strictObject({
  meeting: z.optional(MeetingId),
  account: z.optional(AccountId),
  seat: z.optional(SeatId),
});
export type TrailFilter = z.infer<typeof TrailFilter>;
export const TrailQuery = z.strictObject({ ...TrailFilter.shape, before: z.optional(TrailCursor) });
export type TrailQuery = z.infer<typeof TrailQuery>;
/** Where one browser holds the seats of several of the family, the seat says whose it is. */
export const OwnTrailQuery = z.strictObject({ seat: z.optional(SeatId), before: z.optional(TrailCursor) });

/** In what form the log is taken away. */
export const TRAIL_KINDS = ['csv', 'json'] as const satisfies readonly TrailFormat[];
export type TrailKind = (typeof TRAIL_KINDS)[number];
