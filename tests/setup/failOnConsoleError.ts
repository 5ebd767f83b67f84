import { afterAll, afterEach, beforeEach, vi } from 'vitest';

/**
 * Whatever is written to `console.error`, and every rejection that nobody handles, fails the test it
 * happened in. A test that expects an error spies on `console.error` itself, over this spy.
 */
const complaints: unknown[][] = [];
// Taken before a test can replace it with a fake.
const nextTurn = setImmediate;

const noted = (reason: unknown): void => void complaints.push(['unhandled rejection:', reason]);
process.on('unhandledRejection', noted);
// Files share a process, and each has this file evaluated for itself.
afterAll(() => void process.off('unhandledRejection', noted));

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    complaints.push(words);
  });
});

afterEach(async () => {
  // Rejections are only reported after the microtasks of this turn.
  await new Promise((done) => nextTurn(done));
  vi.restoreAllMocks();
  const [first] = complaints.splice(0);
  if (first !== undefined) throw new Error(`console.error: ${first.map(inWords).join(' ')}`);
});

function inWords(value: unknown): string {
  return value instanceof Error ? (value.stack ?? value.message) : String(value);
}
