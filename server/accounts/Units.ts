import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { Owner, UnitSettings } from '../../shared/accounts.ts';
import { UnitId } from '../../shared/ids.ts';
import type { Sealer } from '../storage/seal.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccountTables } from './accountTables.ts';
import { newId } from './newId.ts';

const OwnerRow = z.object({ id: z.string(), sealed: z.instanceof(Buffer) });
const Row = z.object({ id: UnitId, sealed: z.instanceof(Buffer) });

/** The owner, and its units with what they have settled. */
export class Units {
  readonly #sealer: Sealer;
  readonly #addOwner: Statement;
  readonly #owner: Statement;
  readonly #changeOwner: Statement;
  readonly #all: Statement;
  readonly #one: Statement;
  readonly #add: Statement;
  readonly #change: Statement;

  constructor(db: BetterSqlite3.Database, sealer: Sealer) {
    this.#sealer = sealer;
    const build = sqlBuilder<AccountTables>();
    this.#addOwner = prepare(
      db,
      build.insertInto('owners').values(slots<AccountTables['owners']>('id', 'sealed', 'created_at')),
    );
    this.#owner = prepare(db, build.selectFrom('owners').select(['id', 'sealed']).limit(1));
    this.#changeOwner = prepare(
      db,
      build
        .updateTable('owners')
        .set({ sealed: slot<Buffer>('sealed') })
        .where('id', '=', slot<string>('id')),
    );
    const rows = build.selectFrom('units').select(['id', 'sealed']);
    this.#all = prepare(db, rows.orderBy('created_at').orderBy('id'));
    this.#one = prepare(db, rows.where('id', '=', slot<string>('id')));
    this.#add = prepare(
      db,
      build.insertInto('units').values(slots<AccountTables['units']>('id', 'owner', 'sealed', 'created_at')),
    );
    this.#change = prepare(
      db,
      build
        .updateTable('units')
        .set({ sealed: slot<Buffer>('sealed') })
        .where('id', '=', slot<string>('id')),
    );
  }

  /** [AU1] Whether the app has been set up. */
  isSetUp(): boolean {
    return this.#owner.get() !== undefined;
  }

  addOwner(owner: Owner, now: number): void {
    const id = newId();
    this.#addOwner.run({ id, sealed: this.#sealOwner(id, owner), created_at: now });
  }

  /** Null where nothing has been set up. */
  owner(): Owner | null {
    const row = this.#owner.get();
    if (row === undefined) return null;
    const { id, sealed } = OwnerRow.parse(row);
    return Owner.parse(JSON.parse(this.#sealer.open(sealed, ownerBound(id)).toString('utf8')));
  }

  /** @throws when nothing has been set up. */
  changeOwner(owner: Owner): void {
    const { id } = OwnerRow.parse(this.#owner.get());
    this.#changeOwner.run({ id, sealed: this.#sealOwner(id, owner) });
  }

  /** A unit of the owner. @throws when nothing has been set up. */
  add(settings: UnitSettings, now: number): UnitId {
    const owner = OwnerRow.parse(this.#owner.get()).id;
    const id = UnitId.parse(newId());
    this.#add.run({ id, owner, sealed: this.#seal(id, settings), created_at: now });
    return id;
  }

  /** In the order they were made. */
  all(): readonly UnitId[] {
    return z
      .array(Row)
      .parse(this.#all.all())
      .map(({ id }) => id);
  }

  /** Null where there is no such unit. */
  settings(unit: UnitId): UnitSettings | null {
    const row = this.#one.get({ id: unit });
    if (row === undefined) return null;
    const { sealed } = Row.parse(row);
    return UnitSettings.parse(JSON.parse(this.#sealer.open(sealed, boundTo(unit)).toString('utf8')));
  }

  change(unit: UnitId, settings: UnitSettings): void {
    this.#change.run({ id: unit, sealed: this.#seal(unit, settings) });
  }

  #sealOwner(id: string, owner: Owner): Buffer {
    return this.#sealer.seal(JSON.stringify(owner), ownerBound(id));
  }

  #seal(unit: UnitId, settings: UnitSettings): Buffer {
    return this.#sealer.seal(JSON.stringify(settings), boundTo(unit));
  }
}

const ownerBound = (id: string): string => JSON.stringify(['owner', id]);
const boundTo = (unit: UnitId): string => JSON.stringify(['unit', unit]);
