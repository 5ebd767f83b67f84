import { generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

type Claims = Record<string, unknown>;
interface Forgery {
  readonly head: Claims;
  readonly signature: (body: string) => string;
}

export const CLIENT = { id: 'bti-test', secret: 'a-secret-that-only-the-two-know' } as const;
export const LEVELS = { lower: 'loa-substantial', higher: 'loa-high' } as const;

/** A real OpenID provider on this machine, with one client: the app at `origin`. */
export class Issuer {
  /** Who is signed in there, and how strongly. */
  person = 'kari';
  level: string = LEVELS.higher;
  /** What a wrong provider would put into its tokens instead. */
  spoil: ((claims: Claims) => Claims) | null = null;
  /** How somebody who has not its key would sign instead: the head of the token, and what signs. */
  forge: ((key: KeyObject) => Forgery) | null = null;
  /** What it has put into its tokens, before that. */
  readonly told: Claims[] = [];
  /** Every token that it has given out, as it stands on the wire. */
  readonly tokens: string[] = [];
  readonly origin: string;
  readonly #server: Server;
  readonly #asks: boolean;
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  readonly #provider: Provider;

  /**
   * `asks`: shows a page with a button, as for people; else whoever comes is signed in. `host` is `localhost` where a
   * browser must find it to be another site than the app.
   */
  static async start(app: string, { asks = false, host = '127.0.0.1' } = {}): Promise<Issuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Issuer({ server, app, asks, host });
  }

  private constructor({
    server,
    app,
    asks,
    host,
  }: { server: Server; app: string; asks: boolean; host: string }) {
    this.#server = server;
    this.#asks = asks;
    this.origin = `http://${host}:${(server.address() as AddressInfo).port}`;
    this.#provider = new Provider(this.origin, this.#configuration(app));
    this.#provider.use(async (context, next) => {
      await next();
      const body: unknown = context.body;
      if (typeof body !== 'object' || body === null || !('id_token' in body)) return;
      body.id_token = this.#retold(String(body.id_token));
      this.tokens.push(String(body.id_token));
      if ('access_token' in body) this.tokens.push(String(body.access_token));
    });
    const speak = this.#provider.callback();
    server.on('request', (request, response) => {
      const [, uid] = /^\/interaction\/([\w-]+)/.exec(request.url ?? '') ?? [];
      // Browsers ask for it by themselves.
      if (request.url === '/favicon.ico') response.writeHead(204).end();
      else if (uid === undefined) void speak(request, response);
      else void this.#interact(request, response);
    });
  }

  /** What the app's environment says of it. */
  get settings(): Record<string, string> {
    return {
      OIDC_ISSUER: this.origin,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: 'Prøvefeide',
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #configuration(app: string): Configuration {
    const { kty, n, e, d, p, q, dp, dq, qi }: JsonWebKey = this.#key.export({ format: 'jwk' });
    return {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${app}/provider/callback`],
        },
      ],
      jwks: { keys: [{ kty: String(kty), kid: 'one', alg: 'RS256', use: 'sig', n, e, d, p, q, dp, dq, qi }] },
      acrValues: Object.values(LEVELS),
      claims: { openid: ['sub'], acr: null },
      cookies: { keys: ['only-for-tests'] },
      features: {
        devInteractions: { enabled: false },
        // The pages that come with it fetch a font from outside.
        rpInitiatedLogout: {
          logoutSource: (context, form) => {
            context.body = `<!doctype html><html lang="nn"><title>Prøvefeide</title>${form}
              <button type="submit" form="op.logoutForm" name="logout" value="yes">Logg ut av Prøvefeide</button>`;
          },
          postLogoutSuccessSource: (context) => {
            context.body = '<!doctype html><html lang="nn"><title>Prøvefeide</title><h1>Du er logga ut</h1>';
          },
        },
      },
      pkce: { required: () => true },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new this.#provider.Grant({
          ...(oidc.client && { clientId: oidc.client.clientId }),
          ...(oidc.session?.accountId && { accountId: oidc.session.accountId }),
        });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    };
  }

  async #interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const cancels = request.url?.endsWith('/cancel') ?? false;
    if (this.#asks && request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="nn"><title>Prøvefeide</title><h1>Prøvefeide</h1>
        <form method="post"><button>Logg inn som ${this.person}</button></form>
        <form method="post" action="${request.url}/cancel"><button>Avbryt</button></form>`);
      return;
    }
    const result = cancels
      ? { error: 'access_denied', error_description: 'the person did not want to' }
      : { login: { accountId: this.person, acr: this.level } };
    await this.#provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  /** The token with other claims, signed as the right one is. */
  #retold(token: string): string {
    const [head = '', payload = ''] = token.split('.');
    const claims: Claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    this.told.push(claims);
    if (this.spoil === null && this.forge === null) return token;
    const forged = this.forge?.(this.#key);
    const about = encoded(this.spoil?.(claims) ?? claims);
    const body = `${forged === undefined ? head : encoded(forged.head)}.${about}`;
    return `${body}.${forged?.signature(body) ?? sign('sha256', Buffer.from(body), this.#key).toString('base64url')}`;
  }
}

const encoded = (part: Claims): string => Buffer.from(JSON.stringify(part)).toString('base64url');
