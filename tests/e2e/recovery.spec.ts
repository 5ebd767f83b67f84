import { bigButton } from './harness/leading.ts';
import { practice, seated } from './harness/practice.ts';
import { LISE, sit } from './harness/seats.ts';
import { connectionLost, expectSameTime, expectTicking, shownTime } from './harness/shown.ts';
import { expect, NETWORK_GONE, test } from './harness/story.ts';

const OWN = 'Slik du ser det';
const MOTHERS = 'Slik Ingrid Dal ser det';
/** What the browser and React say of it, each in its own words. */
const CODE_DID_NOT_COME = /ERR_FAILED|Failed to fetch dynamically imported module|The above error/;
/** In days. */
const TEN_MINUTES = 10 / 1_440;

test('[SY6] a half-typed text survives a reload, and the others get it', async ({ server, devices }) => {
  const { lead } = await practice({ server, devices }, { at: 'description' });
  const mother = await seated(devices, lead, LISE.mother);
  await mother.getByRole('textbox', { name: OWN }).pressSequentially('Ho vil ikkje opp om morgonen');
  await mother.reload();
  await expect(mother.getByRole('textbox', { name: OWN })).toHaveValue('Ho vil ikkje opp om morgonen');
  await expect(lead.getByRole('textbox', { name: MOTHERS })).toHaveValue('Ho vil ikkje opp om morgonen');
});

test('[UI84] a screen without network says so calmly, keeps its clock going, and comes back by itself', async ({
  server,
  devices,
}) => {
  const { lead, wire } = await practice({ server, devices }, { at: 'description' });
  const teacher = await seated(devices, lead, LISE.teacher, { tolerates: NETWORK_GONE });
  const field = teacher.getByRole('textbox', { name: OWN });
  await expect(field).toBeVisible();

  await teacher.context().setOffline(true);
  await expect(connectionLost(teacher)).toBeVisible();
  await expectTicking(teacher);
  await field.pressSequentially('Ho er stille i timane');
  await expect(teacher.getByText(/Ikkje lagra enno/)).toBeVisible();
  await wire.give('agenda.next', { despite: true, skipAnswer: false });

  await teacher.context().setOffline(false);
  await expect(connectionLost(teacher)).toBeHidden({ timeout: 20_000 });
  await expect(teacher.getByRole('heading', { level: 1 })).toHaveText('Din tur');
  await expect(lead.getByRole('textbox', { name: 'Slik Jonas Berg ser det' })).toHaveValue(
    'Ho er stille i timane',
  );
  await expectSameTime([lead, teacher]);
});

test('[UI85] a server that is killed and started again in the middle of a meeting loses nothing', async ({
  server,
  devices,
}) => {
  test.setTimeout(90_000);
  const { lead } = await practice({ server, devices }, { at: 'description', tolerates: NETWORK_GONE });
  const [mother, nurse, projector] = await Promise.all(
    [LISE.mother, LISE.nurse, LISE.projector].map(async (seat) => {
      const page = await seated(devices, lead, seat, { tolerates: NETWORK_GONE });
      return page;
    }),
  );
  if (!mother || !nurse || !projector) throw new Error('A device is missing.');
  const own = mother.getByRole('textbox', { name: OWN });
  await own.pressSequentially('Det byrja i haust');
  await expect(mother.getByText('Lagra', { exact: true })).toBeVisible();

  await server.kill();
  for (const page of [lead, mother, nurse, projector]) await expect(connectionLost(page)).toBeVisible();
  await expectTicking(lead);
  await expectTicking(nurse);
  await own.pressSequentially(', etter ferien');

  await server.start();
  for (const page of [lead, mother, nurse, projector])
    await expect(connectionLost(page)).toBeHidden({ timeout: 20_000 });
  await expect(lead.getByRole('textbox', { name: MOTHERS })).toHaveValue('Det byrja i haust, etter ferien');
  await expectSameTime([lead, nurse]);
  await bigButton(lead).filter({ hasText: 'Kontaktlæraren fortel' }).click();
  await expect(projector.getByRole('main')).toContainText('Kontaktlæraren');
  await expect(nurse.getByRole('heading', { level: 1 })).toHaveText('Kontaktlæraren fortel no');
});

test('[UI112] a seat that is opened just when the network goes says so, and comes by itself', async ({
  server,
  devices,
}) => {
  const { lead } = await practice({ server, devices });
  const teacher = await devices.open({ tolerates: CODE_DID_NOT_COME });
  await teacher.route('**/assets/Seat-*.js', (route) => route.abort());
  await sit(teacher, lead, LISE.teacher);
  await expect(teacher.getByText('Sida kjem av seg sjølv', { exact: false })).toBeVisible();
  await teacher.unroute('**/assets/Seat-*.js');
  await expect(teacher.getByRole('heading', { level: 1 })).toContainText('Velkommen');
});

/** Minutes and seconds that a clock has left, in minutes. */
const minutesLeft = (shown: string): number => {
  const [minutes = Number.NaN, seconds = Number.NaN] = shown.split(':').map(Number);
  return minutes + seconds / 60;
};

test('[WH1] ten minutes without a network, by the printed agenda: «we are here now» brings the meeting to where the room is', async ({
  server,
  devices,
}) => {
  const { lead } = await practice({ server, devices }, { at: 'description', tolerates: NETWORK_GONE });
  const projector = await seated(devices, lead, LISE.projector, { tolerates: NETWORK_GONE });
  const mother = await seated(devices, lead, LISE.mother, { tolerates: NETWORK_GONE });
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText('Utfordringa');
  await expect(mother.getByRole('textbox', { name: OWN })).toBeVisible();
  await server.kill();
  for (const page of [lead, projector, mother]) await expect(connectionLost(page)).toBeVisible();
  await server.start(TEN_MINUTES);
  for (const page of [lead, projector, mother])
    await expect(connectionLost(page)).toBeHidden({ timeout: 20_000 });
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Utfordringa');

  await lead.getByRole('button', { name: /Vi er her no/ }).click();
  const dialog = lead.getByRole('dialog', { name: 'Vi er her no' });
  await dialog.getByRole('radio', { name: 'Spørsmålsrunde' }).check();
  await dialog.getByRole('radio', { name: 'PPT spør' }).check();
  await dialog.getByRole('radio', { name: 'Klokka …' }).check();
  const fourMinutesAgo = Date.now() + 6 * 60_000;
  const inNorway = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', timeStyle: 'short' });
  await dialog.getByLabel('Klokkeslett').fill(inNorway.format(fourMinutesAgo));
  await dialog.getByRole('button', { name: 'Vi er her no' }).click();

  await expect(projector.getByRole('heading', { level: 1 })).toHaveText('Spørsmålsrunde');
  await expect(projector.getByRole('main')).toContainText('PPT');
  await expect(mother.getByRole('heading', { level: 1 })).toHaveText('PPT spør no');
  // The round has ten minutes; the clock on the wall of the room is read to the minute.
  const left = minutesLeft(await shownTime(lead));
  expect(left).toBeGreaterThan(4.5);
  expect(left).toBeLessThanOrEqual(6);
});

test('[SY5] when two write in the same note at once, the words of both are there for both', async ({
  server,
  devices,
}) => {
  const { lead } = await practice({ server, devices }, { at: 'description' });
  const mother = await seated(devices, lead, LISE.mother);
  const fields = [
    { field: mother.getByRole('textbox', { name: OWN }), words: 'Ho er trygg heime og ler mykje.' },
    { field: lead.getByRole('textbox', { name: MOTHERS }), words: 'Mor fortel at søvnen er vanskeleg.' },
  ];
  await Promise.all(fields.map(({ field, words }) => field.pressSequentially(words, { delay: 40 })));
  await expect(async () => {
    const [first, second] = await Promise.all(fields.map(({ field }) => field.inputValue()));
    expect(first).toBe(second);
    for (const { words } of fields) expect(first).toContain(words);
  }).toPass({ timeout: 15_000 });
});

test('[CL3] a device whose clock is wrong shows the same time as the others', async ({ server, devices }) => {
  const { lead } = await practice({ server, devices }, { at: 'welcome' });
  const nurse = await devices.open();
  await nurse.addInitScript(setClockBy, 14 * 60_000);
  await sit(nurse, lead, LISE.nurse);
  const projector = await devices.open();
  await projector.addInitScript(setClockBy, -3 * 24 * 3_600_000);
  await sit(projector, lead, LISE.projector);
  await expect(projector.getByRole('heading', { level: 1 })).toBeVisible();
  for (let times = 0; times < 3; times += 1) {
    await expectSameTime([lead, nurse, projector]);
    await expectTicking(nurse);
  }
  const end = (await lead.locator('time').first().textContent()) ?? '';
  await expect(nurse.getByText(`Ferdig ${end}`)).toBeVisible();
});

test('[TU3] a double click, or leader and viddevakt at once, moves the meeting one turn only', async ({
  server,
  devices,
}) => {
  const { lead } = await practice({ server, devices }, { at: 'clarifying' });
  await bigButton(lead).filter({ hasText: 'svarar' }).dblclick();
  await expect(bigButton(lead)).toContainText('PPT spør');
  await expect(lead.getByRole('region', { name: 'No' })).toContainText('svarar');

  const nurse = await seated(devices, lead, LISE.nurse);
  const theirs = nurse.getByRole('button', { name: 'Neste tur' });
  await expect(theirs).toBeVisible();
  // Two hands at the same moment: neither waits, as a robot would, until its button has come to rest again.
  const press = (button: typeof theirs): Promise<void> =>
    button.evaluate((element: HTMLElement) => element.click());
  await Promise.all([press(bigButton(lead)), press(theirs)]);
  await expect(lead.getByRole('region', { name: 'No' })).toContainText('PPT');
  await lead.waitForTimeout(500);
  await expect(lead.getByRole('region', { name: 'No' })).toContainText('spør');
  await expect(nurse.getByRole('heading', { level: 1 })).toContainText('PPT spør');
});

/** Runs in the page before anything else: its clock is off by so many milliseconds. */
function setClockBy(offset: number): void {
  const Real = Date;
  const Wrong = new Proxy(Real, {
    construct: (target, words: []) =>
      words.length === 0 ? new target(Real.now() + offset) : Reflect.construct(target, words),
    apply: () => new Real(Real.now() + offset).toString(),
    get: (target, name) => (name === 'now' ? () => Real.now() + offset : Reflect.get(target, name)),
  });
  globalThis.Date = Wrong;
}
