import AxeBuilder from '@axe-core/playwright';
import { practice } from './harness/practice.ts';
import { LISE, meetingOf } from './harness/seats.ts';
import { type Devices, expect, type Page, test } from './harness/story.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];
const TOLERATED = /Failed to load resource/;

/** Looks at a screen as it is, on a phone and on a desktop. */
const examine = async (page: Page): Promise<void> => {
  // What fades in yet has other colours.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(size.width);
  }
};

const linksIn = (lead: Page) => lead.getByRole('region', { name: 'Sida til familien' });

/** The leader of a practice meeting whose family has left, at the referat. */
const afterMeeting = async (world: Parameters<typeof practice>[0]): Promise<Page> => {
  const { lead, wire } = await practice(world, { tolerates: TOLERATED });
  await wire.goTo('evaluation');
  wire.close();
  await lead.goto(lead.url().replace(/(\/meeting\/[\w-]+).*/, `$1/referat?seat=${LISE.leader}`));
  return lead;
};

interface Handed {
  /** As it is shown, in two halves. */
  readonly code: string;
  readonly token: string;
}

const makeLink = async (lead: Page, look = false): Promise<Handed> => {
  const make = /^Lag (ny )?lenkje til sida til familien for Ingrid Dal$/;
  await linksIn(lead).getByRole('button', { name: make }).click();
  const shown = lead.getByRole('dialog', { name: /^Lenkje til / });
  const link = (await shown.getByText(/\/after#/).textContent()) ?? '';
  const code = (await shown.getByText(/^\d{3} \d{3}$/).textContent()) ?? '';
  await expect(shown).toContainText('Gi koden på ein annan måte enn lenkja');
  if (look) await examine(lead);
  await shown.getByRole('button', { name: 'Ferdig' }).click();
  await expect(shown).toBeHidden();
  expect(await lead.content()).not.toContain(code);
  return { code, token: link.split('#')[1] ?? '' };
};

const opened = async (devices: Devices, origin: string, { token }: Handed): Promise<Page> => {
  const page = await devices.open({ tolerates: TOLERATED });
  await page.goto(`${origin}/after#${token}`);
  expect(page.url()).toBe(`${origin}/after`);
  return page;
};

const type = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel('Koden').fill(code);
  await page.getByRole('button', { name: 'Opne sida' }).click();
};
const otherThan = (code: string): string => (code === '000 000' ? '000001' : '000000');

test('[JO13] [JO14] [JO15] [UI82] when the family has left, a new link and a code told by another way open its page, until it is done on that machine', async ({
  server,
  devices,
}) => {
  test.setTimeout(240_000);
  const lead = await afterMeeting({ server, devices });
  await examine(lead);
  const handed = await makeLink(lead, true);
  await expect(linksIn(lead)).toContainText(/Har ei lenkje til og med/);
  await examine(lead);

  const mother = await opened(devices, server.origin, handed);
  const field = mother.getByLabel('Koden');
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
  await examine(mother);
  await type(mother, otherThan(handed.code));
  await expect(mother.getByText(/^Det stemte ikkje\. Sjå om koden er skriven rett\./)).toBeVisible();
  await examine(mother);

  // Pasted as it was shown, blank and all.
  await mother.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await mother.evaluate((text) => navigator.clipboard.writeText(text), handed.code);
  await field.selectText();
  await mother.keyboard.press('Control+V');
  await expect(field).toHaveValue(handed.code);
  await mother.keyboard.press('Enter');
  await expect(mother).toHaveURL(new RegExp(`/meeting/${meetingOf(lead)}/after/`));
  await expect(mother.getByRole('heading', { level: 1 })).toHaveText('Etter møtet');
  await expect(mother.getByRole('heading', { name: 'Dette vart vi samde om' })).toBeVisible();
  await examine(mother);

  const ppt = mother.getByRole('region', { name: 'PPT' });
  await ppt.getByRole('button', { name: 'Trekk tilbake: PPT' }).click();
  await examine(mother);
  await ppt.getByRole('button', { name: /^Trekk tilbake/ }).click();
  await expect(ppt).toContainText('Du trekte samtykket tilbake');
  await mother.reload();
  await expect(ppt).toContainText('Du trekte samtykket tilbake');
  await examine(mother);
  // On paper is what was agreed, and nothing of consent.
  await mother.emulateMedia({ media: 'print' });
  await expect(mother.getByRole('heading', { name: 'Dette vart vi samde om' })).toBeVisible();
  for (const hidden of ['Samtykke', 'Etter møtet', 'Logg ut på denne maskina'])
    await expect(mother.getByText(hidden, { exact: true }).first()).toBeHidden();
  await mother.emulateMedia({ media: 'screen' });

  const page = mother.url();
  await mother.getByRole('button', { name: 'Logg ut på denne maskina' }).click();
  const leaving = mother.getByRole('dialog');
  await expect(leaving).toContainText('lenkja verkar ikkje meir');
  await leaving.getByRole('button', { name: 'Ja, logg ut her' }).click();
  await expect(mother).toHaveURL(`${server.origin}/left`);
  await mother.goto(`${server.origin}/after#${handed.token}`);
  await type(mother, handed.code);
  await expect(mother.getByText(/kan den som leidde møtet lage ei ny/)).toBeVisible();
  await mother.goto(page);
  await expect(mother.getByRole('heading', { level: 1 })).toHaveText('Sida er ikkje open no');
  await expect(mother.getByText('PPT')).toBeHidden();
  await examine(mother);
});

test('[JO14] [UI82] after five wrong codes the link opens nothing, and its leader is told on the front page and beside the referat', async ({
  server,
  devices,
}) => {
  test.setTimeout(180_000);
  const lead = await afterMeeting({ server, devices });
  const handed = await makeLink(lead);
  const guesser = await opened(devices, server.origin, handed);
  for (let tries = 0; tries < 5; tries += 1) {
    const answered = guesser.waitForResponse(/\/api\/after\/open$/);
    await type(guesser, otherThan(handed.code));
    expect((await answered).status()).toBe(404);
  }
  await type(guesser, handed.code);
  await expect(guesser.getByText(/det er slutt etter fem feil kodar/)).toBeVisible();
  await expect(guesser).toHaveURL(`${server.origin}/after`);

  const referat = lead.url();
  await lead.goto(server.origin);
  await expect(lead.getByRole('link', { name: /Lenkje stengd: feil kodar/ })).toBeVisible();
  await examine(lead);
  await lead.goto(referat);
  await expect(linksIn(lead)).toContainText('Stengd etter fem feil kodar.');
  await examine(lead);
  const next = await makeLink(lead);
  await expect(linksIn(lead)).not.toContainText('Stengd etter fem feil kodar.');
  const mother = await opened(devices, server.origin, next);
  await type(mother, next.code);
  await expect(mother.getByRole('heading', { level: 1 })).toHaveText('Etter møtet');
  await lead.goto(server.origin);
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Møta dine');
  await expect(lead.getByText('Lenkje stengd: feil kodar')).toBeHidden();
});
