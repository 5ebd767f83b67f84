import type BetterSqlite3 from 'better-sqlite3';
import { type Compilable, sql } from 'kysely';
import * as z from 'zod';
import { MeetingId } from '../../shared/ids.ts';
import type { Migration } from './openDatabase.ts';
import { sqlBuilder } from './statement.ts';

/** The tables of `meetings.sqlite`. `sealed` columns are boxes of `seal.ts`; the rest stands in the clear. */
export interface MeetingTables {
  meetings: { meeting: string };
  facts: {
    meeting: string;
    seq: number;
    at: number;
    wall: number;
    type: string;
    v: number;
    seat: string;
    command_id: string;
    undo_target: number | null;
    sealed: Buffer;
  };
  evaluation_texts: { meeting: string; seq: number; question: string; sealed: Buffer };
}

export const FACT_COLUMNS = [
  'meeting',
  'seq',
  'at',
  'wall',
  'type',
  'v',
  'seat',
  'command_id',
  'undo_target',
  'sealed',
] as const satisfies readonly (keyof MeetingTables['facts'])[];

const build = sqlBuilder<MeetingTables>();
const blob = sql`blob`;
const strict = sql`strict, without rowid`;
const steps = (...statements: readonly Compilable[]): Migration =>
  statements.map((statement) => statement.compile().sql);

/** Takes over the wrapped key of a meeting, durably, before it leaves this file. */
export type MoveKey = (meeting: MeetingId, sealedKey: Buffer) => void;

const KeyRows = z.array(z.object({ meeting: MeetingId, sealed_key: z.instanceof(Buffer) }));

/** Never changed once released: a new form is a new step at the end. */
export const meetingMigrations = (moveKey: MoveKey): readonly Migration[] => [
  FIRST,
  // [KE4] Wrapped keys went to the key ring: a copy of this file opens nothing.
  [
    (db: BetterSqlite3.Database) => {
      for (const row of KeyRows.parse(db.prepare('select meeting, sealed_key from meetings').all()))
        moveKey(row.meeting, row.sealed_key);
    },
    ...steps(build.schema.alterTable('meetings').dropColumn('sealed_key')),
  ],
  // [ST8] Nothing new in it: from this version on, all other files of the folder are there too.
  [],
];

const FIRST: Migration = steps(
  build.schema
    .createTable('meetings')
    .addColumn('meeting', 'text', (column) => column.notNull().primaryKey())
    .addColumn('sealed_key', blob, (column) => column.notNull())
    .modifyEnd(strict),
  build.schema
    .createTable('facts')
    .addColumn('meeting', 'text', (column) => column.notNull().references('meetings.meeting'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('wall', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('v', 'integer', (column) => column.notNull())
    .addColumn('seat', 'text', (column) => column.notNull())
    .addColumn('command_id', 'text', (column) => column.notNull())
    .addColumn('undo_target', 'integer')
    .addColumn('sealed', blob, (column) => column.notNull())
    .addPrimaryKeyConstraint('facts_place', ['meeting', 'seq'])
    .addUniqueConstraint('facts_command', ['meeting', 'seat', 'command_id'])
    .modifyEnd(strict),
  build.schema
    .createTable('evaluation_texts')
    .addColumn('meeting', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('sealed', blob, (column) => column.notNull())
    .addPrimaryKeyConstraint('evaluation_place', ['meeting', 'seq'])
    .addForeignKeyConstraint('evaluation_fact', ['meeting', 'seq'], 'facts', ['meeting', 'seq'])
    .modifyEnd(strict),
);
