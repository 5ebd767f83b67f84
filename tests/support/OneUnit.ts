import type { MeetingOwners } from '../../server/day/Days.ts';
import { type MeetingId, type PersonId, UnitId } from '../../shared/ids.ts';

export const UNIT = UnitId.parse('unit');

/** The meetings of the only unit there is, by the leader's seat of each. */
export class OneUnit implements MeetingOwners {
  readonly #seats = new Map<MeetingId, PersonId>();

  add(meeting: MeetingId, seat: PersonId): void {
    this.#seats.set(meeting, seat);
  }

  all(): ReturnType<MeetingOwners['all']> {
    return [...this.#seats].map(([meeting, seat]) => ({ meeting, unit: UNIT, seat }));
  }

  of(meeting: MeetingId): ReturnType<MeetingOwners['of']> {
    const seat = this.#seats.get(meeting);
    return seat === undefined ? null : { meeting, unit: UNIT, seat };
  }
}
