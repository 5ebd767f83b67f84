import type { AccountId } from '../../shared/ids.ts';
import type { ProviderOutcome } from '../../shared/provider.ts';
import type { Identities } from './Identities.ts';
import type { Identity } from './identity.ts';
import type { Intent } from './intent.ts';
import type { Notices } from './Notices.ts';
import type { Invitations } from './OneTimeLinks.ts';
import type { Roles } from './Roles.ts';
import type { Login, SignIn } from './SignIn.ts';
import type { Units } from './Units.ts';

/** What it takes of the accounts to tie somebody to one. */
interface Tying {
  readonly identities: Identities;
  readonly invitations: Invitations;
  readonly signIn: Pick<SignIn, 'endAll' | 'forgetSecondFactor'>;
  readonly roles: Roles;
  readonly units: Units;
  readonly notices: Notices;
  readonly now: () => number;
  together<T>(work: () => T): T;
  end(ended: { readonly account: AccountId }): void;
}

/**
 * [OI3] Somebody whom the provider knows has come back: ties them to an account where that was what they went for. Null
 * where nothing stands in the way of signing in.
 */
export const settle = (
  accounts: Tying,
  intent: Intent,
  identity: Identity,
  here: Login | null,
): ProviderOutcome | null => {
  if (intent.kind === 'signIn') return accounts.identities.isTaken(identity) ? null : 'notInvited';
  return accounts.together(() =>
    intent.kind === 'own'
      ? settleOwn(accounts, intent, identity, here)
      : settleInvited(accounts, intent.hash, identity),
  );
};

const settleOwn = (
  accounts: Tying,
  { account, login }: Extract<Intent, { kind: 'own' }>,
  identity: Identity,
  here: Login | null,
): ProviderOutcome | null => {
  // Whoever was signed out meanwhile, or is another now, ties nothing.
  if (here?.id !== login || here.account !== account) return 'over';
  if (accounts.identities.isTaken(identity)) return 'taken';
  if (accounts.identities.has(account)) return 'linked';
  tie(accounts, account, identity);
  return null;
};

/** The same as choosing a password: the invitation is used up, and what the old way in had opened ends. */
const settleInvited = (accounts: Tying, hash: string, identity: Identity): ProviderOutcome | null => {
  const now = accounts.now();
  const looked = accounts.invitations.lookAgain(hash, now);
  if (!looked.ok) return 'over';
  const { account, kind } = looked.link;
  if (accounts.identities.isTaken(identity)) return 'taken';
  if (accounts.identities.has(account)) return 'linked';
  accounts.invitations.use(hash, now);
  if (kind === 'reset') accounts.signIn.forgetSecondFactor(account);
  accounts.signIn.endAll(account);
  accounts.end({ account });
  tie(accounts, account, identity);
  return null;
};

/** [AU7] Told wherever the account may come in; of an administrator, to everybody. */
const tie = (accounts: Tying, account: AccountId, identity: Identity): void => {
  const now = accounts.now();
  accounts.identities.add(account, identity, now);
  const { administrator, units } = accounts.roles.of(account);
  for (const unit of administrator ? accounts.units.all() : units.keys())
    accounts.notices.tell({ unit, kind: 'identityLinked', by: account, about: account }, now);
};
