import type { Express } from 'express';
import request from 'supertest';
import { ProviderBegun } from '../../shared/provider.ts';
import { withCookies } from './cookieJar.ts';

/** One browser: its cookies here, and those that the provider has given it. */
export class Traveller {
  cookies: string;
  readonly #app: Express | string;
  readonly #origin: string;
  /** What the provider posted when it last sent this browser back. */
  posted: Record<string, string> = {};
  #there = '';

  /** `app` as supertest takes it; `origin` is what the provider knows it by. */
  constructor(app: Express | string, origin: string, cookies = '') {
    this.#app = app;
    this.#origin = origin;
    this.cookies = cookies;
  }

  /** Goes to the provider and is signed in there; what it comes back with. */
  async travel(path = '/api/provider/begin', body: object = {}): Promise<string> {
    const begun = await request(this.#app).post(path).set('cookie', this.cookies).send(body).expect(200);
    this.cookies = withCookies(this.cookies, begun.get('Set-Cookie') ?? []);
    let { url } = ProviderBegun.parse(begun.body);
    for (let hop = 0; hop < 10 && !url.startsWith(this.#origin); hop += 1) {
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie: this.#there } });
      this.#there = withCookies(this.#there, answer.headers.getSetCookie());
      const page = await answer.text();
      if (page.includes(`action="${this.#origin}`)) return this.post(fieldsOf(page));
      url = new URL(answer.headers.get('location') ?? '', url).href;
    }
    return url.slice(this.#origin.length);
  }

  /** Posts what the provider's page does, as a browser that keeps its cookies from such a post; where that leads. */
  async post(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<string> {
    this.posted = fields;
    const answer = await request(this.#app).post('/provider/callback').type('form').set(headers).send(fields);
    this.cookies = withCookies(this.cookies, answer.get('Set-Cookie') ?? []);
    return answer.headers.location ?? `${answer.status}`;
  }

  /** Where that leads. */
  async arrive(back: string, headers: Record<string, string> = {}): Promise<string> {
    const answer = await request(this.#app)
      .get(back)
      .set({ cookie: this.cookies, ...headers });
    this.cookies = withCookies(this.cookies, answer.get('Set-Cookie') ?? []);
    return answer.headers.location ?? `${answer.status}`;
  }

  async signIn(): Promise<string> {
    return this.arrive(await this.travel());
  }

  async who(): Promise<string | undefined> {
    const answer = await request(this.#app).get('/api/session').set('cookie', this.cookies);
    return answer.body.account?.name;
  }
}

const fieldsOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
