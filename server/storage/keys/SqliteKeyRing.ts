import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { closeDatabase, markUnswept, openDatabase, sweepMarked } from '../openDatabase.ts';
import { randomKey, type Sealer, sealerFor } from '../seal.ts';
import { prepare, slot, slots, sqlBuilder } from '../statement.ts';
import {
  ERASURE_GROUNDS,
  ErasedError,
  type Erasure,
  KEY_KINDS,
  type KeyKind,
  type KeyRing,
} from './KeyRing.ts';
import { ERASURE_COLUMNS, KEY_MIGRATIONS, type KeyTables } from './keyTables.ts';

const WrappedRow = z.object({ wrapped: z.instanceof(Buffer) });
const ErasureRow = z.object({
  kind: z.enum(KEY_KINDS),
  id: z.string(),
  at: z.number(),
  ground: z.enum(ERASURE_GROUNDS),
  reference: z.string(),
  asked_by: z.nullable(z.string()),
  approved_by: z.nullable(z.string()),
});

/** What a wrapped key is bound to: it opens in its own place only. */
export const wrappedBound = (kind: string, id: string): string => JSON.stringify(['key', kind, id]);

interface Options {
  readonly file: string;
  readonly masterKey: Buffer;
  readonly now?: () => number;
}

/** The key ring in a SQLite file of its own. */
export class SqliteKeyRing implements KeyRing {
  readonly serverKey: Buffer;
  readonly #db: BetterSqlite3.Database;
  readonly #wrap: Sealer;
  readonly #now: () => number;
  readonly #statements: ReturnType<typeof statementsOf>;

  /** @throws {StartError} when the file cannot be used with this key or by this version. */
  constructor({ file, masterKey, now = Date.now }: Options) {
    this.#db = openDatabase(file, KEY_MIGRATIONS, sealerFor(masterKey, 'marker'));
    // Sorting and vacuuming leave no copy in a folder for temporary files.
    this.#db.pragma('temp_store = MEMORY');
    this.#wrap = sealerFor(masterKey, 'keyRing');
    this.#now = now;
    this.#statements = statementsOf(this.#db);
    this.serverKey = this.#keep('server', '', randomKey());
  }

  make(kind: KeyKind, id: string): Buffer {
    return this.#db
      .transaction(() => {
        if (this.isErased(kind, id)) throw new ErasedError(`the ${kind} ${id} was erased`);
        return this.#keep(kind, id, randomKey());
      })
      .immediate();
  }

  adopt(kind: KeyKind, id: string, key: Buffer): void {
    this.#db
      .transaction(() => {
        if (!this.isErased(kind, id)) this.#keep(kind, id, key);
      })
      .immediate();
  }

  get(kind: KeyKind, id: string): Buffer | undefined {
    return this.#read(kind, id);
  }

  has(kind: KeyKind, id: string): boolean {
    return this.#statements.get.get({ kind, id }) !== undefined;
  }

  hasAny(kind: KeyKind): boolean {
    return this.#statements.any.get({ kind }) !== undefined;
  }

  destroy(...erasures: readonly Erasure[]): void {
    this.#db
      .transaction(() => {
        for (const erasure of erasures) this.#destroyOne(erasure);
      })
      .immediate();
    sweepMarked(this.#db);
  }

  isErased(kind: KeyKind, id: string): boolean {
    return this.#statements.erased.get({ kind, id }) !== undefined;
  }

  erasures(): readonly Erasure[] {
    return z
      .array(ErasureRow)
      .parse(this.#statements.erasures.all())
      .map(({ asked_by: askedBy, approved_by: approvedBy, ...rest }) => ({ ...rest, askedBy, approvedBy }));
  }

  healthy(): boolean {
    try {
      return this.#statements.get.get({ kind: 'server', id: '' }) !== undefined;
    } catch {
      return false;
    }
  }

  close(): void {
    closeDatabase(this.#db);
  }

  #destroyOne({ kind, id, at, ground, reference, askedBy, approvedBy }: Erasure): void {
    if (this.has(kind, id)) markUnswept(this.#db);
    const row = { kind, id, at, ground, reference, asked_by: askedBy, approved_by: approvedBy };
    this.#statements.erase.run(row);
    // Overwritten where it stands, and not left to what SQLite does with a cell that is let go of.
    this.#statements.overwrite.run({ kind, id });
    this.#statements.drop.run({ kind, id });
  }

  /** The key that is kept from now on: what was there already, or this one. */
  #keep(kind: string, id: string, key: Buffer): Buffer {
    const known = this.#read(kind, id);
    if (known !== undefined) return known;
    const wrapped = this.#wrap.seal(key, wrappedBound(kind, id));
    this.#statements.add.run({ kind, id, wrapped, made_at: this.#now() });
    // Another process may have been faster.
    return this.#read(kind, id) ?? key;
  }

  #read(kind: string, id: string): Buffer | undefined {
    const row = this.#statements.get.get({ kind, id });
    return row === undefined
      ? undefined
      : this.#wrap.open(WrappedRow.parse(row).wrapped, wrappedBound(kind, id));
  }
}

const statementsOf = (db: BetterSqlite3.Database) => {
  const build = sqlBuilder<KeyTables>();
  const kind = slot<string>('kind');
  const id = slot<string>('id');
  return {
    get: prepare(
      db,
      build.selectFrom('keys').select('wrapped').where('kind', '=', kind).where('id', '=', id),
    ),
    any: prepare(db, build.selectFrom('keys').select('id').where('kind', '=', kind).limit(1)),
    add: prepare(
      db,
      build
        .insertInto('keys')
        .values(slots<KeyTables['keys']>('kind', 'id', 'wrapped', 'made_at'))
        .onConflict((conflict) => conflict.doNothing()),
    ),
    overwrite: prepare(
      db,
      build
        .updateTable('keys')
        .set(({ fn }) => ({ wrapped: fn<Buffer>('zeroblob', [fn<number>('length', ['wrapped'])]) }))
        .where('kind', '=', kind)
        .where('id', '=', id),
    ),
    drop: prepare(db, build.deleteFrom('keys').where('kind', '=', kind).where('id', '=', id)),
    erase: prepare(
      db,
      build
        .insertInto('erasures')
        .values(slots<KeyTables['erasures']>(...ERASURE_COLUMNS))
        .onConflict((conflict) => conflict.doNothing()),
    ),
    erased: prepare(
      db,
      build.selectFrom('erasures').select('at').where('kind', '=', kind).where('id', '=', id),
    ),
    erasures: prepare(
      db,
      build
        .selectFrom('erasures')
        .select([...ERASURE_COLUMNS])
        .orderBy('at')
        .orderBy('kind')
        .orderBy('id'),
    ),
  };
};
