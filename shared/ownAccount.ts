import * as z from 'zod/mini';
import { CodeRequest, EmailAddress, NewPassword, TriedPassword } from './accounts.ts';
import { Name } from './text.ts';
import { WallTime } from './time.ts';

/** One of the places where somebody is signed in. */
const SignInPlace = z.strictObject({
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  /** Such as `Firefox, Windows`; empty where it is not known. */
  device: z.string(),
  since: WallTime,
  lastUsed: WallTime,
  /** Here. */
  current: z.boolean(),
});

/** GET /api/account */
export const OwnAccount = z.strictObject({
  name: Name,
  email: EmailAddress,
  /** A code is asked for after the password. */
  codes: z.boolean(),
  /** The owner demands it. */
  codesDemanded: z.boolean(),
  /** Tied to who this is at the provider; null where there is no provider. */
  linked: z.nullable(z.boolean()),
  places: z.array(SignInPlace),
});
export type OwnAccount = z.infer<typeof OwnAccount>;

/** POST /api/account/password: all other places are signed out. */
export const ChangePassword = z.strictObject({ current: TriedPassword, next: NewPassword });
/** POST /api/account/places/end: one of the places, or all of them. */
export const EndPlaces = z.strictObject({ place: z.nullable(SignInPlace.shape.id) });

/** POST /api/account/codes/begin: what the authenticator app is to know, and codes for when it is lost. Shown once. */
export const BeginCodes = z.strictObject({ password: TriedPassword });
export const CodesBegun = z.strictObject({
  /** In base32, to be scanned or typed. */
  secret: z.string(),
  recovery: z.array(z.string()),
});
export type CodesBegun = z.infer<typeof CodesBegun>;
/** POST /api/account/codes/confirm: the app shows the right code; from now on it is asked for. */
export const ConfirmCodes = z.strictObject({ code: CodeRequest.shape.code });
/** POST /api/account/codes/end */
export const EndCodes = z.strictObject({ password: TriedPassword });
