import { readFileSync } from 'node:fs';
import { bigButton, phaseTitle } from './harness/leading.ts';
import { readPdf } from './harness/pdf.ts';
import { copiedLink, dayFromNow, prepare } from './harness/preparing.ts';
import { join } from './harness/seats.ts';
import { expectSameTime, shownTime } from './harness/shown.ts';
import { asLeader } from './harness/signingIn.ts';
import { expect, type Page, test } from './harness/story.ts';

const PLANNED = {
  unit: 'Solvik skule',
  child: 'Nils',
  guardian: 'Mona Vik',
  teacher: 'Tor Åsen',
  services: [
    { kind: 'Helsestasjonen', name: 'Hilde Sæther' },
    { kind: 'PPT', name: 'Per Dahl' },
  ],
};
const SAID = {
  mother: 'Han vaknar med vondt i magen.',
  teacher: 'Han er trygg i lita gruppe.',
  view: 'Lesinga tappar han for krefter.',
  offer: 'Lesekurs tre gonger i veka',
  start: 'måndag i veke 48',
  entry: 'PPT ringjer heim kvar fredag.',
  summary: 'Nils treng ro og meistring.',
  evaluation: 'Vi lét historiene ta for mykje tid.',
};

// The one story that is played with all its motion.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('[UI80] a whole meeting, from an empty plan to the referat as PDF, on five screens', async ({
  server,
  devices,
}) => {
  test.setTimeout(150_000);
  const lead = await devices.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await asLeader(lead, server);
  await lead.getByLabel('Namnet på møteleiaren').fill('Unni Lie');
  await lead.getByRole('button', { name: 'Lag møtet' }).click();
  await prepare(lead, PLANNED);
  await lead.getByRole('combobox', { name: 'Viddevakt' }).selectOption({ label: 'Per Dahl' });
  const nextMeeting = lead.getByRole('region', { name: 'Neste møte' });
  await nextMeeting.getByLabel('Dato').fill(dayFromNow(42));
  await nextMeeting.getByLabel('Klokkeslett').fill('09:00');

  const openFor = async (name: string): Promise<Page> => {
    const page = await devices.open();
    await join(page, await copiedLink(lead, name));
    return page;
  };
  const projector = await openFor('Storskjerm');
  const mother = await openFor(PLANNED.guardian);
  const heard = framesOf(mother);
  const wallHeard = framesOf(projector);
  const ppt = await openFor('Per Dahl');
  const teacher = await openFor(PLANNED.teacher);
  await mother.reload();
  await projector.reload();
  await expect(mother.getByRole('heading', { level: 1 })).toHaveText('Velkommen, Mona Vik');
  await expect(projector.getByRole('main')).toContainText('Vi ventar på å byrje');

  await lead.getByRole('button', { name: 'Start møtet' }).click();
  const despite = lead.getByRole('button', { name: 'Start likevel' });
  await expect(phaseTitle(lead).filter({ hasText: 'Velkommen' }).or(despite)).toBeVisible();
  if (await despite.isVisible()) await despite.click();
  await everyoneIsGreeted({ lead, projector, mother, ppt, teacher });
  await theyDescribeAndAsk({ lead, projector, mother, ppt, teacher });
  await theyOfferAndDecide({ lead, projector, mother, ppt, teacher });
  await theyPart({ lead, projector, mother, ppt, teacher });

  await teacher.getByRole('textbox', { name: 'Kva kan bli betre?' }).fill(SAID.evaluation);
  await expect(lead.getByRole('textbox', { name: 'Kva kan bli betre?' })).toHaveValue(SAID.evaluation);
  await bigButton(lead).filter({ hasText: 'Avslutt møtet' }).click();
  await expect(phaseTitle(lead)).toHaveText('Møtet er slutt');
  for (const frames of [heard, wallHeard]) expect(frames.join('\n')).not.toContain(SAID.evaluation);
  expect(wallHeard.join('\n')).not.toContain(PLANNED.child);
  expect(await mother.content()).not.toContain(SAID.evaluation);

  await bigButton(lead).filter({ hasText: 'Opne referatet' }).click();
  await lead.getByRole('button', { name: 'Godkjenn referatet' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Godkjenn referatet' }).click();
  const download = lead.waitForEvent('download');
  await lead.getByRole('button', { name: 'Last ned PDF' }).click();
  checkPdf(await (await download).path());
  for (const word of [PLANNED.child, PLANNED.guardian, ...Object.values(SAID)])
    expect(server.said).not.toContain(word);
});

interface Screens {
  readonly lead: Page;
  readonly projector: Page;
  readonly mother: Page;
  readonly ppt: Page;
  readonly teacher: Page;
}

const everyoneIsGreeted = async ({ lead, projector, ppt }: Screens): Promise<void> => {
  await expect(phaseTitle(projector)).toHaveText('Velkommen');
  await expectSameTime([lead, ppt, projector]);
  await lead.getByRole('button', { name: 'Alt er sagt' }).click();
  await expect(lead.getByRole('heading', { name: 'Alt er sagt' })).toBeVisible();
  await bigButton(lead).filter({ hasText: 'Utfordringa' }).click();
};

const theyDescribeAndAsk = async ({ lead, projector, mother, ppt, teacher }: Screens): Promise<void> => {
  await expect(phaseTitle(mother)).toHaveText('Din tur');
  await mother.getByRole('textbox', { name: 'Slik du ser det' }).fill(SAID.mother);
  await mother.getByRole('button', { name: 'Eg er ferdig' }).click();
  await expect(phaseTitle(teacher)).toHaveText('Din tur');
  await teacher.getByRole('textbox', { name: 'Slik du ser det' }).fill(SAID.teacher);
  await expect(lead.getByRole('textbox', { name: 'Slik Tor Åsen ser det' })).toHaveValue(SAID.teacher);
  await bigButton(lead).filter({ hasText: 'Spørsmålsrunde' }).click();
  await bigButton(lead).filter({ hasText: 'svarar' }).click();
  await bigButton(lead).filter({ hasText: 'PPT spør' }).click();
  await expect(phaseTitle(ppt)).toHaveText('Din tur');

  await ppt.getByRole('button', { name: '«Vi tek tiltaka om litt»' }).click();
  for (const page of [lead, projector, mother, teacher, ppt])
    await expect(page.getByText(/Vi tek tiltaka om litt/).first()).toBeVisible();
  const stopped = await shownTime(lead);
  await lead.waitForTimeout(1_200);
  expect(await shownTime(lead)).toBe(stopped);
  await ppt.getByRole('button', { name: 'Hald fram' }).click();
  await expect(projector.getByText(/Vi tek tiltaka om litt/)).toBeHidden();
  await bigButton(lead).filter({ hasText: 'svarar' }).click();
  await bigButton(lead).filter({ hasText: 'Kva er nytt?' }).click();
  await bigButton(lead).filter({ hasText: 'Kontaktlæraren' }).click();
  await bigButton(lead).filter({ hasText: 'Tilbod om tiltak' }).click();
};

const theyOfferAndDecide = async ({ lead, projector, mother, ppt, teacher }: Screens): Promise<void> => {
  await bigButton(lead).filter({ hasText: 'PPT' }).click();
  await expect(phaseTitle(ppt)).toHaveText('Din tur');
  await ppt.getByRole('textbox', { name: 'Slik ser vi utfordringa' }).fill(SAID.view);
  await ppt.getByRole('button', { name: 'Legg til eit tilbod' }).click();
  await ppt.getByRole('textbox', { name: 'Tiltak, med konkrete ord' }).fill(SAID.offer);
  await ppt.getByRole('textbox', { name: 'Frå når' }).fill(SAID.start);
  await ppt.getByRole('textbox', { name: 'Frå når' }).blur();
  await expect(mother.getByText(SAID.offer)).toBeVisible();
  await ppt.getByRole('button', { name: 'Eg er ferdig' }).click();
  // Who guards the structure ends the last turn of a round too.
  await expect(phaseTitle(lead)).toContainText('Avgjerd');

  await expect(phaseTitle(mother)).toHaveText('Din tur');
  await mother.getByRole('button', { name: new RegExp(SAID.offer) }).click();
  await lead.getByRole('button', { name: 'PPT blir stafettholdar' }).click();
  await bigButton(lead).filter({ hasText: 'Kontaktlæraren' }).click();
  await bigButton(lead).filter({ hasText: 'skriv ned tiltaka' }).click();
  const entry = teacher.getByRole('textbox', { name: 'Dette blir skrive i stafettloggen' });
  await expect(entry).toHaveValue(new RegExp(SAID.offer));
  await entry.press('Control+End');
  await entry.pressSequentially(`\n${SAID.entry}`);
  await expect(lead.getByRole('textbox', { name: 'Dette blir skrive i stafettloggen' })).toHaveValue(
    new RegExp(SAID.entry),
  );
  await bigButton(lead).filter({ hasText: 'Les opp' }).click();
  for (const page of [projector, mother]) await expect(page.getByText(SAID.entry).first()).toBeVisible();
  await bigButton(lead).filter({ hasText: 'Lese høgt' }).click();
};

const theyPart = async ({ lead, projector, mother, ppt, teacher }: Screens): Promise<void> => {
  await lead.getByRole('textbox', { name: 'Utfordringa i éi setning' }).fill(SAID.summary);
  await expect(mother.getByText(SAID.summary)).toBeVisible();
  await lead.getByRole('button', { name: 'Alt er sagt' }).click();
  await expect(lead.getByRole('heading', { name: 'Alt er sagt' })).toBeVisible();
  await bigButton(lead).filter({ hasText: 'Familien går' }).click();
  await lead.getByRole('button', { name: 'Alt stemmer: vidare til evalueringa' }).click();
  await expect(phaseTitle(mother)).toHaveText('Takk for møtet');
  for (const words of [SAID.offer, SAID.start, 'PPT', 'Stafettholdar'])
    await expect(mother.getByRole('main')).toContainText(words);
  await expect(phaseTitle(projector)).toHaveText('Takk for møtet');
  for (const page of [lead, teacher, ppt]) await expect(phaseTitle(page)).toHaveText('Evaluering');
};

const checkPdf = (file: string): void => {
  const { info, tags, fonts, text } = readPdf(file);
  expect(info).toMatch(/Title:\s+Referat frå BTI-møte, Solvik skule/);
  expect(info).not.toContain(PLANNED.child);
  expect(info).toMatch(/Tagged:\s+yes/);
  const bytes = readFileSync(file, 'latin1');
  expect(bytes).toContain('/Lang (nn-NO)');
  expect(bytes).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
  expect(tags.match(/\bH2 /g)).toHaveLength(10);
  expect(tags).toMatch(/\bTH /);
  for (const font of fonts) expect(font).toMatch(/SourceSans3.*yes yes yes/);
  const { evaluation, ...inReferat } = SAID;
  for (const words of [PLANNED.child, PLANNED.guardian, PLANNED.teacher, ...Object.values(inReferat)])
    expect(text).toContain(words);
  expect(text).toContain('Det blir trekt tilbake');
  expect(text).toContain('Lese høgt og stadfesta');
  expect(text).not.toContain(evaluation);
};

/** Everything that the server sends to a page from its next load on. */
const framesOf = (page: Page): string[] => {
  const frames: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => frames.push(String(payload)));
  });
  page.on('response', async (response) => {
    if (response.url().includes('/socket.io/')) frames.push(await response.text().catch(() => ''));
  });
  return frames;
};
