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
  let more = 0;
  // Plain data has no names but its own; a list of them would be made anew for each object of each view.
  for (const name in one) {
    if (!Object.hasOwn(other, name) || !sameData(Reflect.get(one, name), Reflect.get(other, name)))
      return false;
    more += 1;
  }
  for (const _ in other) more -= 1;
  return more === 0;
};
