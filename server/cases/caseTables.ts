import { type Compilable, sql } from 'kysely';
import type { Migration } from '../storage/openDatabase.ts';
import { sqlBuilder } from '../storage/statement.ts';

/** The tables of `cases.sqlite`. `sealed` columns are boxes under the key of the case; the rest stands in the clear. */
export interface CaseTables {
  cases: { case_id: string; made_at: number };
  case_meetings: {
    meeting: string;
    case_id: string;
    seat: string;
    practice: number;
    held_at: number | null;
    gone_at: number | null;
  };
  referats: {
    meeting: string;
    version: number;
    approved_at: number;
    approved_by: string;
    exported_at: number | null;
    sealed_referat: Buffer;
    sealed_pdf: Buffer;
    sealed_text: Buffer;
  };
  erasure_requests: {
    request: string;
    kind: string;
    id: string;
    ground: string;
    reference: string;
    asked_by: string;
    asked_at: number;
  };
}

const build = sqlBuilder<CaseTables>();
const blob = sql`blob`;
const steps = (...statements: readonly Compilable[]): Migration =>
  statements.map((statement) => statement.compile().sql);

/** Never changed once released: a new form is a new step at the end. */
export const CASE_MIGRATIONS: readonly Migration[] = [
  steps(
    build.schema
      .createTable('cases')
      .addColumn('case_id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('made_at', 'integer', (column) => column.notNull())
      .modifyEnd(sql`strict, without rowid`),
    build.schema
      .createTable('case_meetings')
      .addColumn('meeting', 'text', (column) => column.notNull().primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.case_id'))
      .addColumn('seat', 'text', (column) => column.notNull())
      .addColumn('practice', 'integer', (column) => column.notNull())
      .addColumn('held_at', 'integer')
      .addColumn('gone_at', 'integer')
      .modifyEnd(sql`strict, without rowid`),
    build.schema.createIndex('meetings_of_case').on('case_meetings').column('case_id'),
    build.schema
      .createTable('referats')
      .addColumn('meeting', 'text', (column) => column.notNull().references('case_meetings.meeting'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('approved_at', 'integer', (column) => column.notNull())
      .addColumn('approved_by', 'text', (column) => column.notNull())
      .addColumn('exported_at', 'integer')
      .addColumn('sealed_referat', blob, (column) => column.notNull())
      .addColumn('sealed_pdf', blob, (column) => column.notNull())
      .addColumn('sealed_text', blob, (column) => column.notNull())
      .addPrimaryKeyConstraint('version_of_referat', ['meeting', 'version'])
      .modifyEnd(sql`strict`),
    build.schema
      .createTable('erasure_requests')
      .addColumn('request', 'text', (column) => column.notNull().primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('ground', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('asked_by', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'integer', (column) => column.notNull())
      .addUniqueConstraint('one_request', ['kind', 'id'])
      .modifyEnd(sql`strict, without rowid`),
  ),
];
