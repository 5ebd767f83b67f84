import type { MeetingId, SeatId } from '../../shared/ids.ts';
import type { Log } from '../config/log.ts';
import type { Grant } from './grant.ts';
import type { SqliteDayAccess } from './SqliteDayAccess.ts';
import type { StaffDays } from './StaffDays.ts';

type Listener = (meeting: MeetingId, seat: SeatId) => void;

interface Parts {
  readonly staffDays: Pick<StaffDays, 'of'>;
  readonly tellRoom: SqliteDayAccess['tellRoom'];
  readonly log: Log;
}

/** Says which seats somebody may have lost. One who cannot take it does not keep it from the others. */
export class LostSeats {
  readonly #parts: Parts;
  readonly #listeners = new Set<Listener>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  onLost(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(ended: Grant): void {
    if (ended.kind === 'room') this.#parts.tellRoom(ended.day);
    for (const { meeting, seat } of this.#seatsOf(ended))
      for (const listener of this.#listeners)
        try {
          listener(meeting, seat);
        } catch (error) {
          this.#parts.log.error({ meeting, err: error }, 'a lost seat could not be told');
        }
  }

  #seatsOf(grant: Grant): readonly { meeting: MeetingId; seat: SeatId }[] {
    switch (grant.kind) {
      case 'seat':
        return [grant];
      case 'room':
      case 'after':
        return [];
      case 'staffDay':
        return this.#parts.staffDays.of(grant.staff)?.seats ?? [];
    }
  }
}
