import type { MeetingTime, WallTime } from '../../shared/time.ts';
import type { TimeAnswer } from '../../shared/wire.ts';

/** Asks the server what time it is; rejects when no answer came. */
export type AskTime = () => Promise<TimeAnswer>;

/** One round trip: when it was asked and answered on this device's monotonic clock, and what was said. */
export interface Sample {
  readonly asked: number;
  readonly answered: number;
  readonly answer: TimeAnswer;
}

/** Meeting time and wall time at a moment of the monotonic clock, and how fast meeting time runs. */
export interface Anchor {
  readonly mono: number;
  readonly now: number;
  readonly wall: number;
  readonly rate: number;
}

export const ROUND_TRIPS = 8;

/**
 * [CL2] The round trip with the least delay wins: the server's answer was given somewhere between asking and
 * answer, so it can be wrong by half of that. All others (a phone that slept, a busy network) are dropped.
 */
export const anchorFrom = (samples: readonly Sample[]): Anchor | null => {
  const best = samples.reduce<Sample | null>(
    (least, each) => (least === null || delay(each) < delay(least) ? each : least),
    null,
  );
  if (best === null) return null;
  return {
    mono: (best.asked + best.answered) / 2,
    now: best.answer.now,
    wall: best.answer.wall,
    rate: best.answer.rate,
  };
};

const delay = (sample: Sample): number => sample.answered - sample.asked;

/**
 * The meeting's time on this device. It is counted on `performance.now()` from what the server said, so a
 * device clock that is wrong, or jumps, changes nothing [CL3].
 */
export class ServerClock {
  #anchor: Anchor | null = null;
  #round = 0;
  readonly #listeners = new Set<() => void>();
  readonly #mono: () => number;

  constructor(mono: () => number = () => performance.now()) {
    this.#mono = mono;
  }

  /** Null until the server has been asked once. */
  now(): MeetingTime | null {
    const anchor = this.#anchor;
    if (anchor === null) return null;
    return Math.round(anchor.now + (this.#mono() - anchor.mono) * anchor.rate) as MeetingTime;
  }

  /** For display only. */
  wall(): WallTime | null {
    const anchor = this.#anchor;
    return anchor === null ? null : (Math.round(anchor.wall + this.#mono() - anchor.mono) as WallTime);
  }

  get rate(): number {
    return this.#anchor?.rate ?? 1;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Eight round trips; the first one already gives a time. A newer synchronisation ends this one. */
  async synchronise(ask: AskTime): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const samples: Sample[] = [];
    for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
      const asked = this.#mono();
      const answer = await ask().catch(() => null);
      if (round !== this.#round) return;
      if (answer === null) continue;
      samples.push({ asked, answered: this.#mono(), answer });
      if (this.#anchor === null) this.#use(anchorFrom(samples));
    }
    this.#use(anchorFrom(samples));
  }

  #use(anchor: Anchor | null): void {
    if (anchor === null) return;
    this.#anchor = anchor;
    for (const listener of this.#listeners) listener();
  }
}
