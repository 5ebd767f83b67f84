import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { AccountId, type UnitId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccountTables } from './accountTables.ts';
import { newId } from './newId.ts';

/** What the leaders of a unit are told: whatever changed who can come in, or who leads. */
const NoticeKind = z.enum(['setUp', 'joined', 'recovered']);
export type NoticeKind = z.infer<typeof NoticeKind>;

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

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<AccountTables>();
    this.#add = prepare(
      db,
      build
        .insertInto('notices')
        .values(slots<AccountTables['notices']>('id', 'unit', 'at', 'kind', 'by_account', 'about')),
    );
    this.#in = prepare(
      db,
      build
        .selectFrom('notices')
        .select(['id', 'at', 'kind', 'by_account', 'about'])
        .where('unit', '=', slot<string>('unit'))
        .orderBy('at', 'desc')
        .orderBy('id'),
    );
  }

  /** Newest first. */
  in(unit: UnitId): readonly Notice[] {
    return z
      .array(Row)
      .parse(this.#in.all({ unit }))
      .map(({ by_account, ...row }) => ({ ...row, by: by_account === '' ? null : by_account }));
  }

  tell({ unit, kind, by, about }: Told, now: number): void {
    this.#add.run({ id: newId(), unit, at: now, kind, by_account: by ?? '', about });
  }
}
