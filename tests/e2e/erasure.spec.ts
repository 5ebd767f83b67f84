import AxeBuilder from '@axe-core/playwright';
import { ADMINISTRATOR } from '../support/setup.ts';
import { newMeeting } from './harness/preparing.ts';
import { meetingOf } from './harness/seats.ts';
import { signInAs } from './harness/signingIn.ts';
import { expect, type Page, test } from './harness/story.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { width: 390, height: 844 };

const examine = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};

test('[ER5] a leader asks for everything to go, the administrator approves on a phone, and it is gone', async ({
  server,
  devices,
}) => {
  const leader = await newMeeting({ server, devices }, { tolerates: /Failed to load resource|WebSocket/ });
  const meeting = meetingOf(leader);
  await leader.goto(`${server.origin}/meeting/${meeting}/insight`);
  await leader.getByText('Slett det som er lagra').click();
  await leader.getByLabel(/alt om barnet/).check();
  await leader.getByLabel(/familien bad om det/).check();
  await leader.getByLabel('Journalnummer').fill('2026/17-3');
  await examine(leader);
  await leader.getByRole('button', { name: 'Be om sletting' }).click();
  await expect(leader.getByRole('main')).toContainText('Ingenting er sletta enno');

  const office = await devices.open({ viewport: PHONE });
  await office.goto(server.origin);
  await signInAs(office, ADMINISTRATOR);
  await office.getByRole('button', { name: 'Godkjenn slettinga' }).click();
  await examine(office);
  await office.getByRole('button', { name: 'Slett for godt' }).click();
  await expect(office.getByText('Sletting som ventar på godkjenning')).toBeHidden();

  await leader.goto(server.origin);
  await expect(leader.getByRole('main')).toContainText('godkjende ei sletting');
  await expect(leader.getByRole('link', { name: /Førebu/ })).toHaveCount(0);
});
