import * as z from 'zod';
import { StartError } from './StartError.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether nobody else on the network can listen to what is asked there. */
export const isPrivateAddress = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || LOOPBACK.includes(hostname);
};

const words = (text: string): readonly string[] => text.split(/[\s,]+/).filter((each) => each !== '');

/** [OI1] What the environment says of the one provider (OpenID Connect) that people may sign in with. */
export const PROVIDER_VARIABLES = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isPrivateAddress)
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().trim().min(1).max(40).optional(),
  OIDC_SCOPES: z.string().default('openid').transform(words),
  OIDC_ID_CLAIM: z
    .string()
    .default('sub')
    .transform(words)
    .refine((claims) => claims.length > 0),
  OIDC_ACR_VALUES: z.string().default('').transform(words),
  OIDC_RESPONSE_MODE: z.enum(['form_post', 'query']).default('form_post'),
} as const;

/** A provider that people may sign in with, and what is asked of it. */
export interface ProviderSettings {
  /** As the provider writes it, to the letter: what it signs is compared with it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button says. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** The claims of its token that are one person for good, all together. */
  readonly claims: readonly string[];
  /** One of these is asked for and must be what it was; empty where any will do. */
  readonly acr: readonly string[];
  /** Whether it is asked to post what it says when people come back, where it knows how; else it is in an address. */
  readonly posts: boolean;
  /** Where people reach us: the provider sends them back there. */
  readonly origin: string;
}

type Read = z.infer<z.ZodObject<typeof PROVIDER_VARIABLES>>;
const TOGETHER = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;

/**
 * [OI1] Null where nothing is said of a provider.
 * @throws {StartError} where not all of it is said, or people do not come by an address that can be trusted.
 */
export const readProvider = (read: Read, publicUrl: string | null): ProviderSettings | null => {
  const missing = TOGETHER.filter((name) => read[name] === undefined);
  if (missing.length === TOGETHER.length) return null;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  const { OIDC_NAME: name } = read;
  if (!issuer || !clientId || !clientSecret || !name)
    throw new StartError(`To sign in with OpenID Connect, set ${missing.join(', ')} too.`);
  if (publicUrl === null || !isPrivateAddress(publicUrl))
    throw new StartError(
      'To sign in with OpenID Connect, set PUBLIC_URL to the https address that people use: the provider sends them back there.',
    );
  return {
    issuer,
    clientId,
    clientSecret,
    name,
    scopes: [...new Set(['openid', ...read.OIDC_SCOPES])],
    claims: read.OIDC_ID_CLAIM,
    acr: read.OIDC_ACR_VALUES,
    posts: read.OIDC_RESPONSE_MODE === 'form_post',
    origin: publicUrl,
  };
};
