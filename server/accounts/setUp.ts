import type { SetupRequest } from '../../shared/accounts.ts';
import type { AccountId, UnitId } from '../../shared/ids.ts';
import type { Accounts } from './Accounts.ts';
import type { LinkFault } from './OneTimeLinks.ts';

export type SetupFault = LinkFault | 'weakPassword' | 'addressTaken' | 'alreadySetUp';
export type SetUp =
  | {
      readonly ok: true;
      readonly unit: UnitId;
      readonly administrator: AccountId;
      readonly invitation: string;
    }
  | { readonly ok: false; readonly error: SetupFault };

/**
 * [AU1] The first of everything, all or nothing: administrator, owner, unit, and the first leader, who comes in by
 * an invitation. There is nobody yet who could approve it, so it is told to the unit as what it is.
 */
export const setUp = async (accounts: Accounts, wish: SetupRequest): Promise<SetUp> => {
  const { administrator, owner, unit, leader, token } = wish;
  const fault = faultOf(accounts, wish);
  if (fault !== null) return { ok: false, error: fault };
  const hash = await accounts.signIn.hash(administrator.password);
  return accounts.together((): SetUp => {
    const now = accounts.now();
    // Somebody may have been quicker while the password was being hashed.
    const looked = accounts.machineLinks.look(token, 'setup', now);
    if (!looked.ok) return looked;
    if (accounts.units.isSetUp()) return { ok: false, error: 'alreadySetUp' };
    accounts.machineLinks.use(looked.link.hash, now);
    const first = accounts.people.add(administrator, now);
    accounts.people.setPassword(first, hash, now);
    accounts.roles.add(first, { role: 'administrator', unit: null }, now);
    accounts.units.addOwner(owner, now);
    const made = accounts.units.add(unit, now);
    const leads = accounts.people.add(leader, now);
    accounts.roles.add(leads, { role: 'leader', unit: made }, now);
    accounts.notices.tell({ unit: made, kind: 'setUp', by: first, about: leads }, now);
    const invitation = accounts.invitations.add(leads, 'join', now);
    return { ok: true, unit: made, administrator: first, invitation };
  });
};

const faultOf = (
  accounts: Accounts,
  { token, administrator, owner, unit, leader }: SetupRequest,
): SetupFault | null => {
  const looked = accounts.machineLinks.look(token, 'setup', accounts.now());
  if (!looked.ok) return looked.error;
  if (accounts.units.isSetUp()) return 'alreadySetUp';
  // An administrator sees no content, so the two are two people, or at least two accounts.
  if (administrator.email === leader.email) return 'addressTaken';
  const about = [administrator.name, administrator.email, owner.name, unit.name];
  return accounts.isWeak(administrator.password, about) ? 'weakPassword' : null;
};
