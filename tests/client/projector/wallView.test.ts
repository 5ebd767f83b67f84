import { describe, expect, test } from 'vitest';
import { readingSize, wallKey, wallView } from '../../../client/screens/projector/wallView.ts';
import { STAGES } from '../../../shared/phases.ts';

const nothing = { pause: null, reading: null, blank: false };
const breakIn = { kind: 'breakIn', reason: 'phaseNow' } as const;

describe('what the wall shows', () => {
  test('[UI44] one thing at a time: quiet before the start, neutral after the family', () => {
    const views = Object.fromEntries(STAGES.map((stage) => [stage, wallView({ stage, ...nothing })]));
    expect(views).toMatchObject({
      preparing: 'waiting',
      welcome: 'meeting',
      closing: 'meeting',
      evaluation: 'after',
      ended: 'after',
    });
  });

  test('[UI102] a meeting that was broken off says so, and nothing else', () => {
    expect(wallView({ stage: 'suspended', pause: breakIn, reading: 'x', blank: false })).toBe('suspended');
  });

  test('[UI44] nothing brings the evaluation to the wall', () => {
    const all = { pause: breakIn, reading: 'x', blank: true };
    expect(wallView({ stage: 'evaluation', ...all })).toBe('after');
    expect(wallView({ stage: 'ended', ...all })).toBe('after');
  });

  test('[UI44] a blank screen is blank, whatever happens; a stopped clock goes before the entry', () => {
    expect(wallView({ stage: 'decision', pause: breakIn, reading: 'x', blank: true })).toBe('blank');
    expect(wallView({ stage: 'decision', pause: breakIn, reading: 'x', blank: false })).toBe('stopped');
    expect(wallView({ stage: 'decision', pause: null, reading: 'x', blank: false })).toBe('reading');
    expect(wallView({ stage: 'decision', pause: null, reading: ' ', blank: false })).toBe('meeting');
  });

  test('B and the full stop blank it, F fills the screen, and the browser keeps its own keys', () => {
    const key = (name: string, part: KeyboardEventInit = {}) =>
      wallKey(new KeyboardEvent('keydown', { key: name, ...part }));
    expect([key('b'), key('B'), key('.'), key('f'), key('x')]).toEqual([
      'blank',
      'blank',
      'blank',
      'fullScreen',
      null,
    ]);
    expect(key('f', { ctrlKey: true })).toBeNull();
    expect(key('b', { repeat: true })).toBeNull();
  });
});

test('[UI45] a longer entry is shown smaller, never larger', () => {
  const sizes = [0, 40, 200, 500, 900, 1_600, 5_000].map((length) => readingSize('å'.repeat(length)));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(new Set(sizes).size).toBeGreaterThan(2);
  expect(readingSize('\n'.repeat(30))).toBeLessThan(readingSize('kort'));
});
