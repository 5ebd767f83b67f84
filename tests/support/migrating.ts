import type BetterSqlite3 from 'better-sqlite3';
import type { Migration } from '../../server/storage/openDatabase.ts';

/** One step of a database's form, as opening it carries it out. */
export const run = (db: BetterSqlite3.Database, migration: Migration): void => {
  for (const step of migration)
    if (typeof step === 'string') db.exec(step);
    else step(db);
};
