import type { AccountId, UnitId } from '../../shared/ids.ts';
import type { Accounts } from './Accounts.ts';
import { openingOf, partyMeetings } from './opening.ts';
import type { Standing } from './Roles.ts';

/**
 * [AU5] The units by which an account sees anything: those that have meetings, and every one where it has seats of staff,
 * since a seat does not say by which unit somebody came to it.
 */
export const seesBy = (
  { roles, meetings }: Pick<Accounts, 'roles' | 'meetings'>,
  account: AccountId,
): readonly UnitId[] => {
  const isSeated = meetings.seatsOf(account).some(({ side }) => side === 'staff');
  return [...roles.of(account).units.keys()].filter((unit) => isSeated || meetings.in(unit).length > 0);
};

/**
 * [AU5] Whether two people may replace a login together: an administrator alone makes units, who leads a new one, and whom
 * it has as staff, so that what the account sees must be led by one of the two. Two administrators are two.
 */
export const standFor = (
  accounts: Pick<Accounts, 'roles' | 'meetings'>,
  two: readonly [Standing, Standing],
  account: AccountId,
): boolean =>
  two.every(({ administrator }) => administrator) ||
  seesBy(accounts, account).every((unit) => two.some(({ units }) => units.get(unit) === 'leader'));

/**
 * [AU5] Whether somebody may hold a link by which an account is come into: a leader only where it opens nothing that
 * the leader does not lead already, and [AU9] no meeting of the leader's own family.
 */
export const mayHandOver = (
  { roles, meetings }: Pick<Accounts, 'roles' | 'meetings'>,
  holder: Standing,
  account: AccountId,
): boolean => {
  const standing = roles.of(account);
  if (holder.administrator) return true;
  if (standing.administrator || standing.coordinator) return false;
  return (
    [...standing.units.keys()].every((unit) => holder.units.get(unit) === 'leader') &&
    ![...partyMeetings({ meetings }, holder.account)].some((own) => openingOf({ meetings }, standing, own))
  );
};
