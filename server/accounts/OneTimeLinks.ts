import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { AccountId } from '../../shared/ids.ts';
import { hashOf, newToken } from '../access/tokens.ts';
import type { Sealer } from '../storage/seal.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccountTables } from './accountTables.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** [AU6] How long a link that nobody opens goes on working. */
const LASTS = { setup: 3 * DAY, recovery: HOUR, join: 14 * DAY, reset: DAY } as const;

export type LinkFault = 'linkUnknown' | 'linkUsed' | 'linkRevoked' | 'linkOver';
export type Looked<T> = { ok: true; link: T } | { ok: false; error: LinkFault };

const life = {
  hash: z.string(),
  sealed: z.instanceof(Buffer),
  created_at: z.number(),
  used_at: z.number().nullable(),
  ended_at: z.number().nullable(),
};
const MachineRow = z.object({ kind: z.enum(['setup', 'recovery']), ...life });
const InvitationRow = z.object({ kind: z.enum(['join', 'reset']), account: AccountId, ...life });
export type MachineKind = z.infer<typeof MachineRow>['kind'];
export type InvitationKind = z.infer<typeof InvitationRow>['kind'];
type Life = Pick<z.infer<typeof MachineRow>, 'created_at' | 'used_at' | 'ended_at'>;

const faultOf = (row: Life, lasts: number, now: number): LinkFault | null => {
  if (row.used_at !== null) return 'linkUsed';
  if (row.ended_at !== null) return 'linkRevoked';
  return row.created_at + lasts <= now ? 'linkOver' : null;
};

/** Links that are printed on the machine: whoever reads its console may set the app up, or let an administrator in. */
export class MachineLinks {
  readonly #sealer: Sealer;
  readonly #byHash: Statement;
  readonly #newest: Statement;
  readonly #add: Statement;
  readonly #use: Statement;
  readonly #endAll: Statement;

  constructor(db: BetterSqlite3.Database, sealer: Sealer) {
    this.#sealer = sealer;
    const build = sqlBuilder<AccountTables>();
    const rows = build.selectFrom('machine_links').selectAll();
    this.#byHash = prepare(db, rows.where('hash', '=', slot<string>('hash')));
    this.#newest = prepare(
      db,
      rows.where('used_at', 'is', null).where('ended_at', 'is', null).orderBy('created_at', 'desc').limit(1),
    );
    this.#add = prepare(
      db,
      build.insertInto('machine_links').values({
        ...slots<AccountTables['machine_links']>('hash', 'sealed', 'kind', 'created_at'),
        used_at: null,
        ended_at: null,
      }),
    );
    this.#use = prepare(
      db,
      build
        .updateTable('machine_links')
        .set({ used_at: slot<number>('now') })
        .where('hash', '=', slot<string>('hash')),
    );
    this.#endAll = prepare(
      db,
      build
        .updateTable('machine_links')
        .set({ ended_at: slot<number>('now') })
        .where('used_at', 'is', null)
        .where('ended_at', 'is', null),
    );
  }

  look(token: string, kind: MachineKind, now: number): Looked<{ hash: string }> {
    const found = this.#byHash.get({ hash: hashOf(token) });
    const row = found === undefined ? null : MachineRow.parse(found);
    if (row === null || row.kind !== kind) return { ok: false, error: 'linkUnknown' };
    const error = faultOf(row, LASTS[kind], now);
    return error === null ? { ok: true, link: { hash: row.hash } } : { ok: false, error };
  }

  use(hash: string, now: number): void {
    this.#use.run({ hash, now });
  }

  /** The unused one of that kind that still works, to be shown again; else a new one. */
  current(kind: MachineKind, now: number): string {
    const found = this.#newest.get();
    const row = found === undefined ? null : MachineRow.parse(found);
    if (row === null || row.kind !== kind || faultOf(row, LASTS[kind], now) !== null)
      return this.renew(kind, now);
    return this.#sealer.open(row.sealed, boundTo(row.hash)).toString('utf8');
  }

  /** A new one; all unused ones before it stop working. */
  renew(kind: MachineKind, now: number): string {
    const token = newToken();
    const hash = hashOf(token);
    this.#endAll.run({ now });
    this.#add.run({ hash, sealed: this.#sealer.seal(token, boundTo(hash)), kind, created_at: now });
    return token;
  }
}

/** Links by which somebody comes into an account: a first password, or a new one. */
export class Invitations {
  readonly #sealer: Sealer;
  readonly #byHash: Statement;
  readonly #newest: Statement;
  readonly #last: Statement;
  readonly #add: Statement;
  readonly #use: Statement;
  readonly #endAll: Statement;

  constructor(db: BetterSqlite3.Database, sealer: Sealer) {
    this.#sealer = sealer;
    const build = sqlBuilder<AccountTables>();
    this.#byHash = prepare(
      db,
      build.selectFrom('invitations').selectAll().where('hash', '=', slot<string>('hash')),
    );
    this.#newest = prepare(
      db,
      build
        .selectFrom('invitations')
        .selectAll()
        .where('account', '=', slot<string>('account'))
        .where('used_at', 'is', null)
        .where('ended_at', 'is', null)
        .limit(1),
    );
    this.#last = prepare(
      db,
      build
        .selectFrom('invitations')
        .selectAll()
        .where('account', '=', slot<string>('account'))
        .orderBy('created_at', 'desc')
        // In the same millisecond, the one that is more to have.
        .orderBy('kind', 'desc')
        .limit(1),
    );
    this.#add = prepare(
      db,
      build.insertInto('invitations').values({
        ...slots<AccountTables['invitations']>('hash', 'sealed', 'kind', 'account', 'created_at'),
        used_at: null,
        ended_at: null,
      }),
    );
    this.#use = prepare(
      db,
      build
        .updateTable('invitations')
        .set({ used_at: slot<number>('now') })
        .where('hash', '=', slot<string>('hash')),
    );
    this.#endAll = prepare(
      db,
      build
        .updateTable('invitations')
        .set({ ended_at: slot<number>('now') })
        .where('account', '=', slot<string>('account'))
        .where('used_at', 'is', null)
        .where('ended_at', 'is', null),
    );
  }

  look(token: string, now: number): Looked<{ hash: string; kind: InvitationKind; account: AccountId }> {
    return this.lookAgain(hashOf(token), now);
  }

  /** The same, where its hash was kept. */
  lookAgain(hash: string, now: number): Looked<{ hash: string; kind: InvitationKind; account: AccountId }> {
    const found = this.#byHash.get({ hash });
    if (found === undefined) return { ok: false, error: 'linkUnknown' };
    const row = InvitationRow.parse(found);
    const error = faultOf(row, LASTS[row.kind], now);
    return error === null ? { ok: true, link: row } : { ok: false, error };
  }

  /** The token of the account's invitation that still works; null where there is none. */
  current(account: AccountId, now: number): string | null {
    const found = this.#newest.get({ account });
    if (found === undefined) return null;
    const row = InvitationRow.parse(found);
    if (row.kind !== 'join' || faultOf(row, LASTS[row.kind], now) !== null) return null;
    return this.#sealer.open(row.sealed, boundTo(row.hash)).toString('utf8');
  }

  /** Whether the last link of the account was to replace its login, whatever became of that link. */
  isReplaced(account: AccountId): boolean {
    const found = this.#last.get({ account });
    return found !== undefined && InvitationRow.parse(found).kind === 'reset';
  }

  use(hash: string, now: number): void {
    this.#use.run({ hash, now });
  }

  /** A new link; those that the account had and nobody used stop working. */
  add(account: AccountId, kind: InvitationKind, now: number): string {
    const token = newToken();
    const hash = hashOf(token);
    this.end(account, now);
    this.#add.run({ hash, sealed: this.#sealer.seal(token, boundTo(hash)), kind, account, created_at: now });
    return token;
  }

  end(account: AccountId, now: number): void {
    this.#endAll.run({ account, now });
  }
}

const boundTo = (hash: string): string => JSON.stringify(['oneTimeLink', hash]);
