import type BetterSqlite3 from 'better-sqlite3';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import type { GivenBecause } from '../access/Access.ts';
import type { ProviderSettings } from '../config/provider.ts';
import { closeDatabase, openDatabase } from '../storage/openDatabase.ts';
import { keyFor, type Sealer, sealerFor } from '../storage/seal.ts';
import { ACCOUNT_MIGRATIONS } from './accountTables.ts';
import { createAuthority } from './authority.ts';
import { isGuessable } from './guessable.ts';
import { Identities } from './Identities.ts';
import { settle } from './linking.ts';
import { Notices } from './Notices.ts';
import { Invitations, MachineLinks } from './OneTimeLinks.ts';
import { OwnAccount } from './OwnAccount.ts';
import { People } from './People.ts';
import { ProviderSignIn, providerId } from './ProviderSignIn.ts';
import { Requests } from './Requests.ts';
import { Roles } from './Roles.ts';
import { SignIn } from './SignIn.ts';
import { UnitMeetings } from './UnitMeetings.ts';
import { Units } from './Units.ts';

/** What must end: seats that were given because of a sign-in or an account, or all that opened one seat. */
export type Ended = GivenBecause | { readonly seat: SeatId; readonly of: MeetingId };

interface Options {
  readonly file: string;
  readonly masterKey: Buffer;
  /** Whether cookies are kept to https. */
  readonly secureCookies: boolean;
  /** Where people may sign in besides here. */
  readonly provider?: ProviderSettings | null;
  /** In small letters. */
  readonly listedPasswords?: ReadonlySet<string>;
  readonly now?: () => number;
}

/**
 * Who can sign in, what each may be, and which unit owns which meeting; in a SQLite file of its own (DESIGN,
 * Storage). All but signing in is synchronous.
 */
export class Accounts {
  readonly people: People;
  readonly units: Units;
  readonly roles: Roles;
  readonly signIn: SignIn;
  readonly own: OwnAccount;
  readonly identities: Identities;
  /** Null where none is configured. */
  readonly provider: ProviderSignIn | null;
  readonly machineLinks: MachineLinks;
  readonly invitations: Invitations;
  readonly meetings: UnitMeetings;
  readonly notices: Notices;
  readonly requests: Requests;
  readonly now: () => number;
  readonly #db: BetterSqlite3.Database;
  readonly #listedPasswords: ReadonlySet<string>;
  readonly #listeners = new Set<(ended: Ended) => void>();

  /** @throws {StartError} when the file cannot be used with this key or by this version. */
  constructor(options: Options) {
    const { file, masterKey, secureCookies, provider = null, now = Date.now } = options;
    this.#listedPasswords = options.listedPasswords ?? new Set();
    this.#db = openDatabase(file, ACCOUNT_MIGRATIONS, sealerFor(masterKey, 'marker'));
    this.now = now;
    const sealer = sealerFor(masterKey, 'accounts');
    const secret = keyFor(masterKey, 'accountCookies').toString('base64url');
    this.people = new People(this.#db, sealer, keyFor(masterKey, 'accountAddresses'));
    this.units = new Units(this.#db, sealer);
    this.roles = new Roles(this.#db);
    const authority = createAuthority({ db: this.#db, secret, secureCookies });
    this.signIn = new SignIn(this.#db, authority, this.people, now);
    this.own = new OwnAccount(this.#db, authority, this.people, now);
    const key = keyFor(masterKey, 'accountIdentities');
    this.identities = new Identities(this.#db, provider === null ? '' : providerId(provider, key));
    this.provider = provider && this.#signInWith(provider, { key, sealer, secret, secureCookies });
    this.machineLinks = new MachineLinks(this.#db, sealer);
    this.invitations = new Invitations(this.#db, sealer);
    this.meetings = new UnitMeetings(this.#db);
    this.notices = new Notices(this.#db);
    this.requests = new Requests(this.#db, sealer);
  }

  #signInWith(
    settings: ProviderSettings,
    options: {
      readonly key: Buffer;
      readonly sealer: Sealer;
      readonly secret: string;
      readonly secureCookies: boolean;
    },
  ): ProviderSignIn {
    return new ProviderSignIn({
      ...options,
      db: this.#db,
      settings,
      now: this.now,
      settle: (intent, identity, here) => settle(this, intent, identity, here),
    });
  }

  /**
   * [AU8] Whether a password is one that nobody may choose: on the list of known ones, or among the first that somebody
   * would try here. @param about the person's name and address, and the like
   */
  isWeak(password: string, about: readonly string[]): boolean {
    const units = this.units.all().map((unit) => this.units.settings(unit)?.name ?? '');
    return this.#listedPasswords.has(password.toLowerCase()) || isGuessable(password, [...about, ...units]);
  }

  /** All of it or nothing. */
  together<T>(work: () => T): T {
    return this.#db.transaction(work).immediate();
  }

  /** [AU10] Called, at once, when seats that rest on accounts must end. Returns the way to stop. */
  onEnd(listener: (ended: Ended) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says so. */
  end(ended: Ended): void {
    for (const listener of this.#listeners) listener(ended);
  }

  /** What `npm start` prints: null where everything is set up. */
  tokenAtStart(): string | null {
    return this.units.isSetUp() ? null : this.machineLinks.current('setup', this.now());
  }

  /** What `npm run link` prints. */
  tokenOnDemand(): { readonly kind: 'setup' | 'recovery'; readonly token: string } {
    const kind = this.units.isSetUp() ? 'recovery' : 'setup';
    return { kind, token: this.together(() => this.machineLinks.renew(kind, this.now())) };
  }

  healthy(): boolean {
    try {
      this.units.isSetUp();
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    closeDatabase(this.#db);
  }
}
