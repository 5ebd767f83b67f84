import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { AccountId } from '../../shared/ids.ts';
import { RequestId, Wish } from '../../shared/units.ts';
import type { Sealer } from '../storage/seal.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccountTables } from './accountTables.ts';
import { newId } from './newId.ts';

/** [AU17] As with an erasure: what nobody has decided by then is asked for anew. The reason for it may be gone. */
export const REQUEST_LASTS_MS = 14 * 24 * 60 * 60 * 1000;

/** Something that one person has asked for and another must agree to. */
export interface Asked {
  readonly id: RequestId;
  readonly wish: Wish;
  readonly by: AccountId;
  readonly at: number;
}

const Row = z.object({
  id: RequestId,
  sealed: z.instanceof(Buffer),
  asked_by: AccountId,
  asked_at: z.number(),
});

/** What waits for a second person. What was decided stays on record. */
export class Requests {
  readonly #sealer: Sealer;
  readonly #add: Statement;
  readonly #waiting: Statement;
  readonly #decide: Statement;

  constructor(db: BetterSqlite3.Database, sealer: Sealer) {
    this.#sealer = sealer;
    const build = sqlBuilder<AccountTables>();
    this.#add = prepare(
      db,
      build.insertInto('requests').values({
        ...slots<AccountTables['requests']>('id', 'kind', 'sealed', 'asked_by', 'asked_at'),
        decided_by: null,
        decided_at: null,
        approved: null,
      }),
    );
    this.#waiting = prepare(
      db,
      build
        .selectFrom('requests')
        .select(['id', 'sealed', 'asked_by', 'asked_at'])
        .where('decided_at', 'is', null)
        .where('asked_at', '>', slot<number>('since'))
        .orderBy('asked_at')
        .orderBy('id'),
    );
    this.#decide = prepare(
      db,
      build
        .updateTable('requests')
        .set({
          decided_by: slot<string>('by'),
          decided_at: slot<number>('now'),
          approved: slot<number>('approved'),
        })
        .where('id', '=', slot<string>('id'))
        .where('decided_at', 'is', null),
    );
  }

  add(wish: Wish, by: AccountId, now: number): Asked {
    const id = RequestId.parse(newId());
    const sealed = this.#sealer.seal(JSON.stringify(wish), boundTo(id));
    this.#add.run({ id, kind: wish.kind, sealed, asked_by: by, asked_at: now });
    return { id, wish, by, at: now };
  }

  /** Oldest first. What has waited for too long waits no more, and stays on record. */
  waiting(now: number): readonly Asked[] {
    return z
      .array(Row)
      .parse(this.#waiting.all({ since: now - REQUEST_LASTS_MS }))
      .map(({ id, sealed, asked_by, asked_at }) => ({
        id,
        wish: Wish.parse(JSON.parse(this.#sealer.open(sealed, boundTo(id)).toString('utf8'))),
        by: asked_by,
        at: asked_at,
      }));
  }

  /** False where somebody was quicker. */
  decide(id: RequestId, by: AccountId, approved: boolean, now: number): boolean {
    return this.#decide.run({ id, by, approved: approved ? 1 : 0, now }).changes > 0;
  }
}

const boundTo = (id: RequestId): string => JSON.stringify(['request', id]);
