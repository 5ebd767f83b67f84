import * as z from 'zod/mini';
import { EmailAddress, Invitee, TokenRequest, UnitRole, UnitSettings } from './accounts.ts';
import { AccountId, UnitId } from './ids.ts';
import { Name } from './text.ts';
import { WallTime } from './time.ts';

export const RequestId = z
  .string()
  .check(z.regex(/^[\w-]{1,64}$/))
  .brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;

/** Somebody who belongs to a unit, for those who may change that. */
const UnitMember = z.strictObject({
  account: AccountId,
  /** Whoever asks. */
  own: z.boolean(),
  name: Name,
  email: EmailAddress,
  role: UnitRole,
  /** The invitation that has not been used yet; null where it has, or has run out, or leads further than here. */
  path: z.nullable(z.string()),
  /** Has a way to sign in. */
  joined: z.boolean(),
  /** Whoever asks may give a new way in alone; else it takes two. */
  alone: z.boolean(),
});
export type UnitMember = z.infer<typeof UnitMember>;

/** GET /api/units/:unit (its leaders, administrators) */
export const UnitPage = z.strictObject({
  unit: UnitId,
  settings: UnitSettings,
  members: z.array(UnitMember),
});
export type UnitPage = z.infer<typeof UnitPage>;

/** GET /api/units (administrators). POST: a new one, with `UnitSettings`. */
export const UnitList = z.array(z.strictObject({ unit: UnitId, name: Name, leaders: z.int() }));

/** POST /api/units/:unit/staff (its leaders): somebody of the staff, at once. */
export const InviteStaff = Invitee;
/** The link to hand over; null where the account was there before and has a password. */
export const Invited = z.strictObject({ path: z.nullable(z.string()) });
export type Invited = z.infer<typeof Invited>;

/**
 * POST /api/units/:unit/members/:account: ends a role, lets somebody of the staff choose a new password, or signs somebody
 * out everywhere. POST /api/office/:account/end and /sign-out do the same for those whose role goes beyond units.
 */
export const ChangeMember = z.strictObject({ change: z.enum(['end', 'reset', 'signOut']) });
export type MemberChange = z.infer<typeof ChangeMember>['change'];

/**
 * POST /api/requests: what one alone may not do. `leader` makes a leader of the unit, `reset` lets somebody there
 * choose a new password, `administrator` makes one.
 */
export const Wish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leader'), unit: UnitId, invitee: Invitee }),
  z.strictObject({ kind: z.literal('reset'), unit: UnitId, account: AccountId }),
  z.strictObject({ kind: z.literal('administrator'), invitee: Invitee }),
]);
export type Wish = z.infer<typeof Wish>;
/** Where nobody else could say yes, it is done at once, and told. */
export const Wished = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting') }),
  z.strictObject({ state: z.literal('done'), path: z.nullable(z.string()) }),
]);
export type Wished = z.infer<typeof Wished>;

/** GET /api/requests: what waits for a second person, for those who may decide it, and for who asked. */
const WaitingRequest = z.strictObject({
  id: RequestId,
  kind: z.enum(['leader', 'reset', 'administrator']),
  /** Null for an administrator. */
  unit: z.nullable(Name),
  /** Who it is about. */
  about: Invitee,
  askedBy: Name,
  askedAt: WallTime,
  /** From then on it waits no more. */
  until: WallTime,
  /** Asked by oneself. */
  own: z.boolean(),
  /** Nobody else could say yes: it takes a link that is printed on the machine. */
  alone: z.boolean(),
});
export type WaitingRequest = z.infer<typeof WaitingRequest>;
export const WaitingRequests = z.array(WaitingRequest);
/** POST /api/requests/:request. Answers `Invited`. `token` is that of a link printed on the machine. */
export const Decide = z.strictObject({
  approve: z.boolean(),
  token: z.optional(TokenRequest.shape.token),
});

/** What the leaders of a unit are told: whatever changed who can come in, who leads, or what is kept. */
const NOTICE_KINDS = [
  'setUp',
  'joined',
  'recovered',
  'identityLinked',
  'staffInvited',
  'leaderAsked',
  'leaderMade',
  'firstLeader',
  'resetAsked',
  'resetMade',
  'staffReset',
  'administratorMade',
  'administratorEnded',
  'declined',
  'roleEnded',
  'signedOut',
  'settings',
  'party',
  'erasureAsked',
  'erasureMade',
  'erasureDeclined',
] as const;
export const NoticeKind = z.enum(NOTICE_KINDS);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** GET /api/notices (leaders): what they have not said they have seen. POST /api/notices/seen: all of these. */
export const NoticeItem = z.strictObject({
  id: z.string(),
  unit: Name,
  at: WallTime,
  kind: NoticeKind,
  /** Null for somebody at the machine. */
  by: z.nullable(Name),
  about: Name,
});
export type NoticeItem = z.infer<typeof NoticeItem>;
export const NoticeList = z.array(NoticeItem);
export const NoticesSeen = z.strictObject({
  ids: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(500)),
});

/** GET /api/coordination (coordinators): when each unit meets, and nothing else. */
export const Coordination = z.array(z.strictObject({ unit: Name, startsAt: z.nullable(WallTime) }));
export type Coordination = z.infer<typeof Coordination>;

/** POST /api/coordinators (administrators): at once. GET: administrators and coordinators. */
export const OfficeMember = z.strictObject({
  account: AccountId,
  /** Whoever asks. */
  own: z.boolean(),
  name: Name,
  email: EmailAddress,
  role: z.enum(['administrator', 'coordinator']),
  path: z.nullable(z.string()),
  joined: z.boolean(),
});
export type OfficeMember = z.infer<typeof OfficeMember>;
export const Office = z.array(OfficeMember);

/** GET /api/meetings/:meeting/unit (leader's seat): how a new plan begins. Null where no unit has the meeting. */
export const UnitStart = z.nullable(
  z.extend(z.pick(UnitSettings, { name: true, kind: true, language: true, youthAge: true }), {
    unit: UnitId,
  }),
);
export type UnitStart = z.infer<typeof UnitStart>;
