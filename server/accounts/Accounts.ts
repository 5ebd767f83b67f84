import type BetterSqlite3 from 'better-sqlite3';
import { closeDatabase, openDatabase } from '../storage/openDatabase.ts';
import { keyFor, sealerFor } from '../storage/seal.ts';
import { ACCOUNT_MIGRATIONS } from './accountTables.ts';
import { createAuthority } from './authority.ts';
import { Notices } from './Notices.ts';
import { Invitations, MachineLinks } from './OneTimeLinks.ts';
import { People } from './People.ts';
import { Roles } from './Roles.ts';
import { SignIn } from './SignIn.ts';
import { UnitMeetings } from './UnitMeetings.ts';
import { Units } from './Units.ts';

interface Options {
  readonly file: string;
  readonly masterKey: Buffer;
  /** Whether cookies are kept to https. */
  readonly secureCookies: boolean;
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
  readonly machineLinks: MachineLinks;
  readonly invitations: Invitations;
  readonly meetings: UnitMeetings;
  readonly notices: Notices;
  readonly now: () => number;
  readonly #db: BetterSqlite3.Database;

  /** @throws {StartError} when the file cannot be used with this key or by this version. */
  constructor({ file, masterKey, secureCookies, now = Date.now }: Options) {
    this.#db = openDatabase(file, ACCOUNT_MIGRATIONS, sealerFor(masterKey, 'marker'));
    this.now = now;
    const sealer = sealerFor(masterKey, 'accounts');
    const secret = keyFor(masterKey, 'accountCookies').toString('base64url');
    this.people = new People(this.#db, sealer, keyFor(masterKey, 'accountAddresses'));
    this.units = new Units(this.#db, sealer);
    this.roles = new Roles(this.#db);
    this.signIn = new SignIn(
      this.#db,
      createAuthority({ db: this.#db, secret, secureCookies }),
      this.people,
      now,
    );
    this.machineLinks = new MachineLinks(this.#db, sealer);
    this.invitations = new Invitations(this.#db, sealer);
    this.meetings = new UnitMeetings(this.#db);
    this.notices = new Notices(this.#db);
  }

  /** All of it or nothing. */
  together<T>(work: () => T): T {
    return this.#db.transaction(work).immediate();
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
