/**
 * Whether two pieces of plain data say the same on the wire. What did not change is mostly the very same object,
 * so that this looks at little: much less than writing both out would.
 */
export const sameData = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  return Array.isArray(one) ? Array.isArray(other) && sameList(one, other) : sameParts(one, other);
};

const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!sameData(one[at], other[at])) return false;
  return true;
};

const sameParts = (one: object, other: object): boolean => {
  if (Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  for (const name of names)
    if (!Object.hasOwn(other, name) || !sameData(Reflect.get(one, name), Reflect.get(other, name)))
      return false;
  return true;
};
