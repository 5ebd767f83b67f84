/**
 * Starts the built server, building first what is missing or older than its sources.
 *
 *   node server/launch.mjs [arguments of the server]
 *   node server/launch.mjs --build-only
 *
 * The server runs in this very process, so that signals and exit codes need no passing on. The build
 * runs in a child, so that its memory is gone when the meeting starts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const common = ['shared', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'vite.config.ts'];
const rooms = [
  { name: 'client', sources: ['client', ...common], output: 'dist/client/index.html' },
  { name: 'server', sources: ['server', ...common], output: 'dist/server/main.js' },
];

/** A stamp bears the time its build began: what is saved during a build is newer than it.
 * @param {string} room */
const stampOf = (room) => join(root, 'dist', `${room}.built`);

/** @param {string} path @returns {number} */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A folder's own time tells of files that were removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @param {typeof rooms[number]} room */
function isStale(room) {
  if (!existsSync(join(root, room.output)) || !existsSync(stampOf(room.name))) return true;
  const built = statSync(stampOf(room.name)).mtimeMs;
  return room.sources.some((source) => existsSync(join(root, source)) && newest(join(root, source)) > built);
}

async function buildStale() {
  const stale = rooms.filter(isStale);
  if (stale.length === 0) return;
  console.error(`Building ${stale.map((room) => room.name).join(' and ')} …`);
  // Also where a test runner asks for the build: what is served is never a development build.
  process.env.NODE_ENV = 'production';
  process.chdir(root);
  const { build } = await import('vite');
  for (const room of stale) {
    const began = new Date();
    await build({ logLevel: 'warn', build: room.name === 'server' ? { ssr: true } : {} });
    writeFileSync(stampOf(room.name), '');
    utimesSync(stampOf(room.name), began, began);
  }
}

if (process.argv.includes('--build-only')) {
  try {
    await buildStale();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
} else {
  if (rooms.some(isStale)) {
    const build = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--build-only'], {
      stdio: ['ignore', 2, 2],
    });
    if (build.status !== 0) {
      console.error('The app could not be built; see above. Was `npm ci` run?');
      process.exit(build.status ?? 1);
    }
  }
  process.env.NODE_ENV ??= 'production';
  await import(pathToFileURL(join(root, 'dist/server/main.js')).href);
}
