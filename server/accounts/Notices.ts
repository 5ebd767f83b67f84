import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { AccountId, type UnitId } from '../../shared/ids.ts';
import { NoticeKind } from '../../shared/units.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccountTables } from './accountTables.ts';
import { newId } from './newId.ts';

/** `by` is null for the machine. */
export interface Told {
  readonly unit: UnitId;
  readonly kind: NoticeKind;
  readonly by: AccountId | null;
  readonly about: AccountId;
}

export interface Notice {
  readonly id: string;
  readonly at: number;
  readonly kind: NoticeKind;
  readonly by: AccountId | null;
  readonly about: AccountId;
}

const Row = z.object({
  id: z.string(),
  at: z.number(),
  kind: NoticeKind,
  by_account: z.union([AccountId, z.literal('')]),
  about: AccountId,
});

/** [AU7] What every leader of a unit is told. */
export class Notices {
  readonly #add: Statement;
  readonly #in: Statement;
  readonly #unseen: Statement;
  readonly #see: Statement;

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<AccountTables>();
    this.#add = prepare(
      db,
      build
        .insertInto('notices')
        .values(slots<AccountTables['notices']>('id', 'unit', 'at', 'kind', 'by_account', 'about')),
    );
    const rows = build
      .selectFrom('notices')
      .select(['id', 'at', 'kind', 'by_account', 'about'])
      .where('unit', '=', slot<string>('unit'))
      .orderBy('at', 'desc')
      .orderBy('id');
    this.#in = prepare(db, rows);
    this.#unseen = prepare(
      db,
      rows.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('notices_seen')
              .select('notice')
              .whereRef('notice', '=', 'notices.id')
              .where('account', '=', slot<string>('account')),
          ),
        ),
      ),
    );
    this.#see = prepare(
      db,
      build
        .insertInto('notices_seen')
        .values(slots<AccountTables['notices_seen']>('notice', 'account'))
        .onConflict((conflict) => conflict.doNothing()),
    );
  }

  /** Newest first. */
  in(unit: UnitId): readonly Notice[] {
    return noticesOf(this.#in.all({ unit }));
  }

  /** Those that an account has not said it has seen, newest first. */
  unseen(unit: UnitId, account: AccountId): readonly Notice[] {
    return noticesOf(this.#unseen.all({ unit, account }));
  }

  /** Of these, what is the unit's counts as seen by that account; it stays for the others. */
  see(unit: UnitId, account: AccountId, ids: readonly string[]): void {
    for (const { id } of this.unseen(unit, account))
      if (ids.includes(id)) this.#see.run({ notice: id, account });
  }

  tell({ unit, kind, by, about }: Told, now: number): void {
    const id = newId();
    this.#add.run({ id, unit, at: now, kind, by_account: by ?? '', about });
    // Who did it knows.
    if (by !== null) this.#see.run({ notice: id, account: by });
  }
}

const noticesOf = (rows: readonly unknown[]): readonly Notice[] =>
  z
    .array(Row)
    .parse(rows)
    .map(({ by_account, ...row }) => ({ ...row, by: by_account === '' ? null : by_account }));
