import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');
const filesIn = (folder: string, named: RegExp): string[] =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => named.test(file))
    .map((file) => `${folder}/${file}`);

const RULE = /\[([A-Z]{2}\d+)\]/g;
const quotedIn = (file: string): string[] => [...read(file).matchAll(RULE)].flatMap(([, id]) => id ?? []);
/** Where a rule is quoted, by rule. */
const quotes = (list: readonly string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const file of list) for (const id of quotedIn(file)) found.set(id, [...(found.get(id) ?? []), file]);
  return found;
};

/** Names of tests stand in quotes or backticks, and begin with the rules that the tests are about. */
const NAMES = /['"`](?:\[[A-Z]{2}\d+\]\s*)+/g;
const TESTS = filesIn('tests', /\.(test|spec)\.tsx?$|Contract\.ts$/);
const tested = new Map<string, string>();
for (const file of TESTS)
  for (const [name] of read(file).matchAll(NAMES))
    for (const [, id] of name.matchAll(RULE)) if (id) tested.set(id, file);

const lines = read('shared/SPEC.md').split('\n');
const rules = lines.flatMap((line) => line.match(/^- \[([A-Z]{2}\d+)\] \S/)?.[1] ?? []);

describe('shared/SPEC.md', () => {
  test('every rule has an id of its own and one line', () => {
    expect(rules.filter((id, at) => rules.indexOf(id) !== at)).toEqual([]);
    expect(lines.filter((line) => /^\s*[-*] /.test(line) && !/^- \[[A-Z]{2}\d+\] \S/.test(line))).toEqual([]);
  });

  test('every rule that the name of a test quotes is in it', () => {
    expect([...tested].filter(([id]) => !rules.includes(id))).toEqual([]);
  });

  test('every rule that the code quotes is in it', () => {
    const inCode = quotes(['shared', 'server', 'client'].flatMap((folder) => filesIn(folder, /\.tsx?$/)));
    expect([...inCode].filter(([id]) => !rules.includes(id))).toEqual([]);
  });

  test('every rule is quoted by a test', () => {
    expect(rules.filter((id) => !tested.has(id))).toEqual([]);
  });
});
