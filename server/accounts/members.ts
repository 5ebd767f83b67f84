import type { Invitee } from '../../shared/accounts.ts';
import type { AccountId, UnitId } from '../../shared/ids.ts';
import type { OfficeMember, UnitMember } from '../../shared/units.ts';
import type { Accounts } from './Accounts.ts';
import { invite, resetLogin } from './approvals.ts';
import type { RoleOf, Standing } from './Roles.ts';

type Invited =
  | { readonly ok: true; readonly invitation: string | null }
  | { readonly ok: false; readonly error: 'addressTaken' };

/** [AU2] Whether an account may see and change who belongs to a unit. */
export const mayManage = ({ administrator, units }: Standing, unit: UnitId): boolean =>
  administrator || units.get(unit) === 'leader';

/** Somebody of the staff, at once: it opens no meeting that nobody has given a seat in. */
export const inviteStaff = (accounts: Accounts, by: AccountId, unit: UnitId, invitee: Invitee): Invited =>
  inviteAs(accounts, invitee, { role: 'staff', unit }, (about) =>
    accounts.notices.tell({ unit, kind: 'staffInvited', by, about }, accounts.now()),
  );

export const inviteCoordinator = (accounts: Accounts, invitee: Invitee): Invited =>
  inviteAs(accounts, invitee, { role: 'coordinator', unit: null }, () => undefined);

const inviteAs = (
  accounts: Accounts,
  invitee: Invitee,
  role: RoleOf,
  tell: (account: AccountId) => void,
): Invited =>
  accounts.together((): Invited => {
    const known = accounts.people.find(invitee.email);
    if (known !== null && !accounts.roles.takes(known, role)) return { ok: false, error: 'addressTaken' };
    const { account, invitation } = invite(accounts, invitee, role);
    tell(account);
    return { ok: true, invitation };
  });

/**
 * [AU2] Ends a role, and at once all that it had opened. What a leader led has no leader until another opens it; the
 * personal link of that seat is renewed, since the person may have it. False where there was no such role.
 */
export const endRole = (accounts: Accounts, by: AccountId, account: AccountId, role: RoleOf): boolean =>
  accounts.together(() => {
    const now = accounts.now();
    if (!accounts.roles.end(account, role, now)) return false;
    accounts.invitations.end(account, now);
    accounts.end({ account });
    if (role.unit === null) return true;
    for (const { meeting, seat, ledBy } of accounts.meetings.in(role.unit)) {
      if (role.role !== 'leader' || ledBy !== account) continue;
      accounts.meetings.leadFrom(meeting, null);
      accounts.end({ leaderSeat: seat, of: meeting });
    }
    accounts.notices.tell({ unit: role.unit, kind: 'roleEnded', by, about: account }, now);
    return true;
  });

/**
 * A new way in for one of the staff, who leads nowhere. A leader's takes two, and so does anybody's who is tied to an
 * identity [OI3]. Null where it does.
 */
export const resetStaff = (
  accounts: Accounts,
  by: AccountId,
  account: AccountId,
  unit: UnitId,
): string | null => {
  const { administrator, coordinator, units } = accounts.roles.of(account);
  const more = administrator || coordinator || [...units.values()].includes('leader');
  if (more || units.get(unit) !== 'staff' || accounts.identities.has(account)) return null;
  return accounts.together(() => {
    accounts.notices.tell({ unit, kind: 'staffReset', by, about: account }, accounts.now());
    return resetLogin(accounts, account);
  });
};

/** Leaders first. */
export const membersOf = (accounts: Accounts, unit: UnitId): UnitMember[] =>
  accounts.roles
    .in(unit)
    .flatMap(({ account, role }) =>
      role === 'leader' || role === 'staff'
        ? [{ ...memberOf(accounts, account), role, linked: accounts.identities.has(account) }]
        : [],
    )
    .sort((a, b) => Number(b.role === 'leader') - Number(a.role === 'leader'));

/** Those whose role goes beyond units. */
export const officeOf = (accounts: Accounts): OfficeMember[] =>
  accounts.roles
    .in('')
    .flatMap(({ account, role }) =>
      role === 'administrator' || role === 'coordinator' ? [{ ...memberOf(accounts, account), role }] : [],
    );

const memberOf = (accounts: Accounts, account: AccountId) => {
  const token = accounts.invitations.current(account, accounts.now());
  return {
    account,
    ...accounts.people.get(account),
    path: token === null ? null : invitationPath(token),
    joined: accounts.people.hasJoined(account),
  };
};

/** Behind the `#`, so that no server or proxy writes the token down on the way. */
export const invitationPath = (token: string): string => `/invitation#${token}`;
