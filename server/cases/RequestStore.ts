import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { ASKED_GROUNDS, type AskedGround } from '../../shared/erasure.ts';
import { AccountId } from '../../shared/ids.ts';
import { WallTime } from '../../shared/time.ts';
import { KEY_KINDS } from '../storage/keys/KeyRing.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { CaseTables } from './caseTables.ts';

const Row = z.object({
  request: z.string(),
  kind: z.enum(KEY_KINDS),
  id: z.string(),
  ground: z.enum(ASKED_GROUNDS),
  reference: z.string(),
  asked_by: AccountId,
  asked_at: WallTime,
});

/** What one person has asked to be erased, and nobody has approved yet. Ids and codes only. */
export interface ErasureRequest {
  readonly request: string;
  readonly kind: (typeof KEY_KINDS)[number];
  readonly id: string;
  readonly ground: AskedGround;
  readonly reference: string;
  readonly askedBy: AccountId;
  readonly askedAt: WallTime;
}

const COLUMNS = ['request', 'kind', 'id', 'ground', 'reference', 'asked_by', 'asked_at'] as const;

/** The requests in the file of the cases. Those that are decided are gone: what came of them is told elsewhere. */
export class RequestStore {
  readonly #all: Statement;
  readonly #add: Statement;
  readonly #drop: Statement;

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<CaseTables>();
    this.#all = prepare(
      db,
      build
        .selectFrom('erasure_requests')
        .select([...COLUMNS])
        .orderBy('asked_at')
        .orderBy('request'),
    );
    this.#add = prepare(
      db,
      build.insertInto('erasure_requests').values(slots<CaseTables['erasure_requests']>(...COLUMNS)),
    );
    this.#drop = prepare(
      db,
      build.deleteFrom('erasure_requests').where('request', '=', slot<string>('request')),
    );
  }

  /** Oldest first. */
  all(): readonly ErasureRequest[] {
    return z
      .array(Row)
      .parse(this.#all.all())
      .map(({ asked_by: askedBy, asked_at: askedAt, ...rest }) => ({ ...rest, askedBy, askedAt }));
  }

  add({ askedBy, askedAt, ...rest }: ErasureRequest): void {
    this.#add.run({ ...rest, asked_by: askedBy, asked_at: askedAt });
  }

  drop(request: string): void {
    this.#drop.run({ request });
  }
}
