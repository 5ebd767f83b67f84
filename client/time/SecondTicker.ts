import type { MeetingTime, WallTime } from '../../shared/time.ts';
import type { ServerClock } from './ServerClock.ts';

/** Never more often than this, however fast meeting time runs in a rehearsal. */
const LEAST_WAIT_MS = 100;
/** Timers may fire a touch early; a wait that ends just past the boundary never shows the old second. */
const PAST_BOUNDARY_MS = 4;

/**
 * One tick for the whole screen, at each whole second of meeting time: all screens of a meeting flip at the
 * same moment [CL4], and nothing is drawn in between.
 */
export class SecondTicker {
  readonly #clock: ServerClock;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #now: MeetingTime | null = null;
  #wall: WallTime | null = null;
  #stopListening: (() => void) | undefined;

  constructor(clock: ServerClock) {
    this.#clock = clock;
  }

  /** The whole second of meeting time that is shown. */
  readonly now = (): MeetingTime | null => this.#now ?? this.#read().now;
  readonly wall = (): WallTime | null => this.#wall ?? this.#read().wall;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  #start(): void {
    this.#stopListening = this.#clock.subscribe(this.#tick);
    this.#tick();
  }

  #stop(): void {
    this.#stopListening?.();
    clearTimeout(this.#timer);
  }

  #read(): { now: MeetingTime | null; wall: WallTime | null } {
    const now = this.#clock.now();
    const wall = this.#clock.wall();
    this.#now = now === null ? null : (wholeSecond(now) as MeetingTime);
    this.#wall = wall === null ? null : (wholeSecond(wall) as WallTime);
    return { now: this.#now, wall: this.#wall };
  }

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    const before = this.#now;
    this.#read();
    const now = this.#clock.now();
    if (now !== null) {
      const toBoundary = (1000 - (now % 1000)) / this.#clock.rate;
      this.#timer = setTimeout(this.#tick, Math.max(LEAST_WAIT_MS, toBoundary + PAST_BOUNDARY_MS));
    }
    if (this.#now !== before) for (const listener of this.#listeners) listener();
  };
}

const wholeSecond = (at: number): number => Math.floor(at / 1000) * 1000;
