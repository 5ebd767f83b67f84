import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { yearsAgo } from '../support/visitors.ts';
import { newMeeting, prepare } from './harness/preparing.ts';
import { join, linksOf } from './harness/seats.ts';
import { expect, NETWORK_GONE, type Page, test } from './harness/story.ts';

const PHONE = { width: 390, height: 844 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const isClean = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
  expect(wider).toBe(false);
};

const PLANNED = {
  unit: 'Solvang skule',
  child: 'Bjørn',
  guardian: 'Mona Berg',
  teacher: 'Karl Lie',
  services: [{ kind: 'PPT', name: 'Pia Ped' }],
} as const;

test('[TR5] [TR6] the leader reads who opened what and takes it along, and the mother reads the own on a phone', async ({
  server,
  devices,
}) => {
  const lead = await newMeeting({ server, devices });
  await prepare(lead, PLANNED);
  const links = [...(await linksOf(lead)).values()];
  const [phone, desk] = [await devices.open({ viewport: PHONE }), await devices.open()];
  for (const [page, link] of [
    [phone, links[1]],
    [desk, links[3]],
  ] as const)
    await join(page, link ?? '');
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Velkommen, Pia Ped');

  await test.step('the mother, on her own seat', async () => {
    await phone.getByRole('link', { name: 'Kven har opna noko om barnet' }).click();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Kven har opna noko om barnet');
    const rows = phone.getByRole('listitem');
    await expect(rows.filter({ hasText: 'Pia Ped' })).toContainText('PPT');
    await expect(rows.filter({ hasText: 'Pia Ped' })).toContainText('opna møtet');
    await expect(rows.filter({ hasText: 'Du' }).first()).toContainText('opna møtet');
    await isClean(phone);
    const downloading = phone.waitForEvent('download');
    await phone.getByRole('button', { name: 'Last ned som tabell (CSV)' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^bti-opna-\d{4}-\d\d-\d\d\.csv$/);
    expect(readFileSync(await file.path(), 'utf8')).toContain('"Pia Ped";"PPT";"som tilsett";"opna møtet"');
  });

  await test.step('the leader, from the meeting and from the front page', async () => {
    await lead.getByRole('link', { name: 'Kven har opna dette møtet' }).click();
    await expect(lead.getByText(/^Berre møtet om Bjørn/)).toBeVisible();
    const rows = lead.getByRole('listitem');
    await expect(rows.filter({ hasText: 'Mona Berg' }).first()).toContainText('lasta ned lista over kven');
    await expect(rows.filter({ hasText: 'Mona Berg' }).last()).toContainText('opna møtet');
    await lead.getByRole('button', { name: 'Vis berre Pia Ped' }).first().click();
    await expect(rows.filter({ hasText: 'Mona Berg' })).toHaveCount(0);
    await lead.getByRole('button', { name: 'Vis alt' }).click();
    await expect(rows.filter({ hasText: 'las lista over kven som har opna kva' }).first()).toBeVisible();
    await isClean(lead);
    await lead.getByRole('link', { name: 'Til framsida' }).click();
    await lead.getByRole('link', { name: 'Kven har opna kva hos Solvang skule' }).click();
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Kven har opna kva');
    for (const [name, width, height] of [
      ['wall', 1920, 1080],
      ['desk', 1366, 768],
      ['phone', 390, 844],
    ] as const) {
      await lead.setViewportSize({ width, height });
      await isClean(lead);
      if (process.env.SHOTS) await lead.screenshot({ path: `${process.env.SHOTS}/unit-${name}.png` });
    }
    if (process.env.SHOTS) await phone.screenshot({ path: `${process.env.SHOTS}/own-phone.png` });
  });

  await test.step('nobody else', async () => {
    const other = await devices.open({ tolerates: NETWORK_GONE });
    await other.goto(lead.url());
    await expect(other.getByRole('alert')).toBeVisible();
    await expect(other.getByText('Mona Berg')).toHaveCount(0);
  });
});

test('[TR6] a youth of the age of consent reads the own on a phone, without what the mother has opened', async ({
  server,
  devices,
}) => {
  const lead = await newMeeting({ server, devices });
  await prepare(lead, PLANNED);
  const people = lead.getByRole('region', { name: 'Deltakarar' });
  await people.getByRole('button', { name: 'Barnet sjølv', exact: true }).click();
  await people.getByLabel('Namn (barn eller ungdom)').fill('Bjørn');
  await people.getByRole('button', { name: 'Ferdig' }).click();
  await expect(people.getByRole('button', { name: 'Endre Bjørn' })).toBeVisible();
  const links = [...(await linksOf(lead)).values()];
  const [mother, youth] = [
    await devices.open({ viewport: PHONE }),
    await devices.open({ viewport: PHONE, tolerates: NETWORK_GONE }),
  ];
  await join(mother, links[1] ?? '');
  await join(youth, links[4] ?? '');
  const way = youth.getByRole('link', { name: 'Kven har opna noko om deg' });
  await expect(youth.getByRole('heading', { level: 1 })).toHaveText('Velkommen, Bjørn');

  await test.step('nobody knows how old, and there is no way there', async () => {
    await expect(way).toHaveCount(0);
    await youth.goto(`${youth.url()}/trail`);
    await expect(youth.getByRole('alert')).toBeVisible();
    await youth.goBack();
  });

  await test.step('sixteen today', async () => {
    await lead.getByText('Om barnet', { exact: true }).click();
    await lead.getByLabel('Fødselsdato').fill(yearsAgo(16));
    await way.click();
    await expect(youth.getByRole('heading', { level: 1 })).toHaveText('Kven har opna noko om deg');
    const rows = youth.getByRole('listitem');
    await expect(rows.filter({ hasText: 'Du' }).first()).toContainText('opna møtet');
    await expect(rows.filter({ hasText: 'om barnet' })).toHaveCount(0);
    await expect(youth.getByText('Mona Berg')).toHaveCount(0);
    await isClean(youth);
    if (process.env.SHOTS) await youth.screenshot({ path: `${process.env.SHOTS}/youth-phone.png` });
    const downloading = youth.waitForEvent('download');
    await youth.getByRole('button', { name: 'Last ned som tabell (CSV)' }).click();
    const text = readFileSync(await (await downloading).path(), 'utf8');
    expect(text).toContain('"Du";"barn eller ungdom";"som barn eller ungdom";"opna møtet"');
    expect(text).not.toContain('Mona');
  });
});
