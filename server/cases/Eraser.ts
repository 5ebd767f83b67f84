import { CaseId, MeetingId } from '../../shared/ids.ts';
import { WallTime } from '../../shared/time.ts';
import type { Erasure, KeyRing } from '../storage/keys/KeyRing.ts';
import type { Cases } from './Cases.ts';

/** When, why, and by whom where that matters. */
export type Reason = Pick<Erasure, 'ground' | 'reference' | 'askedBy' | 'approvedBy'> & {
  readonly at: WallTime;
};

export interface EraserDeps {
  readonly keys: KeyRing;
  readonly cases: Cases;
  /** Shows everybody out of a meeting and takes away its log, its links and its grants. Idempotent. */
  readonly forget: (meeting: MeetingId) => Promise<void>;
  /** Nobody has had such a meeting. Idempotent. */
  readonly disown: (meeting: MeetingId) => void;
}

/**
 * [ER3] Ends what is kept. The key goes first, with its line in the list of erasures; all that comes after only
 * makes that true in the other files, and is done again where it was cut off, or where an older copy of those
 * files came back.
 */
export class Eraser {
  readonly #deps: EraserDeps;

  constructor(deps: EraserDeps) {
    this.#deps = deps;
  }

  /** The live notes of one meeting; what is approved stays. */
  async eraseNotes(meeting: MeetingId, reason: Reason): Promise<void> {
    const erasure: Erasure = { ...reason, kind: 'meeting', id: meeting };
    this.#deps.keys.destroy(erasure);
    await this.#carryOut(erasure);
  }

  /** A whole case: what was approved, and the live notes of its meetings. */
  async eraseCase(case_: CaseId, reason: Reason): Promise<void> {
    const erasures: Erasure[] = [
      ...this.#deps.cases
        .meetingsOf(case_)
        .map(({ meeting }): Erasure => ({ ...reason, kind: 'meeting', id: meeting })),
      { ...reason, kind: 'case', id: case_ },
    ];
    this.#deps.keys.destroy(...erasures);
    for (const erasure of erasures) await this.#carryOut(erasure);
  }

  /**
   * [ER4] Everything on the list of erasures, once more: at each start, and after files came back from a backup.
   * @throws when something could not be taken away; all else has been.
   */
  async reapply(): Promise<void> {
    const erasures = this.#deps.keys.erasures();
    this.#deps.keys.destroy(...erasures);
    const failed: unknown[] = [];
    for (const erasure of erasures)
      await this.#carryOut(erasure).catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw new AggregateError(failed, 'not all that was erased could be taken away');
  }

  async #carryOut({ kind, id, at }: Erasure): Promise<void> {
    const { cases, forget, disown } = this.#deps;
    if (kind === 'meeting') {
      const meeting = MeetingId.parse(id);
      await forget(meeting);
      // [ER3] Nobody has had a meeting whose case is gone: files that are copied one after the other may disagree.
      if (cases.meeting(meeting) === undefined) disown(meeting);
      cases.notesGone(meeting, WallTime.parse(at));
      return;
    }
    const case_ = CaseId.parse(id);
    for (const { meeting } of cases.meetingsOf(case_)) disown(meeting);
    cases.forget(case_);
  }
}
