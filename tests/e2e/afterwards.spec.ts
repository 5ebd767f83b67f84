import AxeBuilder from '@axe-core/playwright';
import { readPdf } from './harness/pdf.ts';
import { LISE, startPractice } from './harness/seats.ts';
import { asLeader } from './harness/signingIn.ts';
import { expect, type Page, test } from './harness/story.ts';
import { Wire } from './harness/Wire.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];

/** Looks at a screen as it is, on a phone and on a desktop. */
const examine = async (page: Page): Promise<void> => {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(size.width);
  }
};

test.use({ settings: { NOTES_DAYS: '0' } });

test('[RN3] [IN3] [UI82] the leader hands out insight, approves and takes out the referat, and finds it when the notes have ended', async ({
  server,
  devices,
}) => {
  test.setTimeout(180_000);
  const page = await devices.open({ tolerates: /Failed to load resource|WebSocket|ERR_CONNECTION/ });
  page.setDefaultTimeout(30_000);
  await asLeader(page, server);
  await startPractice(page);
  const wire = await Wire.of(page, LISE.leader);
  await wire.goTo('evaluation');
  await wire.give('evaluation.write', { question: 'better', text: 'Lise fekk for lite tid.', baseRev: 0 });
  wire.close();
  await page.goto(page.url().replace(/(\/meeting\/[\w-]+).*/, `$1/referat?seat=${LISE.leader}`));
  const standing = page.getByRole('region', { name: 'Godkjenning' });
  await standing.getByRole('button', { name: 'Godkjenn referatet' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Godkjenn referatet' }).click();
  await expect(standing).toContainText('(versjon 1)', { timeout: 30_000 });
  await examine(page);

  await page.getByRole('link', { name: /^Innsyn/ }).click();
  await expect(page.getByText('Lise fekk for lite tid.')).toBeVisible();
  await examine(page);
  await page.getByRole('checkbox', { name: /^Ta med/ }).uncheck();
  await page.getByRole('checkbox', { name: /lese gjennom/ }).check();
  const handed = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Last ned PDF' }).click();
  const insight = await handed;
  expect(insight.suggestedFilename()).toMatch(/^bti-innsyn-\d{4}-\d\d-\d\d\.pdf$/);
  const { text } = readPdf(await insight.path());
  expect(text).toContain('Lise');
  expect(text).not.toContain('for lite tid');

  await page.goBack();
  const taken = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Last ned PDF' }).click();
  await taken;
  await server.kill();
  await server.start();
  await page.goto(server.origin);
  await page.getByRole('link', { name: /Notata er sletta/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Referat frå BTI-møte', {
    timeout: 30_000,
  });
  await expect(page.getByRole('region', { name: 'Avgjerd' })).toBeVisible();
  await examine(page);
});
