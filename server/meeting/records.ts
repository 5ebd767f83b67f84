import type { SharedRecord } from './context.ts';
import type { Fact } from './facts.ts';

/** Adds a version to a record that several may write, or the record itself. */
export const putRecord = <T extends { id: string }>(
  records: readonly SharedRecord<T>[],
  value: T,
  fact: Fact,
): readonly SharedRecord<T>[] => {
  const written = { by: fact.seat, onBehalf: fact.onBehalf };
  const found = records.some((record) => record.versions[0].id === value.id);
  if (!found) return [...records, { versions: [value], ...written }];
  return records.map((record) =>
    record.versions[0].id === value.id
      ? { versions: [...record.versions, value] as [T, ...T[]], ...written }
      : record,
  );
};

export const without = <T extends { id: string }>(records: readonly SharedRecord<T>[], id: string) =>
  records.filter((record) => record.versions[0].id !== id);
