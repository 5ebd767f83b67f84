import { withTyped } from '../ui/typing.ts';

export const fieldsOf = <T extends object>(record: T): (keyof T)[] => Object.keys(record) as (keyof T)[];
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
export const sameFields = <T extends object>(a: T, b: T): boolean =>
  fieldsOf(a).every((field) => same(a[field], b[field]));

/** What of it lies on the device: texts and ticks. */
export const draftOf = (record: object): Record<string, string | boolean> =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => typeof value === 'string' || typeof value === 'boolean'),
  );

/** Only fields that are there now, of the kind that they have now; hence the cast. */
export const fitting = <T extends object>(kept: Record<string, unknown>, shape: T): Partial<T> => {
  const kinds = new Map(Object.entries(shape).map(([field, value]) => [field, typeof value]));
  return Object.fromEntries(
    Object.entries(kept).filter(([field, value]) => kinds.get(field) === typeof value),
  ) as Partial<T>;
};

/** Puts what was typed on after sending onto what the server made of it: texts are merged, choices kept. */
export const mergeFields = <T extends object>(
  typed: T,
  sent: T,
  saved: T,
  chosen: ReadonlySet<keyof T>,
): T => {
  const merged = { ...saved };
  for (const field of fieldsOf(typed)) {
    if (same(typed[field], sent[field])) continue;
    const [mine, before, theirs] = [typed[field], sent[field], saved[field]];
    const texts = typeof mine === 'string' && typeof before === 'string' && typeof theirs === 'string';
    // Both sides of the assignment are the same field of the same type.
    merged[field] = texts && !chosen.has(field) ? (withTyped(mine, before, theirs) as T[keyof T]) : mine;
  }
  return merged;
};
