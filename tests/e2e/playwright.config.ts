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
    launchOptions: {
      args: quiet,
      // Chromium's sandbox cannot start as root.
      chromiumSandbox: process.getuid?.() !== 0,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
