import * as z from 'zod/mini';
import { TokenRequest, TriedPassword } from './accounts.ts';

/** GET /api/provider: who people may sign in with besides here; null where nobody. */
export const ProviderAnswer = z.nullable(z.strictObject({ name: z.string(), away: z.boolean() }));
export type ProviderAnswer = z.infer<typeof ProviderAnswer>;

/** POST /api/provider/begin, /api/invitations/provider, /api/account/provider: where to send the browser. */
export const ProviderBegun = z.strictObject({ url: z.string() });
export type ProviderBegun = z.infer<typeof ProviderBegun>;
/** POST /api/invitations/provider */
export const InvitedByProvider = TokenRequest;
/** POST /api/account/provider: whoever finds an open screen must not change how one comes in. */
export const LinkProvider = z.strictObject({ password: TriedPassword });

/**
 * Why nobody came in by the provider: nobody has invited them; it was broken off there; what came back could not be
 * trusted; it took too long or was used already; somebody else has that identity; the account has another; it is away.
 */
const PROVIDER_OUTCOMES = ['notInvited', 'cancelled', 'refused', 'over', 'taken', 'linked', 'away'] as const;
export const ProviderOutcome = z.enum(PROVIDER_OUTCOMES);
export type ProviderOutcome = z.infer<typeof ProviderOutcome>;
