import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext } from '@playwright/test';
import { AfterLinkMade } from '../../shared/afterwards.ts';
import { MeasureId } from '../../shared/ids.ts';
import { foundIn, machine } from './harness/machine.ts';
import { practice } from './harness/practice.ts';
import { join, LISE, linksOf, meetingOf } from './harness/seats.ts';
import { expect, type Page, test } from './harness/story.ts';

/** Only here: neither in the practice case nor on any other screen. */
const NOTE = 'Zq-hemmeleg-notat-om-leggetid';
const DRAFT = 'Zq-halvskrive-utkast';
const AGREED = {
  id: MeasureId.parse('agreed'),
  proposal: null,
  measure: NOTE,
  responsible: { kind: 'home', person: null },
  responsibleName: '',
  start: '',
  evaluateOn: null,
} as const;
const NAMES = ['Ingrid Dal', 'Anders Dal', 'Jonas Berg'];

const secretOf = (link: string): string => link.split('#')[1] ?? '';
const cookieOf = async (context: BrowserContext): Promise<string> =>
  (await context.cookies()).find(({ name }) => name === 'bti_session')?.value ?? '';

const examine = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
};

/** Tries every way back that the next person at the machine has. */
const triesToComeBack = async (page: Page, origin: string, visited: readonly string[]): Promise<void> => {
  for (let back = 0; back < 3; back += 1) {
    await page.goBack({ waitUntil: 'commit', timeout: 2_000 }).catch(() => null);
    await saysNothing(page);
  }
  for (const address of new Set(visited)) {
    await page.goto(address);
    const open = page.getByRole('button', { name: 'Bli med' });
    if (await open.isVisible().catch(() => false)) await open.click();
    await saysNothing(page);
  }
  const session = await page.request.get(`${origin}/api/session`);
  expect((await session.json()).account).toBeNull();
};

const saysNothing = async (page: Page): Promise<void> => {
  if (page.url().startsWith('http')) await page.getByRole('heading', { level: 1 }).first().waitFor();
  const text = await page.content();
  for (const secret of [NOTE, DRAFT, ...NAMES]) expect(text).not.toContain(secret);
};

const ENDINGS = [
  'leaves by the button',
  'is thrown out',
  'sits until the end',
  'closes the browser',
] as const;

for (const ending of ENDINGS)
  test(`[JO11] on a machine that many use, nothing is left of one who ${ending}`, async ({
    server,
    devices,
    launchOptions,
  }) => {
    test.setTimeout(240_000);
    const opened: BrowserContext[] = [];
    const profile = mkdtempSync(path(tmpdir(), 'bti-profile-'));
    try {
      const { lead, wire } = await practice({ server, devices }, { at: 'clarifying' });
      const link = (await linksOf(lead)).get(LISE.nurse) ?? '';
      const first = await machine(profile, launchOptions);
      opened.push(first.context);
      const visited: string[] = [link];
      first.page.on('framenavigated', (frame) => visited.push(frame.url()));
      const asked: string[] = [];
      first.page.on('request', (request) => {
        if (request.url().includes('/api/')) asked.push(first.page.url());
      });
      await join(first.page, link);
      // The address was clean before anything was asked of the server by the page itself.
      expect(asked.join()).not.toContain(secretOf(link));
      await expect(first.page.getByText('Spørsmål').first()).toBeVisible();
      const field = first.page.getByRole('textbox').first();
      await field.fill(NOTE);
      await field.blur();
      await field.fill(`${NOTE} ${DRAFT}`);
      const cookie = await cookieOf(first.context);
      expect(cookie).not.toBe('');

      switch (ending) {
        case 'leaves by the button':
          await first.page.getByRole('button', { name: 'Logg ut på denne maskina' }).click();
          await examine(first.page);
          await first.page.getByRole('button', { name: 'Ja, logg ut her' }).click();
          await expect(first.page.getByRole('heading', { level: 1 })).toHaveText('Du er ferdig her');
          await examine(first.page);
          break;
        case 'is thrown out':
          await lead.request.post(`${server.origin}/api/meetings/${meetingOf(lead)}/links/${LISE.nurse}`, {
            data: { change: 'revoke' },
            headers: { origin: server.origin },
          });
          await expect(first.page.getByRole('heading', { level: 1 })).toHaveText(
            'Du kjem ikkje inn i møtet no',
          );
          break;
        case 'sits until the end':
          await wire.goTo('ended');
          await expect(first.page.getByRole('heading', { level: 1 })).toHaveText('Møtet er slutt');
          break;
        case 'closes the browser':
          break;
      }
      if (ending !== 'closes the browser') {
        await triesToComeBack(first.page, server.origin, visited);
        await first.page.goto(server.origin);
        expect(
          await first.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))),
        ).toEqual([]);
      }
      await first.context.close();
      // What a browser writes down by itself is found: the address as it was opened. It opens nothing more.
      expect(foundIn(profile, [secretOf(link)])).not.toEqual([]);
      expect(foundIn(profile, [NOTE, DRAFT, ...NAMES, cookie])).toEqual([]);

      // The next one starts the browser, with the tabs of the last time where it restores them.
      const closed = ending === 'closes the browser';
      const next = await machine(profile, {
        ...launchOptions,
        args: [...(launchOptions.args ?? []), ...(closed ? [] : ['--restore-last-session'])],
      });
      opened.push(next.context);
      // Who only closed the browser has the link still; the seat itself is closed.
      const ways = closed ? visited.filter((address) => address.includes('/meeting/')) : visited;
      await triesToComeBack(next.page, server.origin, ways);
      await next.context.close();
      expect(foundIn(profile, [NOTE, DRAFT, ...NAMES, cookie])).toEqual([]);
    } finally {
      for (const each of opened) await each.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

test('[JO15] [JO11] on a machine that many use, nothing is left of the family’s page when who read it is done there', async ({
  server,
  devices,
  launchOptions,
}) => {
  test.setTimeout(240_000);
  const opened: BrowserContext[] = [];
  const profile = mkdtempSync(path(tmpdir(), 'bti-profile-'));
  try {
    const { lead, wire } = await practice({ server, devices }, { at: 'decision' });
    await wire.give('measure.put', { baseRev: 0, measure: AGREED });
    await wire.goTo('evaluation');
    wire.close();
    const made = await lead.request.post(
      `${server.origin}/api/meetings/${meetingOf(lead)}/after-links/${LISE.mother}`,
      { data: { change: 'make' }, headers: { origin: server.origin } },
    );
    const { made: link } = AfterLinkMade.parse(await made.json());
    if (link === null) throw new Error('no link');
    const { context, page } = await machine(profile, launchOptions);
    opened.push(context);
    const visited: string[] = [`${server.origin}${link.path}`];
    page.on('framenavigated', (frame) => visited.push(frame.url()));
    await page.goto(`${server.origin}${link.path}`);
    await page.getByLabel('Koden').fill(link.code);
    await page.getByRole('button', { name: 'Opne sida' }).click();
    await expect(page.getByText(NOTE)).toBeVisible();
    const cookie = await cookieOf(context);
    expect(cookie).not.toBe('');
    await page.getByRole('button', { name: 'Logg ut på denne maskina' }).click();
    await page.getByRole('button', { name: 'Ja, logg ut her' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du er ferdig her');
    await triesToComeBack(page, server.origin, visited);
    await page.goto(`${server.origin}${link.path}`);
    await page.getByLabel('Koden').fill(link.code);
    await page.getByRole('button', { name: 'Opne sida' }).click();
    await expect(page.getByText(/^Det stemte ikkje/)).toBeVisible();
    await context.close();
    expect(foundIn(profile, [secretOf(link.path)])).not.toEqual([]);
    expect(foundIn(profile, [NOTE, cookie])).toEqual([]);
  } finally {
    for (const each of opened) await each.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('[JO12] a visitor that runs the page’s scripts and presses nothing redeems nothing', async ({
  server,
  devices,
}) => {
  test.setTimeout(120_000);
  const { lead } = await practice({ server, devices });
  const links = await linksOf(lead);
  const bot = await devices.open({ tolerates: /Failed to load resource/ });
  const sent: string[] = [];
  bot.on('request', (request) => {
    if (request.method() !== 'GET' && !request.url().includes('/socket.io/')) sent.push(request.url());
  });
  const link = links.get(LISE.mother) ?? '';
  for (const kind of ['/join', '/invitation', '/recovery', '/after', '/setup', '/knock']) {
    const address = link.replace('/join', kind);
    await bot.goto(address);
    await expect(bot.getByRole('heading', { level: 1 })).toBeVisible();
    expect(bot.url()).not.toContain(secretOf(link));
  }
  expect(sent.filter((url) => !url.includes('/api/invitations/look'))).toEqual([]);
  expect((await bot.context().cookies()).map(({ name }) => name)).not.toContain('bti_session');
});
