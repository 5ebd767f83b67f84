import { LEADER } from '../support/setup.ts';
import { bigButton, phaseTitle } from './harness/leading.ts';
import { seated } from './harness/practice.ts';
import { LISE, startPractice } from './harness/seats.ts';
import { expectSameTime } from './harness/shown.ts';
import { asLeader } from './harness/signingIn.ts';
import { expect, NETWORK_GONE, test } from './harness/story.ts';

const NOT_SECRET = 'Sambandet er ikkje kryptert';

test('[AC6] a practice meeting works over the network in plain http, and every screen says what that means', async ({
  server,
  devices,
}) => {
  const lead = await devices.open();
  await lead.goto(`${server.lanOrigin}/setup#${server.token}`);
  await startPractice(lead);
  expect(await lead.evaluate(() => window.isSecureContext)).toBe(false);
  const mother = await seated(devices, lead, LISE.mother);
  const projector = await seated(devices, lead, LISE.projector);
  for (const page of [lead, mother])
    await expect(page.getByRole('complementary', { name: 'Merk' })).toContainText(NOT_SECRET);

  await bigButton(lead).filter({ hasText: 'Start møtet' }).click();
  await expect(phaseTitle(projector)).toHaveText('Velkommen');
  await expectSameTime([lead, projector]);
  await lead.getByRole('button', { name: 'Alt er sagt' }).click();
  await bigButton(lead).filter({ hasText: 'Utfordringa' }).click();
  // Ids and drafts need neither randomUUID nor subtle crypto.
  const own = mother.getByRole('textbox', { name: 'Slik du ser det' });
  await own.pressSequentially('Ho gler seg til fredag');
  await mother.reload();
  await expect(own).toHaveValue('Ho gler seg til fredag');
  await expect(lead.getByRole('textbox', { name: 'Slik Ingrid Dal ser det' })).toHaveValue(
    'Ho gler seg til fredag',
  );
});

test('[AC6] nobody signs in over the network in plain http, and the page says why', async ({
  server,
  devices,
}) => {
  const page = await devices.open({ tolerates: NETWORK_GONE });
  await asLeader(await devices.open(), server);
  await page.goto(server.lanOrigin);
  await page.getByLabel('E-post').fill(LEADER.email);
  await page.getByLabel('Passord', { exact: true }).fill(LEADER.password);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await expect(page.getByRole('main')).toContainText('ingen kan logge inn');
});
