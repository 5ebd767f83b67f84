import * as z from 'zod/mini';
import { SignedIn } from './accounts.ts';
import { EvaluationQuestion } from './commands.ts';
import { DayId, Delay, StaffDayId } from './day.ts';
import { MeetingId, PersonId, SeatId, UnitId } from './ids.ts';
import { ReferatSection } from './notes.ts';
import { Person } from './people.ts';
import { Stage } from './phases.ts';
import { Details, ScreenLanguage } from './plan.ts';
import { Line, Name, Rev } from './text.ts';
import { IsoDate, WallTime } from './time.ts';

/** The answer where there is nothing to tell. */
export const Done = z.strictObject({});
export type Done = z.infer<typeof Done>;

/** POST /api/links/redeem: a link's token against a session. Answers `RedeemAnswer`. */
export const RedeemRequest = z.strictObject({
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,128}$/)),
  /** Who is signed in here says that it is about their own family: asked for by `familySeat`. */
  family: z.optional(z.literal(true)),
});
export const RedeemAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), meeting: MeetingId, seat: SeatId, lead: z.boolean() }),
  z.strictObject({ kind: z.literal('room'), day: DayId }),
  z.strictObject({ kind: z.literal('staffDay'), staff: StaffDayId }),
]);
export type RedeemAnswer = z.infer<typeof RedeemAnswer>;

/** POST /api/sign-out. `elsewhere`: where to go to sign out at the provider too. */
export const SignedOut = z.strictObject({ elsewhere: z.nullable(z.string()) });
export type SignedOut = z.infer<typeof SignedOut>;

/** POST /api/session/leave: this browser is done; with `seat`, only with that one. */
export const LeaveRequest = z.strictObject({
  seat: z.optional(z.strictObject({ meeting: MeetingId, seat: SeatId })),
});

/** GET /api/session: what this browser holds. */
export const SessionAnswer = z.strictObject({
  /** Who is signed in here; null where nobody is. */
  account: z.nullable(SignedIn),
  /** False until somebody has opened the one-time link and set the app up. */
  isSetUp: z.boolean(),
  /** Set up addresses for links: the public one, or the one on the local network. */
  publicUrl: z.nullable(z.string()),
  lanUrl: z.nullable(z.string()),
  /** What the provider is called that people may sign in with besides; null where there is none. */
  provider: z.nullable(z.string()),
  /** False on plain http beyond this machine: only practice meetings open then. */
  secure: z.boolean(),
});
export type SessionAnswer = z.infer<typeof SessionAnswer>;

/** GET /api/meetings: what the account may open. POST /api/meetings/:meeting/open (`Opened`) before going there. */
export const MeetingListItem = z.strictObject({
  meeting: MeetingId,
  /** The seat to open it with: the leader's, or the account's own. */
  seat: PersonId,
  as: z.enum(['leader', 'staff']),
  details: z.nullable(Details),
  practice: z.boolean(),
  stage: Stage,
  /** The evaluation waits for later the same day. */
  parked: z.boolean(),
  /** When it can begin, where an earlier meeting of the day runs over. */
  delay: z.nullable(Delay),
  /** Where the live notes have ended and the approved referat is left: when the meeting was held. */
  kept: z.nullable(z.strictObject({ heldAt: WallTime })),
});
export type MeetingListItem = z.infer<typeof MeetingListItem>;
export const MeetingList = z.array(MeetingListItem);

/**
 * POST /api/meetings (leader): a new meeting with the leader as its first person, or a practice one. In the unit
 * named, or else in the first that the account leads.
 */
export const CreateMeeting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('real'), leaderName: Name, unit: z.optional(UnitId) }),
  z.strictObject({ kind: z.literal('practice'), language: Details.shape.language, unit: z.optional(UnitId) }),
]);
export type CreateMeeting = z.infer<typeof CreateMeeting>;
export const CreatedMeeting = z.strictObject({ meeting: MeetingId, seat: PersonId });
export type CreatedMeeting = z.infer<typeof CreatedMeeting>;

/** POST /api/meetings/:meeting/open: this browser may now speak for the seat. */
export const Opened = z.strictObject({ seat: SeatId, as: z.enum(['leader', 'staff']) });
export type Opened = z.infer<typeof Opened>;

/** GET /api/meetings/:meeting/links (leader's seat). `path` is to be put behind an address above. */
export const SeatLink = z.strictObject({
  seat: SeatId,
  path: z.string(),
  /** Opened at least once. */
  opened: z.boolean(),
  revoked: z.boolean(),
});
export type SeatLink = z.infer<typeof SeatLink>;
export const SeatLinks = z.array(SeatLink);
/** POST /api/meetings/:meeting/door (leader, viddevakt): opens or closes the door for those who knock. */
export const DoorChange = z.strictObject({ open: z.boolean() });
/** POST /api/meetings/:meeting/door/:knock (leader, viddevakt): lets somebody in to a seat, or not (null). */
export const KnockDecision = z.strictObject({ seat: z.nullable(PersonId) });

/** POST /api/meetings/:meeting/links/:seat: `renew` makes the old one useless at once. Answers SeatLinks. */
export const LinkChange = z.strictObject({ change: z.enum(['renew', 'revoke']) });

/** A link of a day: the room's projector, or one staff member's meetings. */
export const DayLink = z.strictObject({ path: z.string(), opened: z.boolean(), revoked: z.boolean() });
export type DayLink = z.infer<typeof DayLink>;

/** A meeting of the day, for its leader. */
export const DaySlot = z.strictObject({
  meeting: MeetingId,
  /** The leader's seat, to open it with. */
  seat: PersonId,
  startsAt: WallTime,
  /** By its plan. */
  endsAt: WallTime,
  place: Line,
  child: z.string(),
  stage: Stage,
  parked: z.boolean(),
  delay: z.nullable(Delay),
  /** Waits to be shown in the room. */
  toCome: z.boolean(),
});
export type DaySlot = z.infer<typeof DaySlot>;

/** GET /api/meetings/:meeting/day, of its own day or that of `?date=`: the meetings whose leader asks, in order. */
export const DayAnswer = z.strictObject({
  /** Null while the meeting has no time. */
  day: z.nullable(DayId),
  slots: z.array(DaySlot),
  /** The meeting in the room. */
  inRoom: z.nullable(MeetingId),
  /** Whether somebody has opened the room's projector. */
  hasRoom: z.boolean(),
});
export type DayAnswer = z.infer<typeof DayAnswer>;

/** POST /api/meetings/:meeting/room (leader): shows this meeting in the room, or nothing. Answers DayAnswer. */
export const RoomChange = z.strictObject({ show: z.boolean() });

const StaffDaySeat = z.strictObject({ meeting: MeetingId, seat: PersonId });
/** POST /api/days/:day/staff (account): what one person's link for the day opens; `staff` null makes it. */
export const StaffDayChange = z.strictObject({
  staff: z.nullable(StaffDayId),
  seats: z.array(StaffDaySeat).check(z.maxLength(20)),
});

/** Somebody of the staff who is on the list of several meetings, by the same name and service. */
export const StaffOfDay = z.strictObject({
  /** Null until the leader has confirmed it. */
  staff: z.nullable(StaffDayId),
  name: Name,
  seats: z.array(
    z.strictObject({
      ...StaffDaySeat.shape,
      person: Person,
      startsAt: WallTime,
      /** The link opens this one. */
      opens: z.boolean(),
    }),
  ),
  link: z.nullable(DayLink),
});
export type StaffOfDay = z.infer<typeof StaffOfDay>;

/** GET /api/days/:day/links (account). POST /api/days/:day/links: `LinkChange` and whose. Both answer this. */
export const DayLinks = z.strictObject({ room: DayLink, staff: z.array(StaffOfDay) });
export type DayLinks = z.infer<typeof DayLinks>;
export const DayLinkChange = z.strictObject({
  of: z.union([z.literal('room'), StaffDayId]),
  change: LinkChange.shape.change,
});

/** GET /api/staff-days/:staff: one's own meetings of the day. No child, nobody's name. */
export const StaffDayAnswer = z.strictObject({
  date: IsoDate,
  slots: z.array(
    z.strictObject({
      ...StaffDaySeat.shape,
      startsAt: WallTime,
      /** Empty while there is no consent to be there. */
      place: Line,
      state: z.enum(['later', 'next', 'now', 'evaluation', 'parked', 'over', 'anotherDay']),
      delay: z.nullable(Delay),
    }),
  ),
});
export type StaffDayAnswer = z.infer<typeof StaffDayAnswer>;

/** A piece of the referat, in the unit's language form. `missing` is said as missing, never invented. */
export const ReferatBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  z.strictObject({ kind: z.literal('missing'), text: z.string() }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
]);
export type ReferatBlock = z.infer<typeof ReferatBlock>;

/** The minutes as a document. */
export const Referat = z.strictObject({
  language: Details.shape.language,
  title: z.string(),
  sections: z.array(
    z.strictObject({
      id: ReferatSection,
      heading: z.string(),
      blocks: z.array(ReferatBlock),
      /** The section as plain text, to start an edit from. */
      text: z.string(),
      /** Someone has put own words in place of what was assembled. */
      edited: z.boolean(),
      rev: Rev,
    }),
  ),
});
export type Referat = z.infer<typeof Referat>;

/** GET /api/meetings/:meeting/consent.pdf (leader): the form to sign, in the language of the one who signs. */
export const ConsentFormQuery = z.strictObject({ language: ScreenLanguage });
/** A document of sections, to be read. */
export const InsightDocument = z.strictObject({
  language: Details.shape.language,
  title: z.string(),
  sections: z.array(z.strictObject({ id: z.string(), heading: z.string(), blocks: z.array(ReferatBlock) })),
});
export type InsightDocument = z.infer<typeof InsightDocument>;

/** GET /api/meetings/:meeting/insight (leader): everything that is kept about the child of that meeting. */
export const InsightAnswer = z.strictObject({
  document: InsightDocument,
  /** Of the staff's evaluation, what names the child: the leader chooses what is handed out. */
  evaluation: z.array(z.strictObject({ id: z.string(), question: EvaluationQuestion, text: z.string() })),
});
export type InsightAnswer = z.infer<typeof InsightAnswer>;

/** POST /api/meetings/:meeting/insight/:kind (leader): the file to hand out, without these answers. */
export const HandOutInsight = z.strictObject({
  without: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(200)),
});
export const INSIGHT_KINDS = ['pdf', 'json'] as const;

/** A version that the leader has approved: it never changes again. */
export const ReferatVersion = z.strictObject({
  version: z.int().check(z.positive()),
  approvedAt: WallTime,
  /** When it was first taken out, to the archive. */
  exportedAt: z.nullable(WallTime),
});
export type ReferatVersion = z.infer<typeof ReferatVersion>;

/**
 * GET /api/meetings/:meeting/referat (leader, referent; after the family left). Also `.pdf` and `.txt`: the
 * latest approved version, or the draft where there is none.
 */
export const ReferatAnswer = z.strictObject({
  referat: Referat,
  /** Names this very content, so that what is approved is what was read. */
  print: z.string(),
  /** Oldest first. */
  versions: z.array(ReferatVersion),
  /** Whether what is shown differs from the latest approved version. */
  changed: z.boolean(),
  /** From when only the approved referat is left; null while that is not known. */
  notesGo: z.nullable(WallTime),
});
export type ReferatAnswer = z.infer<typeof ReferatAnswer>;

/** POST /api/meetings/:meeting/referat/approve (leader). Answers `ReferatAnswer`. */
export const ApproveReferat = z.strictObject({ print: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) });

/** POST /api/meetings/:meeting/referat/export/:kind (leader, referent): the latest approved version as a file. */
export const EXPORT_KINDS = ['pdf', 'txt'] as const;

/** GET /api/meetings/:meeting/kept (leader): what is left when the live notes have ended. Also `.pdf` and `.txt`. */
export const KeptReferat = z.strictObject({
  referat: Referat,
  versions: z.array(ReferatVersion),
  heldAt: WallTime,
  /** Since when the live notes are gone. */
  goneAt: WallTime,
});
export type KeptReferat = z.infer<typeof KeptReferat>;

/** Every error answer of the API. */
export const HTTP_ERRORS = [
  'malformed',
  'tooLarge',
  'tooFast',
  'notYours',
  'notFound',
  'linkUnknown',
  'linkUsed',
  'linkRevoked',
  'linkOver',
  'needsTls',
  'codeUnknown',
  'noConsent',
  'wrongLogin',
  'wrongCode',
  'weakPassword',
  'addressTaken',
  'alreadySetUp',
  'familySeat',
  'notYet',
  'changed',
  'providerAway',
  'unavailable',
] as const;
export const HttpError = z.strictObject({ error: z.enum(HTTP_ERRORS) });
export type HttpErrorCode = (typeof HTTP_ERRORS)[number];
