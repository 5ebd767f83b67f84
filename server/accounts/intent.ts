import * as z from 'zod';
import { AccountId } from '../../shared/ids.ts';

/** What somebody goes to the provider for. Waits with the state, out of reach for the browser. */
export const Intent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signIn') }),
  /** By an invitation, whose hash this is. */
  z.object({ kind: z.literal('invitation'), hash: z.string() }),
  /** From the page of the own account; `login` is the sign-in that it was asked in. */
  z.object({ kind: z.literal('own'), account: AccountId, login: z.string() }),
]);
export type Intent = z.infer<typeof Intent>;
