import { defineConfig } from '@playwright/test';
import { findChromium } from '../chromium.mjs';

const executablePath = findChromium();

/** A browser that never calls home: the tests need no network beyond this machine. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--metrics-recording-only',
];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  globalSetup: '../setup/build.ts',
  workers: 2,
  // Stories share nothing, also those of one file: a long file holds up nobody at the end.
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts' },
    // Not tests: they make the pictures of the README (`npm run shots`).
    { name: 'shots', testMatch: '**/*.shots.ts' },
  ],
  use: {
    browserName: 'chromium',
    locale: 'nn-NO',
    timezoneId: 'Europe/Oslo',
    // A running ring is painted sixty times a second on every device, which is half of what a waiting screen costs.
    // Motion is a matter of style sheets alone; one story, of a whole meeting, is played with it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      args: quiet,
      // Chromium's sandbox cannot start as root.
      chromiumSandbox: process.getuid?.() !== 0,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
    screenshot: 'only-on-failure',
    // Filming every device takes more of the machine than all else in a story (8.7 CPU seconds against 2.5, for three
    // screens in eight seconds). Who must see how a story failed runs it again with `--trace retain-on-failure`.
    trace: 'off',
  },
});
