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
    endOwnSeats(accounts, account, meeting);
    if (known === null || !news || !accounts.roles.of(account).units.has(known.unit)) return;
    if (known.ledBy === account) endLeading(accounts, meeting);
    accounts.notices.tell({ unit: known.unit, kind: 'party', by: account, about: account }, now);
  });

/** Nobody leads the meeting until another leader opens it. */
export const endLeading = (accounts: Accounts, meeting: MeetingId): void => {
  const known = accounts.meetings.of(meeting);
  if (known === null) return;
  accounts.meetings.leadFrom(meeting, null);
  accounts.end({ seat: known.seat, of: meeting });
};

/** Seats of staff that the account has said are its own: what it had opened by a link ends too. */
export const endOwnSeats = (accounts: Accounts, account: AccountId, meeting: MeetingId): void => {
  for (const own of accounts.meetings.seatsOf(account)) {
    if (own.meeting !== meeting || own.side !== 'staff' || own.seat === null) continue;
    accounts.meetings.untie(meeting, own.seat);
    accounts.end({ seat: own.seat, of: meeting });
  }
};
