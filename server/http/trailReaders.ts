import type { AccountId, MeetingId, SeatId } from '../../shared/ids.ts';
import { isFamily, type Person } from '../../shared/people.ts';
import type { TrailAs, TrailEntry } from '../../shared/trail.ts';
import type { MeetingContext } from '../meeting/context.ts';
import type { KeptRow } from '../trail/Trail.ts';
import type { HttpDeps } from './deps.ts';
import type { Known } from './trailNames.ts';

type Deps = Pick<HttpDeps, 'accounts'>;

/** [TR5] A row as the leader of the unit reads it. */
export const toLeader = (row: KeptRow, { context }: Known, { accounts }: Deps): TrailEntry => {
  const person = context && personOf(context, seatOf(row));
  const account = accountOf(row);
  return {
    ...bare(row),
    account,
    seat: seatOf(row),
    name: account === null ? (person?.name ?? '') : accounts.people.nameOf(account),
    ...partOf(person),
    own: false,
  };
};

/** The guardian or youth who reads. */
interface Reader {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
}

/** What the family reads of others is what staff did, and what was up on the wall. */
const SHOWN: ReadonlySet<TrailAs> = new Set<TrailAs>(['leader', 'staff', 'projector']);

/**
 * [TR6] The own rows, and those of staff. Nobody else's of the family, whoever it is now or was then; nobody's who has
 * a protected address or limited information. Of a meeting that nobody can look into any more nothing says who has.
 */
export const familySees = (row: KeptRow, { context }: Known, reader: Reader, { accounts }: Deps): boolean => {
  if (isOwn(row, reader)) return true;
  if (!SHOWN.has(row.as) || row.meeting === null || context === null) return false;
  const account = accountOf(row);
  if (account !== null && accounts.meetings.isParty(account, row.meeting)) return false;
  // Who read from the front page who had opened this meeting did it as its leader, and so is as protected.
  const seat = seatOf(row) ?? context.leader;
  const person = personOf(context, seat);
  // Limited information is a guardian's, and so is left out with the family.
  if (person && isFamily(person)) return false;
  return context.about[seat]?.protected !== true;
};

/** [TR6] A row as the family reads it: a name, and what that person is on the list. No id of anybody. */
export const toFamily = (row: KeptRow, known: Known, reader: Reader, deps: Deps): TrailEntry => ({
  ...toLeader(row, known, deps),
  account: null,
  seat: null,
  own: isOwn(row, reader),
});

const isOwn = ({ who, meeting }: KeptRow, reader: Reader): boolean =>
  who.kind === 'seat' && meeting === reader.meeting && who.seat === reader.seat;

const bare = ({ id, at, did, format, as, meeting }: KeptRow) => ({ id, at, did, format, as, meeting });

const accountOf = ({ who }: KeptRow): AccountId | null => (who.kind === 'account' ? who.account : null);
const seatOf = ({ who }: KeptRow): SeatId | null => (who.kind === 'machine' ? null : who.seat);

const personOf = ({ people }: MeetingContext, seat: SeatId | null): Person | undefined =>
  people.find(({ id }) => id === seat);

const partOf = (person: Person | null | undefined): Pick<TrailEntry, 'roles' | 'service'> => ({
  roles: [...(person?.roles ?? [])],
  service: person?.service ?? null,
});
