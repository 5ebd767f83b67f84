import { createHmac, randomInt } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { MeetingId } from '../../shared/ids.ts';
import { CODE_SIGNS, JoinCode } from '../../shared/joining.ts';
import type { Sealer } from '../storage/seal.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccessTables } from './accessTables.ts';

const HOUR = 60 * 60 * 1000;
/** A door that nobody closed is closed by then. */
const LASTS = 12 * HOUR;

const Sealed = z.object({ sealed: z.instanceof(Buffer) });
const Meeting = z.object({ meeting: MeetingId });

interface Parts {
  readonly db: BetterSqlite3.Database;
  readonly sealer: Sealer;
  /** Without it, a copied table could be searched through for codes in a moment. */
  readonly hashKey: Buffer;
  readonly now: () => number;
}

/** [JO3] The codes of the doors that are open. An ended one leaves nothing, and is like one that never was. */
export class JoinCodes {
  readonly #parts: Parts;
  readonly #of: Statement;
  readonly #find: Statement;
  readonly #put: Statement;
  readonly #end: Statement;
  readonly #expired: Statement;

  constructor(parts: Parts) {
    const { db } = parts;
    this.#parts = parts;
    const build = sqlBuilder<AccessTables>();
    const table = 'join_codes';
    const meeting = slot<string>('meeting');
    const now = slot<number>('now');
    this.#of = prepare(
      db,
      build.selectFrom(table).select('sealed').where('meeting', '=', meeting).where('expires_at', '>', now),
    );
    this.#find = prepare(
      db,
      build
        .selectFrom(table)
        .select('meeting')
        .where('hash', '=', slot<string>('hash'))
        .where('expires_at', '>', now),
    );
    this.#put = prepare(
      db,
      build
        .replaceInto(table)
        .values(slots<AccessTables['join_codes']>('meeting', 'hash', 'sealed', 'expires_at')),
    );
    this.#end = prepare(db, build.deleteFrom(table).where('meeting', '=', meeting));
    this.#expired = prepare(db, build.selectFrom(table).select('meeting').where('expires_at', '<=', now));
  }

  /** The code of an open door; null where it is closed. */
  of(meeting: MeetingId): JoinCode | null {
    const row = this.#of.get({ meeting, now: this.#parts.now() });
    if (row === undefined) return null;
    const { sealed } = Sealed.parse(row);
    return JoinCode.parse(this.#parts.sealer.open(sealed, boundOf(meeting)).toString('utf8'));
  }

  /** Opens the door; the code stays the same while it is open. */
  open(meeting: MeetingId): JoinCode {
    const known = this.of(meeting);
    if (known !== null) return known;
    const { sealer, now } = this.#parts;
    const code = this.#unused();
    const sealed = sealer.seal(code, boundOf(meeting));
    this.#put.run({ meeting, hash: this.#hash(code), sealed, expires_at: now() + LASTS });
    return code;
  }

  /** Which meeting's door has this code. The same work for one that has ended and one that never was. */
  find(code: string): MeetingId | null {
    const row = this.#find.get({ hash: this.#hash(code), now: this.#parts.now() });
    return row === undefined ? null : Meeting.parse(row).meeting;
  }

  end(meeting: MeetingId): void {
    this.#end.run({ meeting });
  }

  /** Removes what has run out, and tells whose it was. */
  endExpired(): readonly MeetingId[] {
    const rows = z.array(Meeting).parse(this.#expired.all({ now: this.#parts.now() }));
    for (const { meeting } of rows) this.end(meeting);
    return rows.map(({ meeting }) => meeting);
  }

  #unused(): JoinCode {
    for (;;) {
      const code = newCode();
      if (this.find(code) === null) return code;
    }
  }

  #hash(code: string): string {
    return createHmac('sha256', this.#parts.hashKey).update(code).digest('base64url');
  }
}

const boundOf = (meeting: MeetingId): string => JSON.stringify(['joinCode', meeting]);

const newCode = (): JoinCode =>
  JoinCode.parse(Array.from({ length: 6 }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join(''));
