import AxeBuilder from '@axe-core/playwright';
import { codeOf } from '../support/authenticator.ts';
import { ADMINISTRATOR, LEADER } from '../support/setup.ts';
import { bigButton } from './harness/leading.ts';
import { newMeeting } from './harness/preparing.ts';
import { linksOf, meetingOf, startPractice } from './harness/seats.ts';
import { acceptInvitation, asLeader, fillSetup, signInAs } from './harness/signingIn.ts';
import { expect, NETWORK_GONE, type Page, test } from './harness/story.ts';

const ANNA = { name: 'Anna Andre', email: 'anna@kommune.example', password: 'tre grøne båtar ventar' };

/** The link that a page shows, to be handed over. */
const shownLink = async (page: Page): Promise<string> =>
  (await page.getByText(/\/invitation#[\w-]+$/).textContent()) ?? '';
const onThisMachine = (link: string, origin: string): string =>
  origin + link.slice(link.indexOf('/invitation'));

test('[AU1] setting up takes one page, the leader comes in by a link on another device, and can practise at once', async ({
  server,
  devices,
}) => {
  const office = await devices.open();
  await office.goto(`${server.origin}/setup#${server.token}`);
  await fillSetup(office);
  expect(new URL(office.url()).hash).toBe('');
  const link = onThisMachine(await shownLink(office), server.origin);
  const leader = await devices.open({ tolerates: NETWORK_GONE });
  await leader.goto(link);
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText(`Velkommen, ${LEADER.name}`);
  await acceptInvitation(leader);
  await startPractice(leader);
  await expect(bigButton(leader)).toContainText('Start møtet');
  // The administrator sees units and people, and no meeting.
  await office.goto(server.origin);
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('Einingar og tilgang');
  await expect(office.getByRole('main')).not.toContainText('Lise');
  await leader.goto(link);
  await expect(leader.getByRole('main')).toContainText('Lenkja er alt brukt');
});

test('[AU1] the practice meeting can be tried before anything is set up', async ({ server, devices }) => {
  const page = await devices.open();
  await page.goto(`${server.origin}/setup#${server.token}`);
  await startPractice(page);
  await expect(bigButton(page)).toContainText('Start møtet');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Set opp' })).toBeVisible();
});

test('[AU5] a leader asks for another, the administrator says yes, and both leaders have the meetings of the unit', async ({
  server,
  devices,
}) => {
  const leader = await newMeeting({ server, devices });
  await expect(leader.getByLabel('Namnet på skulen eller barnehagen')).toHaveValue('Solvang skule');
  await leader.goto(server.origin);
  await leader.getByRole('link', { name: 'Innstillingar og folk: Solvang skule' }).click();
  await leader.getByText('Gjer nokon til leiar').click();
  await leader.getByLabel('Namn', { exact: true }).last().fill(ANNA.name);
  await leader.getByLabel('E-post', { exact: true }).last().fill(ANNA.email);
  await leader.getByRole('button', { name: 'Be om godkjenning' }).click();
  await expect(leader.getByRole('main')).toContainText('No ventar det på godkjenning');

  const office = await devices.open();
  await office.goto(server.origin);
  await signInAs(office, ADMINISTRATOR);
  await office.getByRole('button', { name: `Godkjenn ${ANNA.name}` }).click();
  const link = onThisMachine(await shownLink(office), server.origin);

  const anna = await devices.open();
  await anna.goto(link);
  await anna.getByLabel('Vel eit passord').fill(ANNA.password);
  await anna.getByRole('button', { name: 'Lagre og logg inn' }).click();
  await expect(anna.getByRole('link', { name: /Førebu/ })).toHaveCount(1);
  await leader.goto(server.origin);
  await expect(leader.getByRole('main')).toContainText(`godkjende at ${ANNA.name} blir leiar`);
  await leader.getByRole('button', { name: 'Eg har sett det' }).click();
  await expect(leader.getByRole('main')).not.toContainText('godkjende at');
});

test('[AU14] with codes turned on, the password alone no longer signs in, and a pasted code does', async ({
  server,
  devices,
}) => {
  const page = await devices.open({
    permissions: ['clipboard-read', 'clipboard-write'],
    tolerates: NETWORK_GONE,
  });
  await asLeader(page, server);
  await page.getByRole('link', { name: 'Kontoen din' }).click();
  await page.getByLabel('Passordet ditt').fill(LEADER.password);
  await page.getByRole('button', { name: 'Set opp kode' }).click();
  const secret = (await page.getByText(/^[A-Z2-7]{32,}$/).textContent()) ?? '';
  await page.getByLabel('Koden som appen viser').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Slå på' }).click();
  await expect(page.getByText('Kode er slått på.')).toBeVisible();
  await page.getByRole('link', { name: 'Til framsida' }).click();
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.getByLabel('E-post').fill(LEADER.email);
  await page.getByLabel('Passord', { exact: true }).fill(LEADER.password);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  const field = page.getByLabel('Koden som appen viser');
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
  await page.evaluate((code) => navigator.clipboard.writeText(code), codeOf(secret).replace(/^(...)/, '$1 '));
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await expect(page.getByRole('banner').getByText(LEADER.name)).toBeVisible();
});

test('[AU19] what the administrator demands of all is set up on the front page, and then the meetings are there', async ({
  server,
  devices,
}) => {
  const leader = await devices.open({ tolerates: NETWORK_GONE });
  await asLeader(leader, server);
  const office = await devices.open();
  await office.goto(server.origin);
  await signInAs(office, ADMINISTRATOR);
  await office.getByLabel('Alle som loggar inn med passord').check();
  await office.getByRole('button', { name: 'Lagre' }).filter({ visible: true }).click();
  await expect(office.getByText('Lagra')).toBeVisible();
  await leader.goto(server.origin);
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText('Set opp ein kode først');
  expect((await new AxeBuilder({ page: leader }).analyze()).violations).toEqual([]);
  await leader.getByLabel('Passordet ditt').fill(LEADER.password);
  await leader.getByRole('button', { name: 'Set opp kode' }).click();
  const secret = (await leader.getByText(/^[A-Z2-7]{32,}$/).textContent()) ?? '';
  await leader.getByLabel('Koden som appen viser').fill(codeOf(secret));
  await leader.getByRole('button', { name: 'Slå på' }).click();
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText('Møta dine');
});

test('[AU16] [AU18] an administrator signs a leader out everywhere, who reads of it, and everybody can sign out from every page', async ({
  server,
  devices,
}) => {
  const leader = await devices.open({ tolerates: NETWORK_GONE });
  await asLeader(leader, server);
  const office = await devices.open();
  await office.goto(server.origin);
  await signInAs(office, ADMINISTRATOR);
  await office.getByRole('link', { name: 'Opne Solvang skule' }).click();
  await office.getByRole('button', { name: `Logg ut ${LEADER.name} overalt` }).click();
  await office.getByRole('dialog').getByRole('button', { name: 'Logg ut', exact: true }).click();
  await expect(office.getByText(`${LEADER.name} er logga ut.`)).toBeVisible();
  expect((await new AxeBuilder({ page: office }).analyze()).violations).toEqual([]);
  await office.getByRole('banner').getByRole('button', { name: 'Logg ut' }).click();
  await expect(office.getByRole('button', { name: 'Logg inn' })).toBeVisible();
  await leader.goto(server.origin);
  await signInAs(leader, LEADER);
  await expect(leader.getByRole('main')).toContainText(`logga ut ${LEADER.name} overalt`);
});

test('[AU10] who signs out everywhere is out of an open meeting at once, and back in by signing in', async ({
  server,
  devices,
}) => {
  const room = await devices.open({ tolerates: NETWORK_GONE });
  await asLeader(room, server);
  await startPractice(room);
  await expect(bigButton(room)).toBeVisible();
  const phone = await devices.open();
  await asLeader(phone, server);
  await phone.getByRole('link', { name: 'Kontoen din' }).click();
  await phone.getByRole('button', { name: 'Logg ut overalt' }).click();
  await expect(phone.getByRole('button', { name: 'Logg inn' })).toBeVisible();
  await expect(bigButton(room)).toBeHidden();

  // Straight to the meeting, on a device that has never held it.
  const address = room.url();
  await signInAs(phone, LEADER);
  await phone.goto(address);
  await expect(bigButton(phone)).toContainText('Start møtet');
});

test('[AU9] a family link in a leader’s browser asks whose family it is, and signs out for somebody else', async ({
  server,
  devices,
}) => {
  const leader = await newMeeting({ server, devices }, { tolerates: NETWORK_GONE });
  await leader.getByRole('button', { name: 'Føresett', exact: true }).click();
  await leader.getByLabel('Namn (føresett)').fill('Mona Mor');
  await leader.getByRole('button', { name: 'Ferdig' }).click();
  await expect(leader.getByRole('button', { name: 'Endre Mona Mor' })).toBeVisible();
  const meeting = meetingOf(leader);
  const seats = [...(await linksOf(leader))];
  const [, link = ''] = seats[1] ?? [];
  await leader.goto(link);
  await leader.getByRole('button', { name: 'Bli med' }).click();
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText('Er det din eigen familie?');
  await leader.getByRole('button', { name: 'Nei, logg meg ut først' }).click();
  await expect(leader).toHaveURL(new RegExp(`/meeting/${meeting}/seat/`));
  await leader.goto(server.origin);
  await expect(leader.getByRole('button', { name: 'Logg inn' })).toBeVisible();
});
