import type { MeetingId, PersonId } from '../../shared/ids.ts';
import { codeFrom, type DoorView, type JoinCode, type KnockState, SHUT } from '../../shared/joining.ts';
import type { WallTime } from '../../shared/time.ts';
import type { Access } from '../access/Access.ts';
import { HostCookie } from '../access/hostCookie.ts';
import { hashOf } from '../access/tokens.ts';
import type { Log } from '../config/log.ts';
import type { LiveMeetings } from '../live/LiveMeetings.ts';
import { canOpen } from '../meeting/seats.ts';
import { type KnockerName, Knocks } from './Knocks.ts';

export interface JoiningDeps {
  readonly access: Pick<Access, 'codes' | 'onRevoked'>;
  readonly live: Pick<LiveMeetings, 'onCommit'>;
  readonly now: () => WallTime;
  readonly log: Log;
  /** Whether cookies are kept to https. */
  readonly secureCookies: boolean;
  /** Milliseconds after which a knocker without any screen waits no more. */
  readonly goneAfter?: number;
}

/** How often doors that nobody closed are looked for. */
const SWEEP_MS = 60_000;

/** The doors of meetings: a code on the wall, who knocks, and what was answered. */
export class Joining {
  readonly #deps: JoiningDeps;
  readonly #knocks: Knocks;
  /** A knock's own, worth nothing once it is answered. */
  readonly #cookie: HostCookie;
  readonly #doors = new Map<MeetingId, { readonly code: JoinCode | null; readonly view: DoorView }>();
  readonly #doorListeners = new Set<(meeting: MeetingId) => void>();
  readonly #knockListeners = new Set<(knocker: string, state: KnockState) => void>();
  readonly #stops: readonly (() => void)[];

  constructor(deps: JoiningDeps) {
    this.#deps = deps;
    this.#cookie = new HostCookie('bti_knock', deps.secureCookies);
    this.#knocks = new Knocks(
      deps.now,
      {
        door: (meeting) => this.#changed(meeting),
        knock: (knocker, state) => {
          for (const listener of this.#knockListeners) listener(knocker, state);
        },
      },
      deps.goneAfter,
    );
    const sweeping = setInterval(() => this.#sweep(), SWEEP_MS).unref();
    this.#stops = [
      () => clearInterval(sweeping),
      // Before anybody is shown the meeting as it then is.
      deps.live.onCommit((meeting, commit) => {
        // What is durable is shown whatever happens here; the view shows no code of a door that cannot be open.
        try {
          if (commit === null || !canOpen(commit.after.context)) this.close(meeting);
        } catch (error) {
          deps.log.error({ meeting, err: error }, 'a door could not be closed');
        }
        // A meeting that is no more leaves nothing in memory.
        if (commit === null) this.#doors.delete(meeting);
      }),
      deps.access.onRevoked((meeting, seat) => this.#knocks.revoke(meeting, seat)),
    ];
  }

  /** The code on the wall. The same view until something changes. */
  doorOf(meeting: MeetingId): { readonly code: JoinCode | null; readonly view: DoorView } {
    const known = this.#doors.get(meeting);
    if (known !== undefined) return known;
    const code = this.#deps.access.codes.of(meeting);
    const view = code === null ? SHUT : { open: true, knocks: this.#knocks.at(meeting) };
    const door = { code, view };
    this.#doors.set(meeting, door);
    return door;
  }

  open(meeting: MeetingId): void {
    if (this.doorOf(meeting).code !== null) return;
    this.#deps.access.codes.open(meeting);
    this.#changed(meeting);
  }

  close(meeting: MeetingId): void {
    if (this.doorOf(meeting).code === null && !this.#knocks.has(meeting)) return;
    this.#deps.access.codes.end(meeting);
    this.#knocks.close(meeting);
  }

  /** Whose door it is. One answer, and one amount of work, for a code that has ended and one that never was. */
  find(typed: string): MeetingId | null {
    return this.#deps.access.codes.find(codeFrom(typed) ?? '');
  }

  /** Knocks, and no longer anywhere else. @returns the `Set-Cookie` of it, or null where too many knock */
  knock(meeting: MeetingId, who: KnockerName, cookies: string | undefined): string | null {
    const token = this.#knocks.add(meeting, who, this.#cookie.in(cookies));
    return token === null ? null : this.#cookie.set(token);
  }

  answer(meeting: MeetingId, knock: string, seat: PersonId | null): boolean {
    return this.#knocks.answer(meeting, knock, seat);
  }

  /** What has come of the knock of a `Cookie` header. */
  stateOf(cookies: string | undefined): KnockState {
    const token = this.#cookie.in(cookies);
    if (token === null) return 'none';
    const state = this.#knocks.stateOf(token);
    return state === 'none' ? 'forgotten' : state;
  }

  /** Where the knock of a `Cookie` header may take a seat now. */
  seatOf(cookies: string | undefined): ReturnType<Knocks['seatOf']> {
    const token = this.#cookie.in(cookies);
    return token === null ? null : this.#knocks.seatOf(token);
  }

  /** The seat is taken, or nobody waits for it any more. @returns the `Set-Cookie` that removes the knock */
  end(cookies: string | undefined): string {
    const token = this.#cookie.in(cookies);
    if (token !== null) this.#knocks.end(token);
    return this.#cookie.remove();
  }

  /** Who waits, or was answered just now, by the hash of what the browser holds; null where nobody is known. */
  knockerOf(cookies: string | undefined): string | null {
    const token = this.#cookie.in(cookies);
    return token === null || this.#knocks.stateOf(token) === 'none' ? null : hashOf(token);
  }

  came(knocker: string): void {
    this.#knocks.came(knocker);
  }

  left(knocker: string): void {
    this.#knocks.left(knocker);
  }

  /** Called when the code or those who wait have changed. Returns the way to stop. */
  onDoor(listener: (meeting: MeetingId) => void): () => void {
    this.#doorListeners.add(listener);
    return () => this.#doorListeners.delete(listener);
  }

  /** Called when a knock was answered, with the hash of what the browser holds. Returns the way to stop. */
  onKnock(listener: (knocker: string, state: KnockState) => void): () => void {
    this.#knockListeners.add(listener);
    return () => this.#knockListeners.delete(listener);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#knocks.stop();
  }

  #sweep(): void {
    try {
      for (const meeting of this.#deps.access.codes.endExpired()) this.#knocks.close(meeting);
    } catch (error) {
      this.#deps.log.error({ err: error }, 'doors that nobody closed could not be closed');
    }
  }

  #changed(meeting: MeetingId): void {
    this.#doors.delete(meeting);
    for (const listener of this.#doorListeners) listener(meeting);
  }
}
