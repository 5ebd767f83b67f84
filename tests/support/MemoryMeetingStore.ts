import {
  type Append,
  type AppendResult,
  continues,
  type MeetingStore,
  type StoredMeeting,
} from '../../server/storage/MeetingStore.ts';
import type { MeetingId } from '../../shared/ids.ts';

/** A store for tests of what rests on one. It passes the same contract as the real one, and forgets. */
export class MemoryMeetingStore implements MeetingStore {
  readonly #meetings = new Map<MeetingId, StoredMeeting>();

  async load(meeting: MeetingId): Promise<StoredMeeting> {
    return structuredClone(this.#meetings.get(meeting) ?? { facts: [], rows: [] });
  }

  async append(batch: readonly Append[]): Promise<readonly AppendResult[]> {
    return batch.map((append) => this.#one(append));
  }

  async meetings(): Promise<readonly MeetingId[]> {
    return [...this.#meetings.keys()].sort();
  }

  async forget(meeting: MeetingId): Promise<void> {
    this.#meetings.delete(meeting);
  }

  async close(): Promise<void> {
    this.#meetings.clear();
  }

  #one(append: Append): AppendResult {
    const meeting = append.facts[0]?.meeting;
    if (meeting === undefined) return { ok: false, reason: 'failed' };
    const stored = this.#meetings.get(meeting) ?? { facts: [], rows: [] };
    const commands = [...stored.facts, ...append.facts].map((fact) => `${fact.seat} ${fact.commandId}`);
    if (!continues(append, stored.facts.length) || new Set(commands).size < commands.length)
      return { ok: false, reason: 'conflict' };
    this.#meetings.set(
      meeting,
      structuredClone({ facts: [...stored.facts, ...append.facts], rows: [...stored.rows, ...append.rows] }),
    );
    return { ok: true };
  }
}
