import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { InvitationMade } from '../../shared/accounts.ts';
import { freePort } from '../support/freePort.ts';
import { Issuer } from '../support/Issuer.ts';
import { ADMINISTRATOR, LEADER, setupOf } from '../support/setup.ts';
import { foundIn, machine } from './harness/machine.ts';
import { signInAs } from './harness/signingIn.ts';
import { test as base, expect, NETWORK_GONE, type Page } from './harness/story.ts';

/** A server whose people may sign in at a real provider, with a page of its own on another site. */
const test = base.extend<{ issuer: Issuer; port: number }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
  port: async ({}, use) => use(await freePort()),
  issuer: async ({ port }, use) => {
    const issuer = await Issuer.start(`http://127.0.0.1:${port}`, { asks: true, host: 'localhost' });
    await use(issuer);
    await issuer.stop();
  },
  settings: async ({ issuer, port }, use) =>
    use({ ...issuer.settings, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` }),
});

const button = (page: Page) => page.getByRole('button', { name: 'Logg inn med Prøvefeide' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const atProvider = async (page: Page, person: string): Promise<void> => {
  await expect(title(page)).toHaveText('Prøvefeide');
  await page.getByRole('button', { name: `Logg inn som ${person}` }).click();
};

/** The leader comes in by the invitation, as `kari` at the provider. */
const withLeader = async (page: Page, origin: string, token: string): Promise<void> => {
  const made = await page.request.post(`${origin}/api/setup`, { data: setupOf(token), headers: { origin } });
  await page.context().clearCookies();
  await page.goto(origin + InvitationMade.parse(await made.json()).path);
  await expect(page.getByRole('main')).toContainText('i staden for eit passord');
  await button(page).click();
  await atProvider(page, 'kari');
  await expect(title(page)).toHaveText('Møta dine');
};

test('[OI3] [OI5] an invitation is taken by the provider; signing out there too, and in again by the button', async ({
  server,
  devices,
}) => {
  const page = await devices.open();
  await withLeader(page, server.origin, server.token);
  await expect(page.getByRole('banner').getByText(LEADER.name)).toBeVisible();
  // Nothing of the way there and back is in the address, in what goes back, or where pages keep things.
  expect(page.url()).toBe(`${server.origin}/`);
  expect(
    await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, history.state])),
  ).not.toMatch(/code|state|kari|token/);
  await page.goto(`${server.origin}/account`);
  await expect(page.getByRole('main')).toContainText('knytt til deg hos Prøvefeide');
  await page.goto(server.origin);
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.getByRole('button', { name: 'Logg ut av Prøvefeide' }).click();
  await expect(title(page)).toHaveText('Du er logga ut');
  await page.goto(server.origin);
  await button(page).click();
  await atProvider(page, 'kari');
  await expect(title(page)).toHaveText('Møta dine');
});

test('[OI6] a machine that many use keeps no code of one who signed in by the provider', async ({
  server,
  devices,
  launchOptions,
}) => {
  await withLeader(await devices.open(), server.origin, server.token);
  const profile = mkdtempSync(join(tmpdir(), 'bti-profile-'));
  const { context, page } = await machine(profile, launchOptions);
  try {
    const codes: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/provider/callback') && request.method() === 'POST')
        codes.push(String(request.postDataJSON().code));
    });
    await page.goto(server.origin);
    await button(page).click();
    await atProvider(page, 'kari');
    await expect(title(page)).toHaveText('Møta dine');
    await context.close();
    expect(codes).toEqual([expect.stringMatching(/^[\w-]{20,}$/)]);
    expect(foundIn(profile, codes)).toEqual([]);
    // What is looked for is found where it is.
    expect(foundIn(profile, [server.origin])).not.toEqual([]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('[OI3] whom nobody has invited gets no account, and who breaks off comes back kindly', async ({
  server,
  devices,
  issuer,
}) => {
  const page = await devices.open();
  await withLeader(page, server.origin, server.token);
  const stranger = await devices.open();
  issuer.person = 'ukjend';
  await stranger.goto(server.origin);
  await button(stranger).click();
  await atProvider(stranger, 'ukjend');
  await expect(title(stranger)).toHaveText('Du er ikkje invitert enno');
  expect(new URL(stranger.url()).search).toBe('');
  expect((await new AxeBuilder({ page: stranger }).setLegacyMode(true).analyze()).violations).toEqual([]);
  // The provider posts that too, from a page that it calls an error.
  const another = await devices.open({ tolerates: /status of 400.*\/auth\// });
  await another.goto(server.origin);
  await button(another).click();
  await another.getByRole('button', { name: 'Avbryt' }).click();
  await expect(title(another)).toHaveText('Innlogginga vart avbroten');
  await another.getByRole('link', { name: 'Til framsida' }).click();
  await expect(button(another)).toBeVisible();
  expect((await new AxeBuilder({ page: another }).setLegacyMode(true).analyze()).violations).toEqual([]);
});

test('[OI2] [OI4] a token of a wrong issuer is refused; while the provider is away the administrator comes in by password and ties nothing', async ({
  server,
  devices,
  issuer,
}) => {
  const page = await devices.open({ tolerates: NETWORK_GONE });
  await withLeader(page, server.origin, server.token);
  const office = await devices.open({ tolerates: NETWORK_GONE });
  issuer.spoil = (claims) => ({ ...claims, iss: 'https://another.example' });
  await office.goto(server.origin);
  await button(office).click();
  await atProvider(office, 'kari');
  await expect(title(office)).toHaveText('Innlogginga vart ikkje godteken');
  await office.goto(server.origin);
  await signInAs(office, ADMINISTRATOR);
  await office.goto(`${server.origin}/account`);
  await expect(office.getByRole('button', { name: 'Knyt kontoen til Prøvefeide' })).toBeVisible();
  expect((await new AxeBuilder({ page: office }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await issuer.stop();
  await office.goto(server.origin);
  await office.getByRole('button', { name: 'Logg ut' }).click();
  // What was found a moment ago is believed for some seconds; the button says so either way.
  await expect(async () => {
    await office.goto(server.origin);
    await expect(office.getByRole('main')).toContainText('Prøvefeide svarar ikkje no');
  }).toPass();
  await signInAs(office, ADMINISTRATOR);
});
