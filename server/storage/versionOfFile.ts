import { existsSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';

/** 0 for a file that is not there, or is no database: opening it says what is wrong. */
export const versionOfFile = (file: string): number => {
  if (!existsSync(file)) return 0;
  try {
    const db = new BetterSqlite3(file, { fileMustExist: true });
    try {
      return Number(db.pragma('user_version', { simple: true }));
    } finally {
      db.close();
    }
  } catch {
    return 0;
  }
};
