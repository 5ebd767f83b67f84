import type { Invitee } from '../../shared/accounts.ts';
import type { AccountId, UnitId } from '../../shared/ids.ts';
import type { OfficeMember, UnitMember } from '../../shared/units.ts';
import type { Accounts } from './Accounts.ts';
import { invite, resetLogin } from './approvals.ts';
import { endLeading, endOwnSeats } from './parties.ts';
import type { RoleOf, Standing } from './Roles.ts';
import { mayHandOver } from './vouching.ts';

type Invited =
  | { readonly ok: true; readonly invitation: string | null }
  | { readonly ok: false; readonly error: 'addressTaken' };

/** [AU2] Whether an account may see and change who belongs to a unit. */
export const mayManage = ({ administrator, units }: Standing, unit: UnitId): boolean =>
  administrator || units.get(unit) === 'leader';

/** Somebody of the staff, at once: it opens no meeting that nobody has given a seat in. */
export const inviteStaff = (accounts: Accounts, by: Standing, unit: UnitId, invitee: Invitee): Invited =>
  inviteAs(accounts, by, invitee, { role: 'staff', unit });

export const inviteCoordinator = (accounts: Accounts, by: Standing, invitee: Invitee): Invited =>
  inviteAs(accounts, by, invitee, { role: 'coordinator', unit: null });

const inviteAs = (accounts: Accounts, by: Standing, invitee: Invitee, role: RoleOf): Invited =>
  accounts.together((): Invited => {
    const known = accounts.people.find(invitee.email);
    if (known !== null && !accounts.roles.takes(known, role)) return { ok: false, error: 'addressTaken' };
    const { account, invitation } = invite(accounts, invitee, role, by);
    const { unit } = role;
    if (unit !== null)
      accounts.notices.tell({ unit, kind: 'staffInvited', by: by.account, about: account }, accounts.now());
    return { ok: true, invitation };
  });

/**
 * [AU2] Ends a role, and at once all that it had opened. What a leader led has no leader until another opens it. A seat does
 * not say by which unit somebody came to it: those that were the person's own stay where the person belongs otherwise, and
 * the personal links of the others are renewed, since the person may have them. False where there was no such role.
 */
export const endRole = (accounts: Accounts, by: AccountId, account: AccountId, role: RoleOf): boolean =>
  accounts.together(() => {
    const now = accounts.now();
    if (!accounts.roles.end(account, role, now)) return false;
    accounts.invitations.end(account, now);
    accounts.end({ account });
    // Whoever has no role left has nothing to be signed in for.
    const { administrator, coordinator, units } = accounts.roles.of(account);
    if (!administrator && !coordinator && units.size === 0) accounts.signIn.endAll(account);
    const { unit } = role;
    if (unit === null) return true;
    for (const { meeting, ledBy } of accounts.meetings.in(unit))
      if (role.role === 'leader' && ledBy === account) endLeading(accounts, meeting);
    for (const { meeting } of accounts.meetings.seatsOf(account)) {
      const known = accounts.meetings.of(meeting);
      if (known?.unit === unit || known === null || !units.has(known.unit))
        endOwnSeats(accounts, account, meeting);
    }
    accounts.notices.tell({ unit, kind: 'roleEnded', by, about: account }, now);
    return true;
  });

/**
 * [AU2] Ends what somebody is beyond units; an administrator only where another is left who can sign in, and every unit
 * is told. False where it cannot be.
 */
export const endOffice = (accounts: Accounts, by: AccountId, account: AccountId): boolean =>
  accounts.together(() => {
    const { administrator, coordinator } = accounts.roles.of(account);
    if (!administrator)
      return coordinator && endRole(accounts, by, account, { role: 'coordinator', unit: null });
    const isLast = !accounts.roles
      .in('')
      .some(
        (each) =>
          each.role === 'administrator' &&
          each.account !== account &&
          accounts.people.hasJoined(each.account),
      );
    if (isLast) return false;
    endRole(accounts, by, account, { role: 'administrator', unit: null });
    for (const unit of accounts.units.all())
      accounts.notices.tell({ unit, kind: 'administratorEnded', by, about: account }, accounts.now());
    return true;
  });

/**
 * [AU16] Ends every sign-in of somebody, and what rests on them, at once: a machine was left open, or a phone is lost. Nothing
 * else of the account changes. Told wherever it may come in; of an administrator, to everybody.
 */
export const signOutEverywhere = (accounts: Accounts, by: AccountId, account: AccountId): void =>
  accounts.together(() => {
    accounts.end({ account });
    accounts.signIn.endAll(account);
    const { administrator, units } = accounts.roles.of(account);
    for (const unit of administrator ? accounts.units.all() : units.keys())
      accounts.notices.tell({ unit, kind: 'signedOut', by, about: account }, accounts.now());
  });

/**
 * [AU5] A new way in for one of the staff, by whoever leads all units that the person belongs to. Anybody else's takes
 * two, also an administrator's, who would see what the person sees, and so does anybody's who is tied to an identity
 * [OI3]: null then.
 */
export const resetStaff = (
  accounts: Accounts,
  by: Standing,
  account: AccountId,
  unit: UnitId,
): string | null => {
  if (!mayReset(accounts, by, account) || !accounts.roles.of(account).units.has(unit)) return null;
  return accounts.together(() => {
    for (const each of accounts.roles.of(account).units.keys())
      accounts.notices.tell(
        { unit: each, kind: 'staffReset', by: by.account, about: account },
        accounts.now(),
      );
    return resetLogin(accounts, account);
  });
};

const mayReset = (accounts: Accounts, by: Standing, account: AccountId): boolean =>
  !by.administrator &&
  mayHandOver(accounts, by, account) &&
  !accounts.identities.has(account) &&
  ![...accounts.roles.of(account).units.values()].includes('leader');

/** Leaders first, as `viewer` may see and change them. */
export const membersOf = (accounts: Accounts, unit: UnitId, viewer: Standing): UnitMember[] =>
  accounts.roles
    .in(unit)
    .flatMap(({ account, role }) =>
      role === 'leader' || role === 'staff'
        ? [
            {
              ...memberOf(accounts, account, viewer),
              role,
              alone: mayReset(accounts, viewer, account),
            },
          ]
        : [],
    )
    .sort((a, b) => Number(b.role === 'leader') - Number(a.role === 'leader'));

/** Those whose role goes beyond units. */
export const officeOf = (accounts: Accounts, viewer: Standing): OfficeMember[] =>
  accounts.roles
    .in('')
    .flatMap(({ account, role }) =>
      role === 'administrator' || role === 'coordinator'
        ? [{ ...memberOf(accounts, account, viewer), role }]
        : [],
    );

const memberOf = (accounts: Accounts, account: AccountId, viewer: Standing) => {
  const known = accounts.invitations.current(account, accounts.now());
  const token = mayHandOver(accounts, viewer, account) ? known : null;
  return {
    account,
    own: account === viewer.account,
    ...accounts.people.get(account),
    path: token === null ? null : invitationPath(token),
    joined: accounts.people.hasJoined(account),
  };
};

/** Behind the `#`, so that no server or proxy writes the token down on the way. */
export const invitationPath = (token: string): string => `/invitation#${token}`;
