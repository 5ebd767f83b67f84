import { randomBytes } from 'node:crypto';
import type { Command } from '../../shared/commands.ts';
import type { MeetingId, PersonId, SeatId } from '../../shared/ids.ts';
import type { MeetingTime } from '../../shared/time.ts';
import type { Ack, TimeAnswer } from '../../shared/wire.ts';
import type { Log } from '../config/log.ts';
import { type DecideInput, decide } from '../meeting/decide.ts';
import type { SaidAfterwards } from '../meeting/farewell.ts';
import type { EvaluationTexts, MeetingState } from '../meeting/state.ts';
import { type Connected, EVERYBODY } from '../meeting/takeover.ts';
import type { Append } from '../storage/MeetingStore.ts';
import { withRows } from './evaluationTexts.ts';
import { fingerprint } from './fingerprint.ts';
import type { GroupCommit, Outcome } from './GroupCommit.ts';
import type { Head } from './head.ts';
import type { CommitListener, LiveMeeting } from './LiveMeeting.ts';
import { type MeetingClock, startMeetingClock, type TimeSource } from './meetingClock.ts';
import { Undurable } from './Undurable.ts';

export interface MailboxDeps {
  readonly commits: GroupCommit;
  readonly time: TimeSource;
  readonly rate: number;
  /** Gets ids and kinds of errors, never a word of a meeting. */
  readonly log: Log;
  /** Reads the log again; undefined when there is nothing. */
  readonly reload: (meeting: MeetingId) => Promise<Head | undefined>;
  /** Told with each new committed head, whoever listens; does not keep the meeting in memory. */
  readonly committed: (meeting: MeetingId, before: MeetingState, after: MeetingState) => void;
}

/** What is given to decide, and from where. */
type Asked = Pick<DecideInput, 'seat' | 'command' | 'connected' | 'from'>;

const NOT_SAVED: Ack = { ok: false, rejection: { code: 'notSaved' } };
const newEpoch = (): string => randomBytes(12).toString('base64url');

/**
 * One meeting's mailbox. Commands are decided at once, one after the other, on a speculative head; they
 * are answered, and shown to anybody, only when the commit that holds them is durable [SY23].
 */
export class Mailbox implements LiveMeeting {
  readonly meeting: MeetingId;
  readonly #deps: MailboxDeps;
  readonly #listeners = new Set<CommitListener>();
  #committed: Head;
  #clock: MeetingClock;
  #epoch = newEpoch();
  readonly #undurable = new Undurable();
  #reloading: Promise<boolean> | null = null;
  /** The head in memory may not be what is on disk. */
  #stale = false;
  #gone = false;
  #usedAt: number;

  constructor(head: Head, deps: MailboxDeps) {
    this.meeting = head.state.meeting;
    this.#committed = head;
    this.#deps = deps;
    this.#clock = this.#startClock();
    this.#usedAt = deps.time.mono();
  }

  get epoch(): string {
    return this.#epoch;
  }

  get isGone(): boolean {
    return this.#gone;
  }

  /** The meeting was taken away. */
  end(): void {
    this.#gone = true;
  }

  state(): MeetingState {
    return this.#committed.state;
  }

  evaluation(): EvaluationTexts {
    return this.#committed.evaluation;
  }

  now(): TimeAnswer {
    return { now: this.#clock.now(), wall: this.#deps.time.wall(), rate: this.#clock.rate };
  }

  onCommit(listener: CommitListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.touch();
      this.#listeners.delete(listener);
    };
  }

  touch(): void {
    this.#usedAt = this.#deps.time.mono();
  }

  /** [SY28] Nobody listens, nothing waits, and nobody asked for it for this long: it may leave memory. */
  isIdle(idleAfter: number): boolean {
    const busy = this.#listeners.size > 0 || !this.#undurable.isEmpty || this.#reloading;
    return !busy && this.#deps.time.mono() - this.#usedAt >= idleAfter;
  }

  command(seat: SeatId, command: Command, connected: Connected = EVERYBODY): Promise<Ack> {
    return this.#give({ seat, command, connected });
  }

  afterwards(seat: PersonId, command: SaidAfterwards): Promise<Ack> {
    return this.#give({ seat, command, connected: EVERYBODY, from: 'afterwards' });
  }

  #give(asked: Asked): Promise<Ack> {
    this.touch();
    if (!this.#stale) return this.#answerTo(asked);
    return this.#reload().then((isRead) => (isRead ? this.#answerTo(asked) : NOT_SAVED));
  }

  take(): Append | null {
    return this.#undurable.take();
  }

  settle(outcome: Outcome): void {
    if (outcome.ok) this.#commit();
    else this.#drop(outcome.reason);
  }

  #answerTo(asked: Asked): Promise<Ack> {
    return new Promise((resolve) => {
      try {
        this.#decide(asked, resolve);
      } catch (error) {
        resolve(this.#broken(error));
      }
    });
  }

  #decide(asked: Asked, resolve: (ack: Ack) => void): void {
    const head = this.#undurable.head ?? this.#committed;
    const { now: at, wall } = this.now();
    const decision = decide(head.state, {
      ...asked,
      print: fingerprint(asked.command),
      at,
      wall,
      evaluation: head.evaluation,
    });
    switch (decision.kind) {
      case 'accepted': {
        const { fact, rows, state } = decision;
        const evaluation = rows.length > 0 ? withRows(head.evaluation, rows) : head.evaluation;
        this.#undurable.add(fact, rows, { state, evaluation }, resolve);
        this.#deps.commits.request(this);
        return;
      }
      case 'repeated':
        this.#undurable.answerWith(decision.seq, { ack: { ok: true, seq: decision.seq }, resolve });
        return;
      case 'rejected':
        // What was decided before may yet be lost, and the reason with it: the answer waits for it too.
        this.#undurable.answerAfterAll({ ack: { ok: false, rejection: decision.rejection }, resolve });
    }
  }

  #commit(): void {
    const before = this.#committed.state;
    const { head, waiting } = this.#undurable.settle();
    this.#committed = head ?? this.#committed;
    this.#notify(before);
    for (const { ack, resolve } of waiting) resolve(ack);
  }

  /** [SY24] All that rests on what was not saved falls with it; nobody has seen any of it. */
  #drop(reason: 'conflict' | 'failed' | 'unknown'): void {
    const dropped = this.#undurable.drop();
    this.#deps.log.error({ meeting: this.meeting, reason, commands: dropped.length }, 'not saved');
    const answerAll = (): void => {
      for (const { resolve } of dropped) resolve(NOT_SAVED);
    };
    // A clean failure leaves the disk as it was. Else the log is read again before anybody is answered.
    this.#stale = reason !== 'failed';
    if (this.#stale) void this.#reload().then(answerAll);
    else answerAll();
  }

  #reload(): Promise<boolean> {
    this.#reloading ??= this.#readAgain().finally(() => {
      this.#reloading = null;
    });
    return this.#reloading;
  }

  async #readAgain(): Promise<boolean> {
    try {
      const head = await this.#deps.reload(this.meeting);
      if (!head) return false;
      const before = this.#committed.state;
      this.#committed = head;
      if (this.#clock.now() < lastFactOf(head)) this.#clock = this.#startClock();
      this.#epoch = newEpoch();
      this.#stale = false;
      this.#notify(before);
      return true;
    } catch (error) {
      this.#deps.log.error({ meeting: this.meeting, err: error }, 'could not be read again');
      return false;
    }
  }

  #notify(before: MeetingState): void {
    const told: CommitListener = (was, is) => this.#deps.committed(this.meeting, was, is);
    for (const listener of [told, ...this.#listeners]) {
      try {
        listener(before, this.#committed.state);
      } catch (error) {
        this.#deps.log.error({ meeting: this.meeting, err: error }, 'a listener failed');
      }
    }
  }

  #startClock(): MeetingClock {
    return startMeetingClock(lastFactOf(this.#committed), this.#deps.rate, this.#deps.time);
  }

  /** A defect in the core must not take the meeting down: nothing was decided, so nothing is saved. */
  #broken(error: unknown): Ack {
    this.#deps.log.error({ meeting: this.meeting, err: error }, 'a command failed');
    return NOT_SAVED;
  }
}

const lastFactOf = (head: Head): MeetingTime => head.state.facts.last?.at ?? (0 as MeetingTime);
