import type { AccountId, MeetingId, SeatId } from '../../shared/ids.ts';
import type { Accounts } from './Accounts.ts';

/**
 * [AU9] The account is family in this case: it neither leads nor opens the meeting as staff from now on, and what it
 * had opened ends at once. Another leader of the unit takes over by opening it; all of them are told.
 */
export const becomeParty = (
  accounts: Accounts,
  account: AccountId,
  meeting: MeetingId,
  seat: SeatId | null,
): void =>
  accounts.together(() => {
    const now = accounts.now();
    const known = accounts.meetings.of(meeting);
    const news = !accounts.meetings.isParty(account, meeting);
    accounts.meetings.tie(account, { meeting, seat, side: 'family' }, now);
    accounts.end({ account, meeting });
    if (known === null || !news || !accounts.roles.of(account).units.has(known.unit)) return;
    if (known.ledBy === account) {
      accounts.meetings.leadFrom(meeting, null);
      accounts.end({ leaderSeat: known.seat, of: meeting });
    }
    accounts.notices.tell({ unit: known.unit, kind: 'party', by: account, about: account }, now);
  });
