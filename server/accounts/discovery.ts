import * as z from 'zod';
import { isPrivateAddress } from '../config/provider.ts';

const AWAY_AFTER_MS = 5_000;

const Endpoint = z.url({ protocol: /^https?$/ }).refine(isPrivateAddress);
const Document = z.object({
  issuer: z.string(),
  authorization_endpoint: Endpoint,
  token_endpoint: Endpoint,
  jwks_uri: Endpoint,
  end_session_endpoint: Endpoint.optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).min(1),
});

/** What a provider says of itself. */
export type Discovered = z.infer<typeof Document>;

/** Where it says it, by the issuer's name. */
export const discoveryUrl = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

/** [OI4] Null where the provider is away, or is not who it is said to be. Never takes longer than a few seconds. */
export const discover = async (issuer: string): Promise<Discovered | null> => {
  try {
    const answer = await fetch(discoveryUrl(issuer), {
      redirect: 'error',
      signal: AbortSignal.timeout(AWAY_AFTER_MS),
    });
    if (!answer.ok) return null;
    const parsed = Document.safeParse(await answer.json());
    return parsed.success && parsed.data.issuer === issuer ? parsed.data : null;
  } catch {
    return null;
  }
};
