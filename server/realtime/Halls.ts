import type { MeetingId } from '../../shared/ids.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import { Hall } from './Hall.ts';
import type { HallDeps } from './hallDeps.ts';

/** The meetings that somebody follows right now. */
export class Halls {
  readonly #halls = new Map<MeetingId, Hall>();
  readonly #depsFor: (live: LiveMeeting) => HallDeps;

  constructor(depsFor: (live: LiveMeeting) => HallDeps) {
    this.#depsFor = depsFor;
  }

  of(live: LiveMeeting): Hall {
    const found = this.#halls.get(live.meeting);
    if (found) return found;
    const hall = new Hall(this.#depsFor(live));
    this.#halls.set(live.meeting, hall);
    return hall;
  }

  find(meeting: MeetingId): Hall | undefined {
    return this.#halls.get(meeting);
  }

  all(): readonly Hall[] {
    return [...this.#halls.values()];
  }

  /** Lets go of the meeting when the last one has left, so that it can leave memory. */
  dropIfEmpty(hall: Hall): void {
    if (!hall.isEmpty || this.#halls.get(hall.live.meeting) !== hall) return;
    hall.close();
    this.#halls.delete(hall.live.meeting);
  }

  close(): void {
    for (const hall of this.#halls.values()) hall.close();
    this.#halls.clear();
  }
}
