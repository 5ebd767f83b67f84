import { type Compilable, sql } from 'kysely';
import type { Migration } from '../openDatabase.ts';
import { sqlBuilder } from '../statement.ts';

/** The tables of `keys.sqlite`. Ids, codes and wrapped keys; no name and no text. */
export interface KeyTables {
  /** `kind` is `server` for the one key of the server itself. */
  keys: { kind: string; id: string; wrapped: Buffer; made_at: number };
  erasures: {
    kind: string;
    id: string;
    at: number;
    ground: string;
    reference: string;
    asked_by: string | null;
    approved_by: string | null;
  };
}

export const ERASURE_COLUMNS = [
  'kind',
  'id',
  'at',
  'ground',
  'reference',
  'asked_by',
  'approved_by',
] as const satisfies readonly (keyof KeyTables['erasures'])[];

const build = sqlBuilder<KeyTables>();
const steps = (...statements: readonly Compilable[]): Migration =>
  statements.map((statement) => statement.compile().sql);

/** Never changed once released: a new form is a new step at the end. */
export const KEY_MIGRATIONS: readonly Migration[] = [
  steps(
    build.schema
      .createTable('keys')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('wrapped', sql`blob`, (column) => column.notNull())
      .addColumn('made_at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('key_of', ['kind', 'id'])
      .modifyEnd(sql`strict, without rowid`),
    build.schema
      .createTable('erasures')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('ground', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('asked_by', 'text')
      .addColumn('approved_by', 'text')
      .addPrimaryKeyConstraint('erasure_of', ['kind', 'id'])
      .modifyEnd(sql`strict`),
    build.schema.createIndex('erasures_at').on('erasures').column('at'),
  ),
];
