/**
 * Whether two pieces of plain data say the same on the wire. What did not change is mostly the very same object,
 * so that this looks at little: much less than writing both out would.
 */
export const sameData = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [parts, others] = [Object.entries(one), Object.keys(other)];
  return (
    parts.length === others.length &&
    parts.every(([name, part]) => name in other && sameData(part, Reflect.get(other, name)))
  );
};
