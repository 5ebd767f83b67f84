import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ROUTES, VISITORS } from '../../server/http/permissions.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** How many requirements of levels 1 and 2 each section of ASVS 5.0 begins with; those of level 3 stand after them. */
const SECTIONS: Readonly<Record<string, number>> = {
  ...{ 'V1.1': 2, 'V1.2': 9, 'V1.3': 11, 'V1.4': 3, 'V1.5': 2 },
  ...{ 'V2.1': 3, 'V2.2': 3, 'V2.3': 4, 'V2.4': 1 },
  ...{ 'V3.2': 2, 'V3.3': 4, 'V3.4': 6, 'V3.5': 5, 'V3.7': 2 },
  ...{ 'V4.1': 3, 'V4.2': 1, 'V4.3': 2, 'V4.4': 4 },
  ...{ 'V5.1': 1, 'V5.2': 3, 'V5.3': 2, 'V5.4': 3 },
  ...{ 'V6.1': 3, 'V6.2': 12, 'V6.3': 4, 'V6.4': 4, 'V6.5': 5, 'V6.6': 3, 'V6.8': 4 },
  ...{ 'V7.1': 3, 'V7.2': 4, 'V7.3': 2, 'V7.4': 5, 'V7.5': 2, 'V7.6': 2 },
  ...{ 'V8.1': 2, 'V8.2': 3, 'V8.3': 1, 'V8.4': 1 },
  ...{ 'V9.1': 3, 'V9.2': 4 },
  ...{ 'V10.1': 2, 'V10.2': 2, 'V10.3': 4, 'V10.4': 11, 'V10.5': 5, 'V10.6': 2, 'V10.7': 3 },
  ...{ 'V11.1': 2, 'V11.2': 3, 'V11.3': 3, 'V11.4': 4, 'V11.5': 1, 'V11.6': 1 },
  ...{ 'V12.1': 3, 'V12.2': 2, 'V12.3': 4 },
  ...{ 'V13.1': 1, 'V13.2': 5, 'V13.3': 2, 'V13.4': 5 },
  ...{ 'V14.1': 2, 'V14.2': 4, 'V14.3': 3 },
  ...{ 'V15.1': 3, 'V15.2': 3, 'V15.3': 7 },
  ...{ 'V16.1': 1, 'V16.2': 5, 'V16.3': 4, 'V16.4': 3, 'V16.5': 3 },
  ...{ 'V17.1': 1, 'V17.2': 4, 'V17.3': 2 },
};

const DOCUMENT = read('docs/security.md');
/** The rows of its tables that say how a requirement stands. */
const ROWS = [...DOCUMENT.matchAll(/^\| (V[^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, ids = '', , stands = '']) => ({ ids: ids.split(', '), stands }),
);

it('each requirement of ASVS 5, levels 1 and 2, is answered once in docs/security.md', () => {
  const wanted = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
  );
  expect(wanted).toHaveLength(253);
  expect(ROWS.flatMap(({ ids }) => ids).sort()).toEqual(wanted.sort());
});

it('each answer is met, with what shows it, not applicable, with why, or open', () => {
  for (const { ids, stands } of ROWS) {
    expect([ids, stands]).toEqual([ids, expect.stringMatching(/^(met|n\/a|open)\b[^:]*: ./)]);
    if (stands.startsWith('met'))
      expect([ids, stands]).toEqual([ids, expect.stringMatching(/\[[A-Z]+\d+\]|`(docs|tests)\//)]);
  }
});

it('each route that anybody may knock at stands under «Ways in», and no other name does', () => {
  const [, section = ''] = /\n## Ways in\n([\s\S]*?)\n## /.exec(DOCUMENT) ?? [];
  const named = [...section.matchAll(/`((?:GET|POST) \/[^`]*)`/g)].map(([, name]) => name);
  const open = Object.entries(ROUTES)
    .filter(([, who]) => who.length === VISITORS.length)
    .map(([name]) => name);
  expect(open.length).toBeGreaterThan(20);
  // Whoever bears the token of the metrics is no visitor.
  expect(named.sort()).toEqual([...open, 'GET /metrics'].sort());
});

it('the rules and files that docs/security.md names are there', () => {
  const rules = new Set([...read('shared/SPEC.md').matchAll(/^- \[([A-Z]+\d+)\]/gm)].map(([, id]) => id));
  const named = [...DOCUMENT.matchAll(/\[([A-Z]+\d+)\]/g)].map(([, id]) => id);
  expect(named.filter((id) => !rules.has(id))).toEqual([]);
  const files = [...DOCUMENT.matchAll(/`((?:docs|server|shared|tests)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );
  const missing = files.filter((path) => !existsSync(fileURLToPath(new URL(path, ROOT))));
  expect(missing).toEqual([]);
});
