/**
 * `npm test`: all suites, shown as they run, and one line at the end that sums them up.
 * `npm run shots`: only the pictures of the README.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from './chromium.mjs';
import { findOrInstallNginx } from './nginx.mjs';
import { findOrInstallPoppler } from './poppler.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
const require = createRequire(import.meta.url);
const vitest = join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs');
const playwright = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
const e2e = ['test', '-c', 'tests/e2e/playwright.config.ts'];

/** @typedef {{passed: number, failed: number}} Count */

process.env.CHROMIUM_PATH = findOrInstallChromium();
findOrInstallPoppler();
findOrInstallNginx();

if (process.argv.includes('--shots')) {
  process.exit(node([playwright, ...e2e, '--project=shots']));
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
if (node(['server/launch.mjs', '--build-only']) !== 0) {
  console.error('The app does not build; nothing was tested.');
  process.exit(1);
}

const vitestReport = join(results, 'vitest.json');
const counts = [
  suite([vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`], () =>
    countVitest(read(vitestReport)),
  ),
];
if (
  readdirSync(join(root, 'tests/e2e'), { recursive: true }).some((name) => String(name).endsWith('.spec.ts'))
) {
  counts.push(
    suite([playwright, ...e2e, '--project=e2e'], () => countPlaywright(read(join(results, 'e2e.json')))),
  );
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
const sum = `${passed} passed, ${failed} failed`;
writeFileSync(join(results, 'sum.txt'), `${sum}\n`);
console.log(`\n${sum}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/**
 * A suite that ends badly, or in which nothing ran, counts as at least one failure.
 * @param {string[]} words @param {() => Count} count @returns {Count}
 */
function suite(words, count) {
  const status = node(words);
  const { passed, failed } = count();
  const endedBadly = status !== 0 || passed + failed === 0;
  return { passed, failed: failed === 0 && endedBadly ? 1 : failed };
}

/** @param {any} report @returns {Count} */
function countVitest(report) {
  /** @type {{status: string, assertionResults: {status: string}[]}[]} */
  const files = report?.testResults ?? [];
  const unreadable = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + unreadable.length,
  };
}

/** @param {any} report @returns {Count} */
function countPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky + (report?.errors?.length ?? 0) };
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string[]} words @returns {number} */
function node(words) {
  return spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
