import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';

/** A classroom machine that many use: a browser whose profile stays when it is closed. */
export const machine = async (
  profile: string,
  launchOptions: NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>,
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await chromium.launchPersistentContext(profile, launchOptions);
  context.setDefaultTimeout(10_000);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());

/** Where any of these is found in the raw bytes of the profile, in the two ways in which browsers write text. */
export const foundIn = (profile: string, planted: readonly string[]): string[] =>
  filesIn(profile).flatMap((file) => {
    const bytes = readFileSync(file);
    return planted
      .filter((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')))
      .map((text) => `${text} in ${file.slice(profile.length)}`);
  });
