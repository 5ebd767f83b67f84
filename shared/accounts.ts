import * as z from 'zod/mini';
import { YouthAge } from './consent.ts';
import { AccountId, UnitId } from './ids.ts';
import { Service } from './people.ts';
import { Minutes } from './phases.ts';
import { UnitKind, UnitLanguage } from './plan.ts';
import { Line, Name } from './text.ts';

/** What an account may be. The administrator runs the app and sees no content; leaders and staff belong to a unit. */
const ACCOUNT_ROLES = ['administrator', 'coordinator', 'leader', 'staff'] as const;
export const AccountRole = z.enum(ACCOUNT_ROLES);
export type AccountRole = z.infer<typeof AccountRole>;
export const UnitRole = z.enum(['leader', 'staff']);
export type UnitRole = z.infer<typeof UnitRole>;

/** An address to sign in with. Capital letters mean nothing in it. */
export const EmailAddress = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(254), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/));

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;
/** A password that is being chosen. Any characters; nothing is cut off. */
export const NewPassword = z.string().check(z.minLength(MIN_PASSWORD), z.maxLength(MAX_PASSWORD));
/** A password that is being tried: what is chosen may have been chosen under other rules. */
export const TriedPassword = z.string().check(z.minLength(1), z.maxLength(MAX_PASSWORD));

/** Who answers for the units: a municipality, or a private owner. */
export const Owner = z.strictObject({
  name: Name,
  kind: z.enum(['municipality', 'private']),
  /** [AU19] Whether everybody who signs in with a password must use an app's code too. */
  codes: z.optional(z.boolean()),
});
export type Owner = z.infer<typeof Owner>;

/** A service that is at most meetings of a unit, and who usually comes from it. */
const StandardService = z.strictObject({
  service: Service,
  /** The service's own name, where different people come. */
  person: Name,
});
export type StandardService = z.infer<typeof StandardService>;

const days = z.int().check(z.gte(1), z.lte(3_650));

/** What a unit has settled once for all its meetings. */
export const UnitSettings = z.strictObject({
  name: Name,
  kind: UnitKind,
  language: UnitLanguage,
  /** From this age the youth gives consent too. */
  youthAge: YouthAge,
  minutes: Minutes,
  services: z.array(StandardService).check(z.maxLength(12)),
  /** The body that answers for the personal data (behandlingsansvarleg), and whom to ask; may be empty at first. */
  controller: Line,
  /** In the unit's own words; may be empty at first. */
  basis: z.strictObject({ referat: Line, stafettlogg: Line }),
  retention: z.strictObject({
    /** Days from when the referat is approved and exported until the notes of the meeting are gone; null: as usual. */
    notesDays: z.nullable(days),
    /** Days from when the referat is approved; null: as long as the archive keeps it. */
    referatDays: z.nullable(days),
    /** Days from when the stafettlogg is closed; null: as long as the archive keeps it. */
    stafettloggDays: z.nullable(days),
  }),
});
export type UnitSettings = z.infer<typeof UnitSettings>;

/** Somebody to be invited. */
export const Invitee = z.strictObject({ name: Name, email: EmailAddress });
export type Invitee = z.infer<typeof Invitee>;

const Token = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,128}$/));
export const TokenRequest = z.strictObject({ token: Token });

/** GET /api/session, `account`: who is signed in here. */
export const SignedIn = z.strictObject({
  account: AccountId,
  name: Name,
  administrator: z.boolean(),
  coordinator: z.boolean(),
  units: z.array(z.strictObject({ unit: UnitId, name: Name, role: UnitRole })),
  /** [AU19] Nothing but the own account opens until an app's code is set up. */
  codesFirst: z.boolean(),
});
export type SignedIn = z.infer<typeof SignedIn>;

/** POST /api/sign-in. Answers `SignInAnswer`. */
export const SignInRequest = z.strictObject({ email: EmailAddress, password: TriedPassword });
/** `code`: the password was right, and a code is asked for before anything opens. */
export const SignInAnswer = z.strictObject({ next: z.enum(['in', 'code']) });
export type SignInAnswer = z.infer<typeof SignInAnswer>;

/**
 * POST /api/sign-in/code, after the password: the code of an authenticator app, or one of the recovery codes. Blanks
 * that came along when it was pasted mean nothing.
 */
export const CodeRequest = z.strictObject({
  kind: z.enum(['app', 'recovery']),
  code: z.string().check(
    z.overwrite((code) => code.replace(/\s/g, '')),
    z.minLength(6),
    z.maxLength(20),
  ),
});
export type CodeRequest = z.infer<typeof CodeRequest>;

/** POST /api/setup, with the one-time link: the first of everything. Answers `InvitationMade` for the leader. */
export const SetupRequest = z.strictObject({
  token: Token,
  administrator: z.strictObject({ name: Name, email: EmailAddress, password: NewPassword }),
  owner: Owner,
  unit: UnitSettings,
  leader: Invitee,
});
export type SetupRequest = z.infer<typeof SetupRequest>;
/** POST /api/setup/practice, with the same link, which stays good: a practice meeting before anything is set up. */
export const SetupPracticeRequest = z.strictObject({ token: Token, language: UnitLanguage });

/** A link to hand over; `path` is to be put behind one of the session's addresses. */
export const InvitationMade = z.strictObject({ path: z.string() });
export type InvitationMade = z.infer<typeof InvitationMade>;

/** POST /api/invitations/look: what a link is for. `join` chooses the first password, `reset` a new one. */
export const Invitation = z.strictObject({
  kind: z.enum(['join', 'reset']),
  name: Name,
  email: EmailAddress,
});
export type Invitation = z.infer<typeof Invitation>;
/** POST /api/invitations/accept: chooses the password and signs in. Answers `SignInAnswer`. */
export const AcceptInvitation = z.strictObject({ token: Token, password: NewPassword });

/** POST /api/recovery, with a link printed on the machine: a new password for an administrator. */
export const RecoveryRequest = z.strictObject({ token: Token, email: EmailAddress, password: NewPassword });
export type RecoveryRequest = z.infer<typeof RecoveryRequest>;
