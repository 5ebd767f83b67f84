import * as z from 'zod/mini';
import { SignedIn } from './accounts.ts';
import { MeetingId, SeatId } from './ids.ts';

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
