import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { AccountRole, type UnitRole } from '../../shared/accounts.ts';
import { AccountId, UnitId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccountTables } from './accountTables.ts';

/** What an account may be now. An administrator is nothing else. */
export interface Standing {
  readonly account: AccountId;
  readonly administrator: boolean;
  readonly coordinator: boolean;
  readonly units: ReadonlyMap<UnitId, UnitRole>;
}

/** A role that is given or taken; `unit` is null for the two that go beyond units. */
export type RoleOf =
  | { readonly role: 'administrator' | 'coordinator'; readonly unit: null }
  | { readonly role: UnitRole; readonly unit: UnitId };

const Row = z.object({ account: AccountId, role: AccountRole, unit: z.union([UnitId, z.literal('')]) });

/** Who is what, since when. A role that has ended stays on record. */
export class Roles {
  readonly #of: Statement;
  readonly #in: Statement;
  readonly #add: Statement;
  readonly #end: Statement;

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<AccountTables>();
    const held = build.selectFrom('roles').select(['account', 'role', 'unit']).where('until', 'is', null);
    this.#of = prepare(db, held.where('account', '=', slot<string>('account')));
    this.#in = prepare(db, held.where('unit', '=', slot<string>('unit')).orderBy('since'));
    this.#add = prepare(
      db,
      build
        .insertInto('roles')
        .values({ ...slots<AccountTables['roles']>('account', 'role', 'unit', 'since'), until: null }),
    );
    this.#end = prepare(
      db,
      build
        .updateTable('roles')
        .set({ until: slot<number>('now') })
        .where('account', '=', slot<string>('account'))
        .where('role', '=', slot<string>('role'))
        .where('unit', '=', slot<string>('unit'))
        .where('until', 'is', null),
    );
  }

  of(account: AccountId): Standing {
    const rows = z.array(Row).parse(this.#of.all({ account }));
    const units = new Map<UnitId, UnitRole>();
    for (const { role, unit } of rows) {
      if (unit === '' || (role !== 'leader' && role !== 'staff')) continue;
      // Who leads a unit needs no other role there.
      if (units.get(unit) !== 'leader') units.set(unit, role);
    }
    const has = (role: AccountRole): boolean => rows.some((row) => row.role === role);
    return { account, administrator: has('administrator'), coordinator: has('coordinator'), units };
  }

  /** Who belongs to a unit; `''` for those whose role goes beyond units. */
  in(unit: UnitId | ''): readonly { readonly account: AccountId; readonly role: AccountRole }[] {
    return z
      .array(Row)
      .parse(this.#in.all({ unit }))
      .map(({ account, role }) => ({ account, role }));
  }

  /** [AU2] Whether an account may be given a role: an administrator has no other, and nobody the same twice. */
  takes(account: AccountId, given: RoleOf): boolean {
    const { administrator, coordinator, units } = this.of(account);
    if (administrator) return false;
    if (given.role === 'administrator') return !coordinator && units.size === 0;
    return given.unit === null ? !coordinator : units.get(given.unit) !== given.role;
  }

  /** @throws when the account does not take it: whoever calls has asked. */
  add(account: AccountId, given: RoleOf, now: number): void {
    if (!this.takes(account, given)) throw new Error('the account does not take that role');
    this.#add.run({ account, role: given.role, unit: given.unit ?? '', since: now });
  }

  end(account: AccountId, { role, unit }: RoleOf, now: number): boolean {
    return this.#end.run({ account, role, unit: unit ?? '', now }).changes > 0;
  }
}
