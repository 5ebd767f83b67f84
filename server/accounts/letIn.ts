import type { Invitation, RecoveryRequest } from '../../shared/accounts.ts';
import type { AccountId } from '../../shared/ids.ts';
import type { Accounts } from './Accounts.ts';
import type { LinkFault } from './OneTimeLinks.ts';

export type LetIn =
  | { readonly ok: true; readonly account: AccountId; readonly email: string }
  | { readonly ok: false; readonly error: LinkFault | 'weakPassword' | 'wrongLogin' };

/** What an invitation is for, without using it. */
export const lookAtInvitation = (
  accounts: Accounts,
  token: string,
): { ok: true; invitation: Invitation } | { ok: false; error: LinkFault } => {
  const looked = accounts.invitations.look(token, accounts.now());
  if (!looked.ok) return looked;
  const { kind, account } = looked.link;
  return { ok: true, invitation: { kind, ...accounts.people.get(account) } };
};

/** [AU6] An invitation sets a password once. A new password ends every sign-in that the old one made. */
export const acceptInvitation = async (
  accounts: Accounts,
  token: string,
  password: string,
): Promise<LetIn> => {
  const looked = accounts.invitations.look(token, accounts.now());
  if (!looked.ok) return looked;
  const { account } = looked.link;
  const { name, email } = accounts.people.get(account);
  if (accounts.isWeak(password, [name, email])) return { ok: false, error: 'weakPassword' };
  const hash = await accounts.signIn.hash(password);
  return accounts.together((): LetIn => {
    const now = accounts.now();
    const again = accounts.invitations.look(token, now);
    if (!again.ok) return again;
    accounts.invitations.use(again.link.hash, now);
    accounts.people.setPassword(account, hash, now);
    if (again.link.kind === 'reset') accounts.signIn.forgetSecondFactor(account);
    accounts.signIn.endAll(account);
    accounts.end({ account });
    for (const unit of accounts.roles.of(account).units.keys())
      accounts.notices.tell({ unit, kind: 'joined', by: account, about: account }, now);
    return { ok: true, account, email };
  });
};

/**
 * [AU6] Whoever can print a link on the machine lets an administrator in anew; every unit is told. Leaders come in
 * anew by an administrator and an approval, never this way.
 */
export const recover = async (accounts: Accounts, wish: RecoveryRequest): Promise<LetIn> => {
  const { token, email, password } = wish;
  const looked = accounts.machineLinks.look(token, 'recovery', accounts.now());
  if (!looked.ok) return looked;
  const account = accounts.people.find(email);
  if (account === null || !accounts.roles.of(account).administrator)
    return { ok: false, error: 'wrongLogin' };
  if (accounts.isWeak(password, [accounts.people.get(account).name, email]))
    return { ok: false, error: 'weakPassword' };
  const hash = await accounts.signIn.hash(password);
  return accounts.together((): LetIn => {
    const now = accounts.now();
    const again = accounts.machineLinks.look(token, 'recovery', now);
    if (!again.ok) return again;
    accounts.machineLinks.use(again.link.hash, now);
    accounts.identities.drop(account);
    accounts.people.setPassword(account, hash, now);
    accounts.signIn.forgetSecondFactor(account);
    accounts.signIn.endAll(account);
    accounts.end({ account });
    for (const unit of accounts.units.all())
      accounts.notices.tell({ unit, kind: 'recovered', by: null, about: account }, now);
    return { ok: true, account, email };
  });
};
