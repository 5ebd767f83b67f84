import { newMeeting } from './harness/preparing.ts';
import { expect, test } from './harness/story.ts';

test('[UI2] a press that begins before somebody is saved and ends after it still counts: the buttons stay where they are', async ({
  server,
  devices,
}) => {
  const lead = await newMeeting({ server, devices });
  const region = lead.getByRole('region', { name: 'Deltakarar' });
  await region.getByRole('button', { name: 'Føresett', exact: true }).click();
  await region.getByLabel('Namn (føresett)').fill('Mona Berg');
  await region.getByRole('button', { name: 'Ferdig' }).hover();
  // To leave the field saves it.
  await lead.mouse.down();
  await expect(region.getByRole('button', { name: 'Ta bort Mona Berg' })).toBeVisible();
  await lead.mouse.up();
  await expect(region.getByRole('button', { name: 'Endre Mona Berg' })).toBeVisible();
});
