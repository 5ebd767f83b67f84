import * as z from 'zod';
import { isPrivateAddress } from '../config/provider.ts';

const AWAY_AFTER_MS = 5_000;
/** How long what the provider has said of itself is believed. */
const FRESH_MS = 10_000;

const Endpoint = z.url({ protocol: /^https?$/ }).refine(isPrivateAddress);
const Document = z.object({
  issuer: z.string(),
  authorization_endpoint: Endpoint,
  token_endpoint: Endpoint,
  jwks_uri: Endpoint,
  end_session_endpoint: Endpoint.optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).min(1),
  response_modes_supported: z.array(z.string()).optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});

/** What a provider says of itself. */
export type Discovered = z.infer<typeof Document>;

/** Where it says it, by the issuer's name. */
export const discoveryUrl = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

const discover = async (issuer: string): Promise<Discovered | null> => {
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

/** [OI4] What the provider says of itself, asked for anew where that was some seconds ago. */
export class Discovery {
  readonly #issuer: string;
  readonly #now: () => number;
  #found: { readonly at: number; readonly document: Discovered | null } | null = null;
  #finding: Promise<Discovered | null> | null = null;

  constructor(issuer: string, now: () => number) {
    this.#issuer = issuer;
    this.#now = now;
  }

  /** Null where the provider is away, or is not who it is said to be. Never takes longer than a few seconds. */
  document(): Promise<Discovered | null> {
    const found = this.#found;
    if (found !== null && this.#now() - found.at < FRESH_MS) return Promise.resolve(found.document);
    this.#finding ??= discover(this.#issuer)
      .then((document) => {
        this.#found = { at: this.#now(), document };
        return document;
      })
      .finally(() => {
        this.#finding = null;
      });
    return this.#finding;
  }

  /** It is asked for anew next time, however lately that was. */
  forget(): void {
    this.#found = null;
  }
}
