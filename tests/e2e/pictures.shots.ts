import { fileURLToPath } from 'node:url';
import { practice, seated } from './harness/practice.ts';
import { LISE } from './harness/seats.ts';
import { expect, type Page, test } from './harness/story.ts';

const picture = (name: string): string =>
  fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));

/** The pictures of the README, from the practice meeting: `npm run shots` makes them anew. */
test('projector, seat and lead in the clarifying round', async ({ server, devices }) => {
  const { lead, wire } = await practice({ server, devices }, { viewport: { width: 1366, height: 768 } });
  const projector = await seated(devices, lead, LISE.projector, { viewport: { width: 1600, height: 900 } });
  const seat = await seated(devices, lead, LISE.ppt, {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  });

  await wire.goTo('clarifying');
  for (const _turn of ['Føresette og kontaktlærar svarar', 'PPT spør'])
    await wire.give('agenda.next', { despite: true, skipAnswer: false });
  await wire.write(
    'answers',
    LISE.ppt,
    'PPT spør korleis lesinga går heime. Føresette: ho les gjerne for veslebror.',
  );
  // As it looks when some of the time is gone.
  await wire.give('clock.correct', { by: 210_000 });
  await expect(seat.getByRole('heading', { level: 1 })).toHaveText('Din tur');
  await expect(lead.getByText(/veslebror/)).toBeVisible();
  const pages: readonly (readonly [string, Page])[] = [
    ['projector', projector],
    ['seat', seat],
    ['lead', lead],
  ];
  for (const [name, page] of pages) {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: picture(name), animations: 'disabled' });
  }
});
