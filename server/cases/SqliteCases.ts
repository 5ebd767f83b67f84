import { randomBytes } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { CaseId, MeetingId, PersonId } from '../../shared/ids.ts';
import { Referat, type ReferatVersion } from '../../shared/referat.ts';
import { WallTime } from '../../shared/time.ts';
import { ErasedError, type KeyRing } from '../storage/keys/KeyRing.ts';
import { closeDatabase, markUnswept, openDatabase, sweepMarked } from '../storage/openDatabase.ts';
import { Sealer, sealerFor } from '../storage/seal.ts';
import {
  type Approval,
  type CaseMeeting,
  type Cases,
  DamagedCaseError,
  type FrozenReferat,
} from './Cases.ts';
import { caseStatements } from './caseStatements.ts';
import { CASE_MIGRATIONS } from './caseTables.ts';
import { RequestStore } from './RequestStore.ts';

const MeetingRow = z.object({
  meeting: MeetingId,
  case_id: CaseId,
  seat: PersonId,
  practice: z.number(),
  held_at: z.nullable(WallTime),
  gone_at: z.nullable(WallTime),
});
const VersionRow = z.object({
  version: z.number(),
  approved_at: WallTime,
  exported_at: z.nullable(WallTime),
});
const FinishedRow = z.object({ meeting: MeetingId, approved_at: WallTime, exported_at: WallTime });
const SealedRow = z.object({ sealed: z.instanceof(Buffer) });
const Frozen = z.object({ referat: Referat, entry: z.string() });

type Part = 'referat' | 'pdf' | 'txt';

/** Cases in a SQLite file of their own, so that they can outlive the logs of their meetings. */
export class SqliteCases implements Cases {
  readonly requests: RequestStore;
  readonly #db: BetterSqlite3.Database;
  readonly #keys: KeyRing;
  readonly #statements: ReturnType<typeof caseStatements>;

  /** @throws {StartError} when the file cannot be used with this key or by this version. */
  constructor(file: string, keys: KeyRing) {
    this.#db = openDatabase(file, CASE_MIGRATIONS, sealerFor(keys.serverKey, 'marker'));
    this.#keys = keys;
    this.#statements = caseStatements(this.#db);
    this.requests = new RequestStore(this.#db);
  }

  begin(meeting: Pick<CaseMeeting, 'meeting' | 'seat' | 'practice'>, at: WallTime): CaseId {
    return this.#db
      .transaction(() => {
        const known = this.meeting(meeting.meeting);
        if (known !== undefined) return known.case;
        // [ER3] Else a document that was being made while its case was erased would come back under a new one.
        if (this.#keys.isErased('meeting', meeting.meeting))
          throw new ErasedError(`the meeting ${meeting.meeting} was erased`);
        const id = CaseId.parse(randomBytes(16).toString('base64url'));
        this.#keys.make('case', id);
        this.#statements.addCase.run({ case_id: id, made_at: at });
        this.join(meeting, id);
        return id;
      })
      .immediate();
  }

  join({ meeting, seat, practice }: Pick<CaseMeeting, 'meeting' | 'seat' | 'practice'>, case_: CaseId): void {
    const row = { meeting, case_id: case_, seat, practice: practice ? 1 : 0, held_at: null, gone_at: null };
    this.#statements.addMeeting.run(row);
  }

  meeting(meeting: MeetingId): CaseMeeting | undefined {
    const row = this.#statements.meeting.get({ meeting });
    return row === undefined ? undefined : meetingOf(row);
  }

  meetingsOf(case_: CaseId): readonly CaseMeeting[] {
    return this.#statements.meetingsOf.all({ case_id: case_ }).map(meetingOf);
  }

  versions(meeting: MeetingId): readonly ReferatVersion[] {
    return z
      .array(VersionRow)
      .parse(this.#statements.versions.all({ meeting }))
      .map((row) => ({
        version: row.version,
        approvedAt: row.approved_at,
        exportedAt: row.exported_at,
      }));
  }

  approve({ meeting, by, at, heldAt, frozen, pdf, text }: Approval): ReferatVersion {
    const owner = this.#mustKnow(meeting);
    const sealer = this.#sealerOf(owner.case);
    return this.#db
      .transaction(() => {
        const version = (this.versions(meeting).at(-1)?.version ?? 0) + 1;
        const seal = (part: Part, plain: Buffer | string): Buffer =>
          sealer.seal(plain, boundOf(owner, version, part));
        this.#statements.held.run({ meeting, held_at: heldAt });
        this.#statements.addVersion.run({
          meeting,
          version,
          approved_at: at,
          approved_by: by,
          exported_at: null,
          sealed_referat: seal('referat', JSON.stringify(frozen)),
          sealed_pdf: seal('pdf', pdf),
          sealed_text: seal('txt', text),
        });
        return { version, approvedAt: at, exportedAt: null };
      })
      .immediate();
  }

  frozen(meeting: MeetingId, version: number): FrozenReferat {
    const read = this.#open(meeting, version, 'referat');
    try {
      return Frozen.parse(JSON.parse(read.toString('utf8')));
    } catch {
      throw new DamagedCaseError(`version ${version} of the referat of meeting ${meeting} cannot be read`);
    }
  }

  file(meeting: MeetingId, version: number, kind: 'pdf' | 'txt'): Buffer {
    return this.#open(meeting, version, kind);
  }

  exported(meeting: MeetingId, version: number, at: WallTime): void {
    this.#statements.exported.run({ meeting, version, exported_at: at });
  }

  finished(): readonly { readonly meeting: MeetingId; readonly since: WallTime }[] {
    return z
      .array(FinishedRow)
      .parse(this.#statements.finished.all())
      .map((row) => ({
        meeting: row.meeting,
        since: row.exported_at > row.approved_at ? row.exported_at : row.approved_at,
      }));
  }

  notesGone(meeting: MeetingId, at: WallTime): void {
    this.#statements.gone.run({ meeting, gone_at: at });
  }

  forget(case_: CaseId): void {
    this.#db
      .transaction(() => {
        if (this.#statements.case.get({ case_id: case_ }) === undefined) return;
        // As with live notes: what is left in free space is sealed under a key that is gone, and goes with the next
        // start. To write the whole file anew would let meetings wait, for longer with each year.
        markUnswept(this.#db);
        this.#statements.dropVersions.run({ case_id: case_ });
        this.#statements.dropMeetings.run({ case_id: case_ });
        this.#statements.dropCase.run({ case_id: case_ });
      })
      .immediate();
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  sweep(): void {
    sweepMarked(this.#db);
  }

  healthy(): boolean {
    try {
      return this.#statements.ping.get() !== undefined;
    } catch {
      return false;
    }
  }

  close(): void {
    closeDatabase(this.#db);
  }

  #mustKnow(meeting: MeetingId): CaseMeeting {
    const known = this.meeting(meeting);
    if (known === undefined) throw new DamagedCaseError(`meeting ${meeting} has no case`);
    return known;
  }

  #sealerOf(case_: CaseId): Sealer {
    const key = this.#keys.get('case', case_);
    if (key === undefined) throw new DamagedCaseError(`the key of case ${case_} is missing`);
    return new Sealer(key);
  }

  /** What does not open is damage; the reason is left behind, since it could quote what is sealed. */
  #open(meeting: MeetingId, version: number, part: Part): Buffer {
    const owner = this.#mustKnow(meeting);
    const row = SealedRow.safeParse(this.#statements.sealed[part].get({ meeting, version }));
    const sealer = this.#sealerOf(owner.case);
    try {
      if (row.success) return sealer.open(row.data.sealed, boundOf(owner, version, part));
    } catch {
      // Said below.
    }
    throw new DamagedCaseError(`version ${version} of the referat of meeting ${meeting} cannot be read`);
  }
}

const meetingOf = (row: unknown): CaseMeeting => {
  const { case_id, practice, held_at: heldAt, gone_at: goneAt, ...rest } = MeetingRow.parse(row);
  return { ...rest, case: case_id, practice: practice === 1, heldAt, goneAt };
};

/** [CA4] What a document is bound to: it opens in its own place only. */
const boundOf = ({ case: case_, meeting }: CaseMeeting, version: number, part: Part): string =>
  JSON.stringify(['referat', case_, meeting, version, part]);
