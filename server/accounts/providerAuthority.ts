import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { ProviderSettings } from '../config/provider.ts';
import { type AuthorityOptions, authorityOptions } from './authority.ts';
import { discoveryUrl } from './discovery.ts';
import type { Identity } from './identity.ts';

/** An address that no account has: better-auth wants one of everybody, and must find nobody by it. */
const NOBODY = 'nobody@identity.invalid';

interface Options extends AuthorityOptions {
  readonly settings: ProviderSettings;
  /** What the provider is called in the tables. */
  readonly id: string;
  readonly callback: string;
  /** Whether the provider is asked to post what it says, where that is in no address. */
  readonly posts: boolean;
  /** Of a token that better-auth has verified; null where it is to be refused. */
  readonly known: (token: string | undefined) => Promise<Identity | null>;
}

/**
 * [OI2] better-auth with the provider: the code with PKCE, state and nonce, and a token whose signature, issuer,
 * audience, time and nonce are right. Nobody gets an account here, none is found by an address, and no token is kept.
 * Apart from the one for passwords, which must go on where a provider hangs.
 */
export const createProviderAuthority = ({ settings, id, callback, posts, known, ...options }: Options) => {
  const usual = authorityOptions(options);
  return betterAuth({
    ...usual,
    account: { ...usual.account, updateAccountOnSignIn: false, accountLinking: { enabled: false } },
    plugins: [
      ...usual.plugins,
      genericOAuth({
        config: [
          {
            providerId: id,
            discoveryUrl: discoveryUrl(settings.issuer),
            requireIdTokenVerification: true,
            clientId: settings.clientId,
            clientSecret: settings.clientSecret,
            tokenEndpointAuth: { method: 'client_secret_basic' },
            redirectURI: callback,
            scopes: [...settings.scopes],
            pkce: true,
            ...(posts && { responseMode: 'form_post' as const }),
            disableSignUp: true,
            ...(settings.acr.length === 0
              ? {}
              : { authorizationUrlParams: { acr_values: settings.acr.join(' ') } }),
            getUserInfo: async ({ idToken }) => {
              const identity = await known(idToken);
              return identity === null ? null : { identity, email: NOBODY, emailVerified: false };
            },
            accountSubject: ({ profile }) => String(profile.identity ?? ''),
          },
        ],
      }),
    ],
  });
};
export type ProviderAuthority = ReturnType<typeof createProviderAuthority>;
