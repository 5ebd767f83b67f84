import { bigButton, phaseTitle } from './harness/leading.ts';
import { practice, seated } from './harness/practice.ts';
import { LISE } from './harness/seats.ts';
import { shownTime } from './harness/shown.ts';
import { expect, test } from './harness/story.ts';

test.describe('in a meeting whose minutes are seconds', () => {
  test.use({ settings: { BTI_CLOCK_RATE: '60' } });

  test('[UI41] when the family’s time is over, the leader sees how much, and the family a calm disc', async ({
    server,
    devices,
  }) => {
    const { lead, wire } = await practice({ server, devices });
    const mother = await seated(devices, lead, LISE.mother);
    const projector = await seated(devices, lead, LISE.projector);
    await wire.goTo('description');
    await expect.poll(() => shownTime(lead), { timeout: 15_000 }).toMatch(/^\+\d/);
    await expect(projector.getByText('Tida er brukt. Vi rundar av i ro.')).toBeAttached();
    for (const page of [mother, projector]) expect(await shownTime(page)).toBe('');

    await lead.getByRole('button', { name: 'To minutt til' }).click();
    await expect(lead.getByRole('navigation').getByText('7', { exact: true })).toBeVisible();
  });
});

test('[UI48] space and arrows move the meeting from the leader’s screen, and never while somebody writes', async ({
  server,
  devices,
}) => {
  const { lead } = await practice({ server, devices });
  const projector = await seated(devices, lead, LISE.projector);
  await expect(bigButton(lead)).toContainText('Start møtet');
  await lead.keyboard.press('Space');
  await expect(phaseTitle(projector)).toHaveText('Velkommen');
  await lead.getByRole('button', { name: 'Alt er sagt' }).click();
  await expect(lead.getByRole('heading', { name: 'Alt er sagt' })).toBeVisible();
  await expect(bigButton(lead)).toBeEnabled();
  await lead.keyboard.press('ArrowRight');
  await expect(phaseTitle(projector)).toHaveText('Utfordringa');

  await lead.getByRole('textbox', { name: 'Slik Ingrid Dal ser det' }).click();
  await lead.keyboard.type('Ho er trøytt');
  await projector.keyboard.press('Space');
  await expect(lead.getByText('Lagra', { exact: true }).first()).toBeVisible();
  await expect(lead.getByRole('textbox', { name: 'Slik Ingrid Dal ser det' })).toHaveValue('Ho er trøytt');
  await expect(lead.getByRole('region', { name: 'No' })).toContainText('Føresette');
});

test('[UI115] [UI48] the keyboard stays on the button that it pressed, and a tool that was clicked leaves it to the meeting', async ({
  server,
  devices,
}) => {
  const { lead } = await practice({ server, devices }, { at: 'clarifying' });
  const minutes = lead.getByRole('navigation').getByRole('listitem').filter({ hasText: 'Spørsmålsrunde' });
  const more = lead.getByRole('button', { name: /^Eitt minutt til/ });
  await expect(minutes).toContainText('10');
  await more.focus();
  for (const extended of ['11', '12']) {
    await lead.keyboard.press('Enter');
    await expect(minutes).toContainText(extended);
    await expect(more).toBeEnabled();
    await expect(more).toBeFocused();
  }
  await more.click();
  await expect(minutes).toContainText('13');
  await expect(bigButton(lead)).toContainText('svarar');
  await expect(bigButton(lead)).toBeEnabled();
  await lead.keyboard.press('Space');
  await expect(bigButton(lead)).toContainText('spør');
  await expect(minutes).toContainText('13');
});

test('[UN1] [UI114] the last step can be taken back with one tap and a yes; the viddevakt breaks in without scrolling', async ({
  server,
  devices,
}) => {
  const { lead } = await practice({ server, devices }, { at: 'clarifying' });
  const nurse = await seated(devices, lead, LISE.nurse, { viewport: { width: 390, height: 664 } });
  await expect(phaseTitle(nurse)).toHaveText('Din tur');
  await bigButton(lead).filter({ hasText: 'svarar' }).click();
  await expect(phaseTitle(nurse)).not.toHaveText('Din tur');
  await expect(nurse.getByRole('button', { name: 'Bryt inn og stans klokka' })).toBeInViewport({ ratio: 1 });
  await lead.getByRole('button', { name: /^Angre siste steg/ }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Angre', exact: true }).click();
  await expect(phaseTitle(nurse)).toHaveText('Din tur');
});
