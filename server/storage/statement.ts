import type BetterSqlite3 from 'better-sqlite3';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';

/** Builds SQL and runs none: Kysely's own driver is async, and meeting data is written synchronously (DESIGN, Storage). */
export const sqlBuilder = <Tables>(): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });

class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A place in a query that gets its value each time the prepared statement runs. */
export const slot = <T>(name: string): RawBuilder<T> => sql<T>`${new Slot(name)}`;

/** Slots for the columns of an insert, each named as its column. */
export const slots = <Row>(
  ...columns: readonly (keyof Row & string)[]
): { [C in keyof Row]: RawBuilder<Row[C]> } =>
  // An object made from names cannot tell TypeScript that all of them are there; SQLite can: columns are not null.
  Object.fromEntries(columns.map((column) => [column, slot(column)])) as {
    [C in keyof Row]: RawBuilder<Row[C]>;
  };

type Value = string | number | Buffer | null;
type Values = Readonly<Record<string, Value>>;

/** A statement that is parsed once. Rows come out unchecked: whoever reads them parses them. */
export interface Statement {
  run(values?: Values): { readonly changes: number };
  get(values?: Values): unknown;
  all(values?: Values): unknown[];
}

export const prepare = (db: BetterSqlite3.Database, query: Compilable): Statement => {
  const compiled = query.compile();
  const statement = db.prepare(compiled.sql);
  const bind = (values: Values): unknown[] =>
    compiled.parameters.map((parameter) =>
      parameter instanceof Slot ? valueIn(values, parameter.name) : parameter,
    );
  return {
    run: (values = {}) => statement.run(...bind(values)),
    get: (values = {}) => statement.get(...bind(values)),
    all: (values = {}) => statement.all(...bind(values)),
  };
};

const valueIn = (values: Values, name: string): Value => {
  const value = values[name];
  if (value === undefined) throw new Error(`no value for the slot ${name}`);
  return value;
};
