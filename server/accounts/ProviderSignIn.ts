import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import { getOAuthState } from 'better-auth/api';
import type BetterSqlite3 from 'better-sqlite3';
import type { ProviderOutcome } from '../../shared/provider.ts';
import type { ProviderSettings } from '../config/provider.ts';
import type { Sealer } from '../storage/seal.ts';
import type { AuthorityOptions } from './authority.ts';
import { CarriedAnswer, type ProviderSays } from './CarriedAnswer.ts';
import { Discovery } from './discovery.ts';
import { type Identity, identityIn } from './identity.ts';
import { Intent } from './intent.ts';
import { ProviderLogins } from './ProviderLogins.ts';
import { createProviderAuthority, type ProviderAuthority } from './providerAuthority.ts';
import { headersOf, type Login, type Visitor } from './SignIn.ts';
import { withinTime } from './withinTime.ts';

/** Where the provider sends people back. Outside `/api`: it is the one address that another site leads to. */
export const CALLBACK_PATH = '/provider/callback';

export type Arrived =
  | {
      readonly ok: true;
      readonly login: Login;
      readonly intent: Intent['kind'];
      readonly cookies: readonly string[];
    }
  | { readonly ok: false; readonly outcome: ProviderOutcome; readonly cookies: readonly string[] };

interface Options extends AuthorityOptions {
  readonly db: BetterSqlite3.Database;
  readonly settings: ProviderSettings;
  /** Fingerprints identities. */
  readonly key: Buffer;
  readonly sealer: Sealer;
  readonly now: () => number;
  /** Ties, or says why not. */
  readonly settle: (intent: Intent, identity: Identity, here: Login | null) => ProviderOutcome | null;
}

/** One arrival, while better-auth works on it. */
interface Arrival {
  readonly here: Login | null;
  intent: Intent['kind'];
  outcome: ProviderOutcome | null;
}

/** What better-auth is told to lead to; nobody goes there. */
const IN = '/in';
const OUT = '/out';

/** [OI2] What a provider's rows are called: by issuer and claims, so that another setting mistakes nobody. */
export const providerId = ({ issuer, claims }: ProviderSettings, key: Buffer): string =>
  `oidc-${createHmac('sha256', key)
    .update(JSON.stringify([issuer, claims]))
    .digest('hex')
    .slice(0, 16)}`;

/** [OI2] Signing in with the one provider of the configuration. */
export class ProviderSignIn {
  readonly settings: ProviderSettings;
  readonly carried: CarriedAnswer;
  readonly #options: Options;
  readonly #id: string;
  readonly #logins: ProviderLogins;
  readonly #arriving = new AsyncLocalStorage<Arrival>();
  readonly #discovery: Discovery;
  #built: { readonly by: string; readonly authority: ProviderAuthority } | null = null;

  constructor(options: Options) {
    this.#options = options;
    this.settings = options.settings;
    this.#id = providerId(options.settings, options.key);
    this.#logins = new ProviderLogins(options.db);
    const { sealer, secureCookies, now } = options;
    this.carried = new CarriedAnswer({ sealer, secure: secureCookies, now });
    this.#discovery = new Discovery(options.settings.issuer, now);
  }

  /** [OI4] Whether the provider does not answer now. */
  async isAway(): Promise<boolean> {
    return (await this.#discovery.document()) === null;
  }

  /** Where to send the browser, and the cookie that it must come back with; null where the provider is away. */
  async begin(visitor: Visitor, intent: Intent): Promise<{ url: string; cookies: readonly string[] } | null> {
    const authority = await this.#authority();
    if (authority === null) return null;
    const begun = await withinTime(
      authority.api.signInSocial({
        body: {
          provider: this.#id,
          callbackURL: IN,
          errorCallbackURL: OUT,
          disableRedirect: true,
          additionalData: { intent },
          // Whoever else is signed in there on this machine must not be tied to the account unseen.
          ...(intent.kind === 'signIn' ? {} : { additionalParams: { prompt: 'login' } }),
        },
        headers: headersOf(visitor),
        returnHeaders: true,
      }),
    );
    if (begun === null) return null;
    const { response, headers } = begun;
    if (!('url' in response) || response.url === undefined) throw new Error('no address to go to');
    return { url: response.url, cookies: headers.getSetCookie() };
  }

  /** [OI2] Somebody comes back from the provider. `here` is who is signed in in that browser. */
  async arrive(visitor: Visitor, says: ProviderSays, here: Login | null): Promise<Arrived> {
    const authority = await this.#authority();
    if (authority === null) return { ok: false, outcome: 'away', cookies: [] };
    // Who promises to say so in every answer, and does not, has not answered (RFC 9207).
    const document = await this.#discovery.document();
    if (document?.authorization_response_iss_parameter_supported && says.iss === undefined)
      return { ok: false, outcome: says.state === undefined ? 'over' : 'refused', cookies: [] };
    const arrival: Arrival = { here, intent: 'signIn', outcome: null };
    const answer = await this.#arriving.run(arrival, () =>
      withinTime(
        authority.api.callbackOAuth({
          method: 'GET',
          params: { id: this.#id },
          query: says,
          headers: headersOf(visitor),
          asResponse: true,
        }),
      ),
    );
    if (answer === null) {
      // Should the provider answer after all, nobody is tied to anything any more.
      arrival.outcome = 'away';
      return { ok: false, outcome: 'away', cookies: [] };
    }
    const cookies = answer.headers.getSetCookie();
    const to = new URL(answer.headers.get('location') ?? OUT, 'http://localhost');
    if (to.pathname !== IN) return { ok: false, outcome: await this.#why(arrival, to), cookies };
    return { ok: true, login: this.#logins.begun(cookies), intent: arrival.intent, cookies };
  }

  /** Whether that sign-in was made there. */
  made(login: string): boolean {
    return this.#logins.has(login);
  }

  /** [OI5] Where that sign-in ends at the provider too; null where it was not made there, or it knows no such thing. */
  async endsAt(login: string): Promise<string | null> {
    if (!this.made(login)) return null;
    const end = (await this.#discovery.document())?.end_session_endpoint;
    if (end === undefined) return null;
    const url = new URL(end);
    // Without the token of the sign-in: it says who somebody is, and an address stays in the browser's history. Some
    // lead back only with it, so none is asked to.
    url.searchParams.set('client_id', this.settings.clientId);
    return url.href;
  }

  async #why(arrival: Arrival, to: URL): Promise<ProviderOutcome> {
    if (arrival.outcome !== null) return arrival.outcome;
    switch (to.searchParams.get('error')) {
      case 'access_denied':
        return 'cancelled';
      case 'state_mismatch':
      case 'state_not_found':
        return 'over';
      case 'invalid_code': {
        this.#discovery.forget();
        return (await this.isAway()) ? 'away' : 'refused';
      }
      default:
        return 'refused';
    }
  }

  async #known(token: string | undefined): Promise<Identity | null> {
    const arrival = this.#arriving.getStore();
    const identity = identityIn(token, this.settings, this.#options.key);
    if (arrival === undefined || arrival.outcome !== null || identity === null) return null;
    const state: { readonly intent?: unknown } = (await getOAuthState()) ?? {};
    const intent = Intent.parse(state.intent);
    arrival.intent = intent.kind;
    arrival.outcome = this.#options.settle(intent, identity, arrival.here);
    return arrival.outcome === null ? identity : null;
  }

  async #authority(): Promise<ProviderAuthority | null> {
    const document = await this.#discovery.document();
    if (document === null) return null;
    const by = JSON.stringify(document);
    if (this.#built?.by !== by) {
      const { settings, db, secret, secureCookies } = this.#options;
      const callback = settings.origin + CALLBACK_PATH;
      const known = (token: string | undefined) => this.#known(token);
      const authority = createProviderAuthority({
        settings,
        db,
        secret,
        secureCookies,
        id: this.#id,
        callback,
        known,
        posts: settings.posts && (document.response_modes_supported?.includes('form_post') ?? false),
      });
      this.#built = { by, authority };
    }
    return this.#built.authority;
  }
}
