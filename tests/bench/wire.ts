/**
 * What is said between the bench and its client processes, over Node's own channel.
 */
/** `even` is the bare server with messages as long as this server's. */
export type ServerName = 'bare' | 'even' | 'app';

export interface BenchSeat {
  readonly who: string;
  readonly seat: string;
  readonly cookie: string;
}
export interface BenchMeeting {
  readonly meeting: string;
  readonly seats: readonly BenchSeat[];
}

export type Order =
  | { kind: 'connect'; server: ServerName; url: string; meetings: readonly BenchMeeting[] }
  /**
   * `perSecond` commands of each meeting, evenly, one at a time; 0: everybody sends the next one as soon as
   * the last one is answered.
   */
  | { kind: 'run'; server: ServerName; milliseconds: number; perSecond: number }
  | { kind: 'idle'; server: ServerName; milliseconds: number };

export interface Report {
  /** Milliseconds of each command: paced ones to the last screen, others to the answer. */
  readonly times: readonly number[];
  readonly rejected: readonly string[];
  /** Application messages that came in, and how long they were together. */
  readonly messages: number;
  readonly bytes: number;
}
