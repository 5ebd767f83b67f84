import { bigButton } from './harness/leading.ts';
import { IN_LIGHT, violationsOn } from './harness/looks.ts';
import { LISE, sit, startPractice } from './harness/seats.ts';
import { asLeader } from './harness/signingIn.ts';
import { expect, type Page, test } from './harness/story.ts';

const PHONE = { width: 390, height: 844 };

const examine = async (what: string, page: Page): Promise<void> => {
  expect(await violationsOn(what, page, [IN_LIGHT[0]])).toEqual([]);
};

test('[CO21] [CO14] [CO19] [UI82] consent is read, contested and given on a phone, and taken back in mid-meeting', async ({
  server,
  devices,
}) => {
  const lead = await devices.open();
  await asLeader(lead, server);
  await startPractice(lead);
  const phone = await devices.open({ viewport: PHONE });
  await sit(phone, lead, LISE.mother);

  await test.step('what the leader recorded stands there in plain words, and is contested with one tap', async () => {
    await expect(phone.getByText(/PPT hjelper når det er vanskeleg å lære/)).toBeVisible();
    await phone.getByText('Les meir før du svarar').click();
    await expect(phone.getByText(/må seie frå til barnevernet/)).toBeVisible();
    const overflows = await phone.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(overflows).toBe(false);
    await examine('what the leader recorded', phone);
    await phone.getByRole('button', { name: 'Det stemmer ikkje: PPT' }).click();
    await expect(phone.getByText(/Det gjeld ikkje før du har svart sjølv/)).toBeVisible();
    await bigButton(lead).filter({ hasText: 'Start møtet' }).click();
    await expect(lead.getByText(/Samtykke til at PPT er med/).first()).toBeVisible();
    await lead.keyboard.press('Escape');
  });

  await test.step('it is given on the phone: what may be shared, how long, and a yes', async () => {
    await phone.getByRole('button', { name: 'Ja til PPT' }).click();
    await phone.getByRole('checkbox', { name: 'helse', exact: true }).check();
    await phone.getByRole('radio', { name: 'I eitt år' }).check();
    await examine('a yes that is being given', phone);
    await phone.getByRole('button', { name: 'Ja, PPT får vere med' }).click();
    await expect(phone.getByText(/Kan delast: .*helse/)).toBeVisible();
    await expect(phone.getByText(/Du har sagt ja/)).toBeVisible();
  });

  const ppt = await devices.open();
  await sit(ppt, lead, LISE.ppt);
  await bigButton(lead).filter({ hasText: 'Start møtet' }).click();
  // The page before the meeting has such a button too, and goes.
  await expect(phone.getByText('Forklart korleis møtet går')).toBeVisible();

  await test.step('taken back in mid-meeting, the service leaves with a kind sentence', async () => {
    await phone.getByRole('button', { name: 'Samtykke', exact: true }).click();
    const dialog = phone.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Trekk tilbake: PPT' }).click();
    await examine('a consent that is being taken back', phone);
    await dialog.getByRole('button', { name: 'Trekk tilbake', exact: true }).click();
    await expect(dialog.getByText(/Du trekte samtykket tilbake/)).toBeVisible();
    await expect(ppt.getByText(/Takk for at du kom/)).toBeVisible();
    await expect(ppt.getByText('Lise')).toBeHidden();
    await examine('where a service has left', ppt);
  });
});
