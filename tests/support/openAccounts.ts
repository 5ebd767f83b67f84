import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Accounts } from '../../server/accounts/Accounts.ts';
import type { Visitor } from '../../server/accounts/SignIn.ts';
import { setUp } from '../../server/accounts/setUp.ts';
import type { AccountId, UnitId } from '../../shared/ids.ts';
import { withCookies } from './cookieJar.ts';
import { temporaryFolder } from './dataFolder.ts';
import { LEADER, setupOf } from './setup.ts';

/** Accounts in a file of their own, with a clock that the test moves. */
export const openAccounts = ({ listed }: { readonly listed?: ReadonlySet<string> } = {}) => {
  const clock = { now: Date.now() };
  const file = join(temporaryFolder(), 'accounts.sqlite');
  const accounts = new Accounts({
    file,
    masterKey: Buffer.alloc(32, 5),
    secureCookies: false,
    ...(listed === undefined ? {} : { listedPasswords: listed }),
    now: () => clock.now,
  });
  onTestFinished(() => accounts.close());
  return { accounts, clock, file };
};

interface Ready {
  readonly unit: UnitId;
  readonly administrator: AccountId;
  readonly leader: AccountId;
  /** The leader's, not used yet. */
  readonly invitation: string;
}

/** Set up, with a leader who has not chosen a password. */
export const setUpIn = async (accounts: Accounts): Promise<Ready> => {
  const { token } = accounts.tokenOnDemand();
  const made = await setUp(accounts, setupOf(token));
  if (!made.ok) throw new Error(made.error);
  const leader = accounts.people.find(LEADER.email);
  if (leader === null) throw new Error('there is no leader');
  const { unit, administrator, invitation } = made;
  return { unit, administrator, leader, invitation };
};

/** A browser that signs in, and keeps its cookies. */
export class SigningIn {
  readonly #accounts: Accounts;
  cookies = '';

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  get visitor(): Visitor {
    return { cookies: this.cookies, userAgent: undefined };
  }

  /** What comes of it: `in`, `code`, or why not. */
  async with(email: string, password: string): Promise<string> {
    const entered = await this.#accounts.signIn.withPassword(this.visitor, email, password);
    if (!entered.ok) return entered.error;
    this.cookies = withCookies(this.cookies, entered.cookies);
    return entered.next;
  }

  /** The account that is signed in here. */
  async who(): Promise<AccountId | null> {
    const who = await this.#accounts.signIn.who(this.visitor);
    this.cookies = withCookies(this.cookies, who?.cookies ?? []);
    return who?.login.account ?? null;
  }
}
