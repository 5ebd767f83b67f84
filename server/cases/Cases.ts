import type { CaseId, MeetingId, PersonId } from '../../shared/ids.ts';
import type { Referat, ReferatVersion } from '../../shared/referat.ts';
import type { WallTime } from '../../shared/time.ts';
import type { RequestStore } from './RequestStore.ts';

/** A meeting as its case knows it: ids and times only. */
export interface CaseMeeting {
  readonly meeting: MeetingId;
  readonly case: CaseId;
  /** The leader's seat. */
  readonly seat: PersonId;
  readonly practice: boolean;
  /** Null until its referat is approved. */
  readonly heldAt: WallTime | null;
  /** When the live notes ended; null while they are there. */
  readonly goneAt: WallTime | null;
}

/** What was approved: the document, and what was written in the stafettlogg. */
export interface FrozenReferat {
  readonly referat: Referat;
  readonly entry: string;
}

export interface Approval {
  readonly meeting: MeetingId;
  /** Who approved, by seat. */
  readonly by: PersonId;
  readonly at: WallTime;
  readonly heldAt: WallTime;
  readonly frozen: FrozenReferat;
  readonly pdf: Buffer;
  readonly text: string;
}

/**
 * What belongs to one child over several meetings, and outlives their live notes. Documents are sealed under
 * the key of their case; a case is bound to no unit.
 */
export interface Cases {
  /**
   * [CA1] A case is made with its meeting. Where the meeting has one, that one stays.
   * @throws {ErasedError} for a meeting that was erased.
   */
  begin(meeting: Pick<CaseMeeting, 'meeting' | 'seat' | 'practice'>, at: WallTime): CaseId;
  /** [CA2] A further meeting of the same child. */
  join(meeting: Pick<CaseMeeting, 'meeting' | 'seat' | 'practice'>, case_: CaseId): void;
  meeting(meeting: MeetingId): CaseMeeting | undefined;
  /** Oldest first. */
  meetingsOf(case_: CaseId): readonly CaseMeeting[];
  /** The approved versions of a meeting's referat, oldest first. */
  versions(meeting: MeetingId): readonly ReferatVersion[];
  /** [CA3] Freezes a new version under the case's key. */
  approve(approval: Approval): ReferatVersion;
  /**
   * A version as it was frozen.
   * @throws {DamagedCaseError} when it is not as it was written.
   */
  frozen(meeting: MeetingId, version: number): FrozenReferat;
  /** The file as it was frozen, byte for byte. @throws {DamagedCaseError} */
  file(meeting: MeetingId, version: number, kind: 'pdf' | 'txt'): Buffer;
  /** [CA5] The version was taken out. The first time counts. */
  exported(meeting: MeetingId, version: number, at: WallTime): void;
  /** Meetings whose latest version is approved and exported, and whose live notes are there: with the later of both. */
  finished(): readonly { readonly meeting: MeetingId; readonly since: WallTime }[];
  /** The live notes have ended. */
  notesGone(meeting: MeetingId, at: WallTime): void;
  /** What is asked to be erased and not decided yet. */
  readonly requests: RequestStore;
  /** Takes a case away with its documents and what it knows of its meetings. One that is not there is no error. */
  forget(case_: CaseId): void;
  /** Writes the file anew where something was taken out of it, and not only at the next start. */
  sweep(): void;
  healthy(): boolean;
  close(): void;
}

/** A document that cannot be read as it was written. Says where, never what. */
export class DamagedCaseError extends Error {
  override readonly name = 'DamagedCaseError';
}
