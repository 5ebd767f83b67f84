import { type AccountId, type MeetingId, PROJECTOR, type SeatId, type UnitId } from '../../shared/ids.ts';
import type { Accounts } from './Accounts.ts';
import type { Standing } from './Roles.ts';

/** How an account may open a meeting. */
export interface Opening {
  readonly meeting: MeetingId;
  readonly as: 'leader' | 'staff';
  readonly seat: SeatId;
  /** All that it gives: a leader puts up the projector too. */
  readonly seats: readonly SeatId[];
}

/**
 * [AU2] Leaders open all meetings of their unit, staff those in which they have a seat; administrators and
 * coordinators none. [AU9] Nobody opens the meeting of their own family. Null where the account may not.
 */
export const openingOf = (
  { meetings }: Pick<Accounts, 'meetings'>,
  standing: Standing,
  meeting: MeetingId,
): Opening | null => {
  const { account, administrator, units } = standing;
  const known = meetings.of(meeting);
  if (administrator || known === null || meetings.isParty(account, meeting)) return null;
  if (units.get(known.unit) === 'leader')
    return { meeting, as: 'leader', seat: known.seat, seats: [known.seat, PROJECTOR] };
  if (units.size === 0) return null;
  const own = meetings.seatsOf(account).find((each) => each.meeting === meeting && each.side === 'staff');
  return own === undefined || own.seat === null
    ? null
    : { meeting, as: 'staff', seat: own.seat, seats: [own.seat] };
};

/** Everything that an account may open, newest first, each once. */
export const openingsOf = (accounts: Pick<Accounts, 'meetings'>, standing: Standing): readonly Opening[] => {
  const { meetings } = accounts;
  const led = ledBy(standing).flatMap((unit) => meetings.in(unit).map(({ meeting }) => meeting));
  const tied = meetings.seatsOf(standing.account).map(({ meeting }) => meeting);
  return [...new Set([...led, ...tied])]
    .map((meeting) => openingOf(accounts, standing, meeting))
    .filter((opening) => opening !== null);
};

/** The units that an account leads. */
export const ledBy = ({ administrator, units }: Standing): readonly UnitId[] =>
  administrator ? [] : [...units].filter(([, role]) => role === 'leader').map(([unit]) => unit);

/** [TR5] Whether an account reads who opened what in a unit: its leaders, and nobody else. */
export const mayReadTrail = ({ administrator, units }: Standing, unit: UnitId): boolean =>
  !administrator && units.get(unit) === 'leader';

/** [AU9] The meetings of the account's own family. */
export const partyMeetings = (
  { meetings }: Pick<Accounts, 'meetings'>,
  account: AccountId,
): ReadonlySet<MeetingId> =>
  new Set(
    meetings
      .seatsOf(account)
      .filter(({ side }) => side === 'family')
      .map(({ meeting }) => meeting),
  );
