import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Migration, openDatabase } from '../../../server/storage/openDatabase.ts';
import { sealerFor } from '../../../server/storage/seal.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';

const MARKER = sealerFor(Buffer.alloc(32, 1), 'marker');
const FIRST: Migration = ['create table notes (text text)', "insert into notes values ('first')"];
const SECOND: Migration = [
  "alter table notes add column kind text default 'old'",
  "insert into notes values ('second', 'new')",
];
const BROKEN: Migration = ["insert into notes values ('half')", 'alter table nothing add column x'];

const open = (file: string, migrations: readonly Migration[]) => openDatabase(file, migrations, MARKER);

it('[ST14] only the steps that are missing are taken, and what was there stays', () => {
  const file = join(temporaryFolder(), 'notes.sqlite');
  open(file, [FIRST]).close();
  open(file, [FIRST, SECOND]).close();
  const db = open(file, [FIRST, SECOND]);
  expect(db.prepare('select * from notes').all()).toEqual([
    { text: 'first', kind: 'old' },
    { text: 'second', kind: 'new' },
  ]);
  expect(db.pragma('user_version', { simple: true })).toBe(2);
  db.close();
});

it('[ST14] a step that fails leaves the database as it was', () => {
  const file = join(temporaryFolder(), 'notes.sqlite');
  open(file, [FIRST]).close();
  expect(() => open(file, [FIRST, BROKEN])).toThrow(/cannot be opened/);
  const db = open(file, [FIRST]);
  expect(db.prepare('select * from notes').all()).toEqual([{ text: 'first' }]);
  db.close();
});

it('[DO3] a database that others could read is closed to them when it is opened', () => {
  const file = join(temporaryFolder(), 'notes.sqlite');
  open(file, [FIRST]).close();
  chmodSync(file, 0o644);
  const db = open(file, [FIRST, SECOND]);
  for (const each of [file, `${file}-wal`, `${file}-shm`])
    expect([each, statSync(each).mode & 0o777]).toEqual([each, 0o600]);
  db.close();
});
