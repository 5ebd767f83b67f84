import { performance } from 'node:perf_hooks';
import type { MeetingTime, WallTime } from '../../shared/time.ts';

/** Where time comes from: the process's own clocks, or a test's. */
export interface TimeSource {
  /** Monotonic milliseconds from any start; never set by anybody. */
  mono(): number;
  /** Milliseconds since the epoch; may jump. Only for display and documents. */
  wall(): WallTime;
}

export const processTime: TimeSource = {
  mono: () => performance.now(),
  wall: () => Date.now() as WallTime,
};

export interface MeetingClock {
  readonly rate: number;
  now(): MeetingTime;
}

/**
 * [SY21] Meeting time is `origin + rate × (mono − mono₀)`: a wall clock that is set while the meeting runs
 * changes nothing. [SY22] The origin is never earlier than the last fact, so that a server whose wall clock
 * went back while it was down goes on from where the meeting was.
 */
export const startMeetingClock = (lastFact: MeetingTime, rate: number, time: TimeSource): MeetingClock => {
  const origin = Math.max(lastFact, time.wall());
  const start = time.mono();
  return {
    rate,
    now: () => Math.floor(origin + rate * (time.mono() - start)) as MeetingTime,
  };
};
