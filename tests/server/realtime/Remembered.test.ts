import { expect, test } from 'vitest';
import { Remembered } from '../../../server/realtime/Remembered.ts';

interface Parts {
  readonly a: { readonly n: number };
  readonly b: number;
  readonly c: number;
}
const parts: Parts = { a: { n: 1 }, b: 2, c: 3 };

/** One answer, and how many times it was made. */
const counting = (make: (parts: Parts) => unknown) => {
  let made = 0;
  let last: unknown;
  const remembered = new Remembered(['one'], (_, input: Parts) => {
    made += 1;
    return make(input);
  });
  const of = (input: Parts): unknown => {
    for (const [, answer] of remembered.renewed(input)) last = answer;
    return last;
  };
  return { of, made: () => made };
};

test('[RT14] an answer is given again while the parts that it read are the same', () => {
  const sum = counting(({ a, b }) => ({ sum: a.n + b }));
  const first = sum.of(parts);
  expect(sum.of({ ...parts, c: 9 })).toBe(first);
  expect(sum.made()).toBe(1);
});

test('[RT14] an answer is made anew when a part that it read is another, though it looks the same', () => {
  const sum = counting(({ a, b }) => a.n + b);
  sum.of(parts);
  sum.of({ ...parts, a: { n: 1 } });
  expect(sum.made()).toBe(2);
  expect(sum.of({ ...parts, b: 5 })).toBe(6);
});

test('[RT14] what is read only sometimes is noted when it is read', () => {
  const pick = counting((input) => (input.b > 2 ? input.c : 0));
  expect(pick.of(parts)).toBe(0);
  expect(pick.of({ ...parts, c: 7 })).toBe(0);
  expect(pick.of({ ...parts, b: 3, c: 7 })).toBe(7);
  expect(pick.of({ ...parts, b: 3, c: 8 })).toBe(8);
  expect(pick.made()).toBe(3);
});

test('[RT14] who looks at all parts at once depends on all of them', () => {
  const keys = counting((input) => Object.keys({ ...input }).length);
  keys.of(parts);
  keys.of({ ...parts });
  expect(keys.made()).toBe(2);
});

test('[RT14] an answer of nothing is remembered too', () => {
  const nothing = counting(({ b }) => void b);
  nothing.of(parts);
  nothing.of({ ...parts, a: { n: 4 } });
  expect(nothing.made()).toBe(1);
});

test('[RT14] of several answers those are made anew that have read what is another', () => {
  const remembered = new Remembered(['a', 'b', 'both'], (name, input: Parts) => {
    if (name === 'a') return input.a.n;
    return name === 'b' ? input.b : `${input.a.n} ${input.b}`;
  });
  expect(remembered.renewed(parts)).toEqual([
    ['a', 1],
    ['b', 2],
    ['both', '1 2'],
  ]);
  expect(remembered.renewed({ ...parts, c: 9 })).toEqual([]);
  expect(remembered.renewed({ ...parts, b: 5 })).toEqual([
    ['b', 5],
    ['both', '1 5'],
  ]);
});

test('[RT14] what could not be made is asked for again, and with it what was made beside it', () => {
  const remembered = new Remembered(['a', 'b'], (name, input: Parts) => {
    if (name === 'a') return input.a.n;
    if (input.b < 0) throw new Error('no');
    return input.b;
  });
  remembered.renewed(parts);
  expect(() => remembered.renewed({ ...parts, a: { n: 7 }, b: -1 })).toThrow('no');
  expect(remembered.renewed({ ...parts, a: { n: 7 } })).toEqual([['a', 7]]);
});
