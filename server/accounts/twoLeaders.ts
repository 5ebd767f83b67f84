import { type AccountId, CaseId, MeetingId, type UnitId } from '../../shared/ids.ts';
import type { Cases } from '../cases/Cases.ts';
import type { ErasureTarget, TwoPeople } from '../cases/TwoPeople.ts';
import type { Accounts } from './Accounts.ts';
import { openingOf } from './opening.ts';

/** The meetings that go, or that go along. */
export const meetingsIn = (
  { kind, id }: ErasureTarget,
  cases: Pick<Cases, 'meetingsOf'>,
): readonly MeetingId[] =>
  kind === 'meeting'
    ? [MeetingId.parse(id)]
    : cases.meetingsOf(CaseId.parse(id)).map(({ meeting }) => meeting);

/** The units that have them. */
export const unitsOf = (
  meetings: readonly MeetingId[],
  accounts: Pick<Accounts, 'meetings'>,
): readonly UnitId[] => [...new Set(meetings.flatMap((each) => accounts.meetings.of(each)?.unit ?? []))];

/**
 * [ER5] Who leads the unit of every meeting that goes asks, and approves; an administrator, who sees nothing of it, may
 * approve too, so that a unit with one leader is not stuck. [AU9] Nobody decides about the own family.
 */
export const twoLeaders = (
  accounts: Pick<Accounts, 'meetings' | 'roles'>,
  cases: Pick<Cases, 'meetingsOf'>,
): TwoPeople => {
  const leads = (account: AccountId, target: ErasureTarget): boolean => {
    const meetings = meetingsIn(target, cases);
    const standing = accounts.roles.of(account);
    return (
      meetings.length > 0 &&
      meetings.every((meeting) => openingOf(accounts, standing, meeting)?.as === 'leader')
    );
  };
  const isParty = (account: AccountId, target: ErasureTarget): boolean =>
    meetingsIn(target, cases).some((meeting) => accounts.meetings.isParty(account, meeting));
  return {
    mayAsk: leads,
    mayApprove: (account, target) =>
      leads(account, target) || (accounts.roles.of(account).administrator && !isParty(account, target)),
  };
};
