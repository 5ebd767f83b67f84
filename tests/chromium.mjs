/** Finds the browser that the browser tests drive, and installs one where there is none. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {string | undefined} */
export function findChromium() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [process.env.CHROMIUM_PATH, '/usr/bin/chromium', ...onPath, chrome, chromium.executablePath()]
    .filter((path) => path !== undefined)
    .find(isProgram);
}

/** @returns {string} */
export function findOrInstallChromium() {
  const found = findChromium();
  if (found !== undefined) return found;

  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('No Chromium here: installing Debian’s (apt-get install chromium).');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'poppler-utils']);
  } else {
    console.log('No Chromium here: installing Playwright’s own (npx playwright install chromium).');
    run('npx', ['playwright', 'install', 'chromium']);
  }
  const installed = findChromium();
  if (installed === undefined)
    throw new Error('Chromium was installed, but is not to be found. Set CHROMIUM_PATH.');
  return installed;
}

/** @param {string} command @param {string[]} words */
function run(command, words) {
  execFileSync(command, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
