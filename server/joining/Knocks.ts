import type { MeetingId, PersonId } from '../../shared/ids.ts';
import { type DoorView, type Knock, KnockId, type KnockState } from '../../shared/joining.ts';
import type { WallTime } from '../../shared/time.ts';
import { hashOf, newToken } from '../access/tokens.ts';

/** Who waits at one door at once, at most: more is nobody's meeting. */
const WAITING = 20;
/** Knocks at one door in ten minutes: forty people on two devices each, and then some. */
const KNOCKS = 100;
const TEN_MINUTES = 10 * 60_000;
/** Whoever was let in takes the seat within this time, by a screen that waits; it is there for a reload. */
const TO_TAKE = 5 * 60_000;
/** A reload, or a telephone that sleeps for a moment; who is gone for longer does not wait any more. */
const GONE_AFTER = 60_000;

type Waiting = { readonly state: 'waiting'; readonly knock: Knock };
/** What was decided, and nothing about the person any more. */
type Answered =
  | { readonly state: 'letIn'; readonly seat: PersonId; readonly until: number }
  | { readonly state: 'refused' | 'closed'; readonly until: number };
interface Entry {
  readonly meeting: MeetingId;
  readonly of: Waiting | Answered;
}

export interface KnockerName {
  readonly name: Knock['name'];
  readonly says: Knock['says'];
}

interface Listeners {
  /** Something changed for those at the door of a meeting. */
  readonly door: (meeting: MeetingId) => void;
  /** A knock has another answer now. */
  readonly knock: (knocker: string, state: KnockState) => void;
}

const NOBODY: readonly Knock[] = [];

/**
 * [JO5] Those who wait outside, by the hash of what their browser holds. In memory alone: a name that was typed at the
 * door is never on a disk, and gone with the answer.
 */
export class Knocks {
  readonly #entries = new Map<string, Entry>();
  readonly #lately = new Map<MeetingId, number[]>();
  /** What ends those who have gone, and answers that nobody has come for. */
  readonly #going = new Map<string, NodeJS.Timeout>();
  readonly #views = new Map<MeetingId, readonly Knock[]>();
  readonly #now: () => WallTime;
  readonly #tell: Listeners;
  readonly #goneAfter: number;

  constructor(now: () => WallTime, tell: Listeners, goneAfter = GONE_AFTER) {
    this.#now = now;
    this.#tell = tell;
    this.#goneAfter = goneAfter;
  }

  /** In the order in which they came. The same list until it changes. */
  at(meeting: MeetingId): DoorView['knocks'] {
    return [...(this.#views.get(meeting) ?? NOBODY)];
  }

  /** Whether anybody waits there, or was let in and is not in yet. */
  has(meeting: MeetingId): boolean {
    return [...this.#entries.values()].some((entry) => entry.meeting === meeting);
  }

  stateOf(token: string): KnockState {
    const entry = this.#find(hashOf(token));
    return entry?.of.state ?? 'none';
  }

  /** Somebody knocks, and knocks no longer anywhere else. Null where too many do: then all is as it was. */
  add(meeting: MeetingId, who: KnockerName, before: string | null): string | null {
    const now = this.#now();
    const lately = (this.#lately.get(meeting) ?? []).filter((at) => at > now - TEN_MINUTES);
    const again = before !== null && this.#waitsAt(meeting, hashOf(before));
    const others = this.at(meeting).length - (again ? 1 : 0);
    if (others >= WAITING || lately.length >= KNOCKS) return null;
    if (before !== null) this.#drop(hashOf(before));
    this.#lately.set(meeting, [...lately, now]);
    const token = newToken();
    const knock: Knock = { id: KnockId.parse(newToken()), since: now, ...who };
    this.#entries.set(hashOf(token), { meeting, of: { state: 'waiting', knock } });
    this.left(hashOf(token));
    this.#changed(meeting);
    return token;
  }

  /** [JO6] One who waits may take that seat now; null sends away. False where nobody of that id waits there. */
  answer(meeting: MeetingId, id: string, seat: PersonId | null): boolean {
    const found = [...this.#entries].find(
      ([, entry]) => entry.meeting === meeting && entry.of.state === 'waiting' && entry.of.knock.id === id,
    );
    if (!found) return false;
    const until = this.#now() + TO_TAKE;
    this.#become(
      found[0],
      meeting,
      seat === null ? { state: 'refused', until } : { state: 'letIn', seat, until },
    );
    this.#changed(meeting);
    return true;
  }

  /** Where somebody was let in to. It stays theirs until it is `taken`. */
  seatOf(token: string): { readonly meeting: MeetingId; readonly seat: PersonId } | null {
    const entry = this.#find(hashOf(token));
    return entry?.of.state === 'letIn' ? { meeting: entry.meeting, seat: entry.of.seat } : null;
  }

  /** The seat was taken, or the person does not wait any more: nothing is left of the knock. */
  end(token: string): void {
    this.#drop(hashOf(token));
  }

  /** [JO3] Nobody waits at a door that is closed. Whoever was let in and is not in yet, stays out too. */
  close(meeting: MeetingId): void {
    const until = this.#now() + TO_TAKE;
    for (const [knocker, entry] of [...this.#entries])
      if (entry.meeting === meeting && (entry.of.state === 'waiting' || entry.of.state === 'letIn'))
        this.#become(knocker, meeting, { state: 'closed', until });
    this.#lately.delete(meeting);
    this.#changed(meeting);
  }

  /** [JO9] The seat was taken from all who had it: nobody takes it by an earlier knock. */
  revoke(meeting: MeetingId, seat: string): void {
    const until = this.#now() + TO_TAKE;
    for (const [knocker, { meeting: where, of }] of [...this.#entries])
      if (where === meeting && of.state === 'letIn' && of.seat === seat)
        this.#become(knocker, meeting, { state: 'refused', until });
  }

  /** A screen of that knocker is there. */
  came(knocker: string): void {
    if (this.#entries.get(knocker)?.of.state === 'waiting') this.#keep(knocker);
  }

  /** The last screen of that knocker is gone. Who was answered is told so also after waking up. */
  left(knocker: string): void {
    if (this.#entries.get(knocker)?.of.state === 'waiting') this.#dropAfter(knocker, this.#goneAfter);
  }

  stop(): void {
    for (const timer of this.#going.values()) clearTimeout(timer);
    this.#going.clear();
  }

  #waitsAt(meeting: MeetingId, knocker: string): boolean {
    const entry = this.#entries.get(knocker);
    return entry?.meeting === meeting && entry.of.state === 'waiting';
  }

  #keep(knocker: string): void {
    clearTimeout(this.#going.get(knocker));
    this.#going.delete(knocker);
  }

  #dropAfter(knocker: string, milliseconds: number): void {
    this.#keep(knocker);
    const timer = setTimeout(() => this.#drop(knocker), milliseconds);
    timer.unref();
    this.#going.set(knocker, timer);
  }

  #find(knocker: string): Entry | undefined {
    const entry = this.#entries.get(knocker);
    return entry === undefined || entry.of.state === 'waiting' || entry.of.until > this.#now()
      ? entry
      : undefined;
  }

  #become(knocker: string, meeting: MeetingId, of: Answered): void {
    this.#entries.set(knocker, { meeting, of });
    this.#dropAfter(knocker, TO_TAKE);
    this.#tell.knock(knocker, of.state);
  }

  #drop(knocker: string): void {
    const entry = this.#entries.get(knocker);
    this.#keep(knocker);
    if (entry === undefined) return;
    this.#entries.delete(knocker);
    this.#tell.knock(knocker, 'none');
    if (entry.of.state === 'waiting') this.#changed(entry.meeting);
  }

  #changed(meeting: MeetingId): void {
    const waiting = [...this.#entries.values()].flatMap(({ meeting: where, of }) =>
      where === meeting && of.state === 'waiting' ? [of.knock] : [],
    );
    if (waiting.length === 0) this.#views.delete(meeting);
    else this.#views.set(meeting, waiting);
    this.#tell.door(meeting);
  }
}
