import type { AccountId, SeatId } from '../../shared/ids.ts';
import type { Audience } from '../../shared/people.ts';
import type { TrailAs } from '../../shared/trail.ts';
import type { Opened } from './Recorder.ts';

/** Who speaks for a seat in a browser: the account that was given it, else whoever has its link. */
export const heldBy = (
  { session, account }: { readonly session: string; readonly account: AccountId | null },
  seat: SeatId,
): Pick<Opened, 'who' | 'browser'> => ({
  who: account === null ? { kind: 'seat', seat } : { kind: 'account', account, seat },
  browser: session,
});

const AS = {
  leader: 'leader',
  staff: 'staff',
  guardian: 'guardian',
  child: 'child',
  outside: 'child',
  away: 'guardian',
  interpreter: 'interpreter',
  projector: 'projector',
} as const satisfies Record<Audience, TrailAs>;

/** As what an audience is shown a meeting; whoever is on the list no more has been staff at most. */
export const trailAs = (audience: Audience | null): TrailAs => (audience === null ? 'staff' : AS[audience]);
