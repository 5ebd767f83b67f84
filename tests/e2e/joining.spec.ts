import AxeBuilder from '@axe-core/playwright';
import { KNOCKS } from '../../shared/wire.ts';
import { practice, seated } from './harness/practice.ts';
import { LISE, meetingOf } from './harness/seats.ts';
import { expect, NETWORK_GONE, type Page, test } from './harness/story.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];

/** Looks at a screen as it is, on a phone and on a desktop. */
const examine = async (page: Page): Promise<void> => {
  const before = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(size.width);
  }
  if (before !== null) await page.setViewportSize(before);
};

const openDoor = async (lead: Page): Promise<string> => {
  await lead.getByRole('button', { name: /^Slepp inn fleire/ }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Opne døra' }).click();
  await expect(dialog.getByText('Døra er open.')).toBeVisible();
  const code = (await dialog.getByText(/^(Kode )?[A-Z2-9]{3} [A-Z2-9]{3}$/).textContent()) ?? '';
  await examine(lead);
  await lead.keyboard.press('Escape');
  return code.replace('Kode ', '').trim();
};

const knockAs = async (page: Page, origin: string, code: string, name: string): Promise<void> => {
  await page.goto(`${origin}/knock`);
  await fillIn(page, code, name);
};

const fillIn = async (page: Page, code: string, name: string): Promise<void> => {
  await page.getByLabel('Koden på storskjermen').fill(code);
  await page.getByLabel('Namnet ditt').fill(name);
  await page.getByRole('button', { name: 'Bank på' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vent litt');
};

/** Resolves when the page that is to knock has the line on which it is answered: the knock itself is known before. */
const lineIsUp = async (page: Page): Promise<void> => {
  const line = await page.waitForEvent('websocket');
  await line.waitForEvent('framereceived', ({ payload }) => String(payload).startsWith(`40${KNOCKS},`));
};

test('[JO2] [JO4] [JO5] [JO6] [UI82] somebody without a link knocks by the code on the wall, and is let in with one tap while the meeting goes on', async ({
  server,
  devices,
}) => {
  test.setTimeout(240_000);
  const { lead } = await practice({ server, devices }, { at: 'description' });
  await lead.goto(lead.url().replace(/\/prepare\?/, '/lead?'));
  const wall = await seated(devices, lead, LISE.projector);
  const guest = await devices.open({ tolerates: /Failed to load resource/ });
  const code = await openDoor(lead);
  await expect(wall.getByText(code)).toBeVisible();
  await expect(wall.getByRole('img', { name: /QR-kode som går til/ })).toBeVisible();

  // A wrong code says nothing; the right one, pasted in small letters and blanks, lets knock.
  await guest.goto(`${server.origin}/knock`);
  await examine(guest);
  await guest.getByLabel('Koden på storskjermen').fill('JJJ JJJ');
  await guest.getByLabel('Namnet ditt').fill('Pia');
  await guest.getByRole('button', { name: 'Bank på' }).click();
  await expect(guest.getByText('Koden er feil, eller han gjeld ikkje lenger.')).toBeVisible();
  await knockAs(guest, server.origin, ` ${code.toLowerCase()} `, 'Pia');
  await examine(guest);
  expect(await guest.content()).not.toMatch(/Lise|Solvang|Mona/);

  // The wait survives a reload.
  await guest.reload();
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Vent litt');

  const card = lead.getByRole('region', { name: 'Nokon vil inn' });
  await expect(card).toContainText(/Pia\s+bankar på/);
  await examine(lead);
  await card
    .getByRole('button', { name: /^Slepp inn som/ })
    .first()
    .click();
  await expect(card).toBeHidden();
  await expect(guest).toHaveURL(/\/meeting\/[\w-]+\/seat\//);
  await expect(guest.getByText(/Utfordringa/).first()).toBeVisible();

  // Another one is refused with one tap, and sees nothing.
  const other = await devices.open();
  await knockAs(other, server.origin, code, 'Ein framand');
  await card.getByRole('button', { name: 'Slepp ikkje inn Ein framand' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Du kom ikkje inn no');
  await examine(other);

  // Who waits when the door is closed is told so, and the wall forgets the code.
  await other.getByRole('button', { name: 'Bank på ein gong til' }).click();
  await fillIn(other, code, 'Ein framand');
  await lead.getByRole('button', { name: /^Slepp inn fleire/ }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Steng døra' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Døra er stengd');
  await expect(wall.getByText(code)).toBeHidden();
});

test('[JO2] [JO7] [JO12] the QR code carries the code behind the #, and somebody who is not on the list waits for a guardian’s yes', async ({
  server,
  devices,
}) => {
  test.setTimeout(240_000);
  const { lead } = await practice({ server, devices }, { at: 'description' });
  await lead.goto(lead.url().replace(/\/prepare\?/, '/lead?'));
  const mother = await seated(devices, lead, LISE.mother);
  const code = await openDoor(lead);
  const guest = await devices.open();
  const asked: string[] = [];
  guest.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await guest.goto(`${server.origin}/knock#${code.replace(' ', '')}`);
  await expect(guest.getByLabel('Koden på storskjermen')).toHaveValue(code);
  expect(guest.url()).toBe(`${server.origin}/knock`);
  // Whatever runs the page's scripts and presses nothing, knocks at nothing.
  expect(asked.filter((each) => each.startsWith('POST') && !each.includes('/socket.io/'))).toEqual([]);
  expect(asked.join()).not.toContain(code.replace(' ', ''));
  await guest.getByLabel('Namnet ditt').fill('Tante Åse');
  await guest.getByRole('button', { name: 'Bank på' }).click();

  await lead
    .getByRole('region', { name: 'Nokon vil inn' })
    .getByRole('button', { name: 'Ikkje på lista' })
    .click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Støtteperson', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'Namn' })).toHaveValue('Tante Åse');
  await dialog.getByRole('button', { name: 'Legg til', exact: true }).click();
  await expect(dialog.getByText('Tante Åse sto ikkje på lista, og treng eit ja')).toBeVisible();
  await examine(lead);
  await lead.keyboard.press('Escape');

  await expect(mother.getByRole('heading', { name: 'Kan Tante Åse vere med?' })).toBeVisible();
  await examine(mother);
  await mother.getByRole('button', { name: 'Ja, det er greitt' }).click();
  await lead.getByRole('button', { name: /^Slepp inn som Tante Åse/ }).click();
  await expect(guest).toHaveURL(new RegExp(`/meeting/${meetingOf(lead)}/seat/`));
  await expect(guest.getByText(/Utfordringa/).first()).toBeVisible();
});

test('[JO5] whoever waits when the server is started anew still stands at the door, and does nothing for it', async ({
  server,
  devices,
}) => {
  test.setTimeout(120_000);
  const { lead } = await practice({ server, devices }, { tolerates: NETWORK_GONE });
  await lead.goto(lead.url().replace(/\/prepare\?/, '/lead?'));
  const code = await openDoor(lead);
  const guest = await devices.open({ tolerates: NETWORK_GONE });
  const waits = lineIsUp(guest);
  await knockAs(guest, server.origin, code, 'Pia');
  const card = lead.getByRole('region', { name: 'Nokon vil inn' });
  await expect(card).toContainText('Pia');
  await waits;
  await server.kill();
  await expect(guest.getByText('Sambandet er borte.')).toBeVisible();
  // The leader is back first, and sees that nobody is known of.
  await guest.context().setOffline(true);
  await server.start();
  await expect(card).toBeHidden();
  await guest.context().setOffline(false);
  await expect(card).toContainText('Pia');
  await expect(guest.getByText('Sambandet er borte.')).toBeHidden();
  await card
    .getByRole('button', { name: /^Slepp inn som/ })
    .first()
    .click();
  await expect(guest).toHaveURL(/\/meeting\/[\w-]+\/seat\//);
});
