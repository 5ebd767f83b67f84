import { randomBytes } from 'node:crypto';
import { CommandId, MeetingId, type PersonId } from '../../shared/ids.ts';
import type { Person } from '../../shared/people.ts';
import type { MeetingTime } from '../../shared/time.ts';
import type { Log } from '../config/log.ts';
import { createMeeting } from '../meeting/create.ts';
import { replay } from '../meeting/replay.ts';
import type { MeetingState } from '../meeting/state.ts';
import type { MeetingStore } from '../storage/MeetingStore.ts';
import { withRows } from './evaluationTexts.ts';
import { GroupCommit } from './GroupCommit.ts';
import type { Head } from './head.ts';
import type { LiveMeeting } from './LiveMeeting.ts';
import { Mailbox } from './Mailbox.ts';
import { processTime, startMeetingClock, type TimeSource } from './meetingClock.ts';

export interface LiveMeetingsDeps {
  readonly store: MeetingStore;
  readonly log: Log;
  /** How fast meeting time runs; more than 1 in a rehearsal or a browser test. */
  readonly rate?: number;
  readonly time?: TimeSource;
  /** Milliseconds that a meeting stays in memory after the last use. */
  readonly idleAfter?: number;
}

interface NewLiveMeeting {
  readonly meeting?: MeetingId;
  readonly practice: boolean;
  readonly leader: Person;
}

export const newMeetingId = (): MeetingId => MeetingId.parse(randomBytes(16).toString('base64url'));

/** The meetings that are in memory. One process owns a meeting (DESIGN, Storage). */
export interface LiveMeetings {
  /**
   * @param input.meeting the id, where something else has to know it first (`newMeetingId`)
   * @throws when the first fact could not be saved.
   */
  create(input: NewLiveMeeting): Promise<{ meeting: MeetingId; seat: PersonId }>;
  /**
   * Undefined when there is no such meeting.
   * @throws when its log is damaged or cannot be read.
   */
  open(meeting: MeetingId): Promise<LiveMeeting | undefined>;
  /**
   * The committed state as it is now, without keeping the meeting in memory. Undefined when there is none.
   * @throws when its log is damaged or cannot be read.
   */
  glance(meeting: MeetingId): Promise<MeetingState | undefined>;
  /** [ER2] Takes a meeting away, from memory and from the disk. Who still follows it cannot write in it any more. */
  forget(meeting: MeetingId): Promise<void>;
  /**
   * Called when something has become durable in any meeting, its log was read again, or it was taken away; before
   * anybody is shown it. Returns the way to stop.
   */
  onCommit(listener: AnyCommitListener): () => void;
  /** Waits for what is on its way to the disk. The store stays open: it is not ours. */
  close(): Promise<void>;
}

/** The committed states before and after; null where the meeting was taken away. */
type Commit = { readonly before: MeetingState; readonly after: MeetingState } | null;
export type AnyCommitListener = (meeting: MeetingId, commit: Commit) => void;

/** Says nothing about what was to be saved. */
export class NotSavedError extends Error {
  override readonly name = 'NotSavedError';
}

/** A meeting in memory, or on its way there. */
interface Loaded {
  readonly box: Promise<Mailbox | undefined>;
  /** When it was last asked for: who waits for it has not touched it yet. */
  askedAt: number;
}

const IDLE_AFTER = 10 * 60_000;
const SWEEP_EVERY = 60_000;

export const createLiveMeetings = (deps: LiveMeetingsDeps): LiveMeetings => {
  const { store, log, rate = 1, time = processTime, idleAfter = IDLE_AFTER } = deps;
  const commits = new GroupCommit(store);
  const listeners = new Set<AnyCommitListener>();
  const tell: AnyCommitListener = (meeting, commit) => {
    for (const listener of listeners) listener(meeting, commit);
  };
  const committed = (meeting: MeetingId, before: MeetingState, after: MeetingState): void =>
    tell(meeting, { before, after });
  const loaded = new Map<MeetingId, Loaded>();
  /** Never read again, whatever of them is still on the disk. */
  const gone = new Set<MeetingId>();

  const read = async (meeting: MeetingId): Promise<Head | undefined> => {
    const { facts, rows } = await store.load(meeting);
    return facts.length === 0 ? undefined : { state: replay(facts), evaluation: withRows({}, rows) };
  };
  const mailbox = (head: Head): Mailbox =>
    new Mailbox(head, { commits, time, rate, log, reload: read, committed });

  const load = (meeting: MeetingId): Promise<Mailbox | undefined> => {
    const found = loaded.get(meeting);
    if (found) {
      found.askedAt = time.mono();
      return found.box;
    }
    if (gone.has(meeting)) return Promise.resolve(undefined);
    const entry: Loaded = { box: read(meeting).then((head) => head && mailbox(head)), askedAt: time.mono() };
    loaded.set(meeting, entry);
    const forget = (): void => {
      if (loaded.get(meeting) === entry) loaded.delete(meeting);
    };
    // What is not there, or could not be read, is looked for again the next time.
    entry.box.then((box) => box ?? forget(), forget);
    return entry.box;
  };

  const sweep = async (): Promise<void> => {
    for (const [meeting, entry] of [...loaded]) {
      const box = await entry.box.catch(() => undefined);
      const asked = time.mono() - entry.askedAt < idleAfter;
      if (box?.isIdle(idleAfter) && !asked && loaded.get(meeting) === entry) loaded.delete(meeting);
    }
  };
  const sweeping = setInterval(() => void sweep(), Math.min(idleAfter, SWEEP_EVERY));
  sweeping.unref();

  return {
    create: async ({ meeting = newMeetingId(), practice, leader }) => {
      const at = startMeetingClock(0 as MeetingTime, rate, time).now();
      const { fact, state } = createMeeting({
        meeting,
        commandId: CommandId.parse(randomBytes(12).toString('base64url')),
        at,
        wall: time.wall(),
        print: '',
        practice,
        leader,
      });
      const outcome = await commits.append({ facts: [fact], rows: [] });
      if (!outcome.ok) throw new NotSavedError(outcome.reason);
      const box = Promise.resolve(mailbox({ state, evaluation: {} }));
      loaded.set(state.meeting, { box, askedAt: time.mono() });
      return { meeting: state.meeting, seat: leader.id };
    },
    open: async (meeting) => {
      const box = await load(meeting);
      box?.touch();
      return box;
    },
    glance: async (meeting) => (await loaded.get(meeting)?.box)?.state() ?? (await read(meeting))?.state,
    forget: async (meeting) => {
      const entry = loaded.get(meeting);
      gone.add(meeting);
      loaded.delete(meeting);
      // Who is on the way in has it in hand already.
      (await entry?.box.catch(() => undefined))?.end();
      await commits.idle();
      await store.forget(meeting);
      tell(meeting, null);
    },
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      clearInterval(sweeping);
      await commits.idle();
    },
  };
};
