import { readPdf } from './harness/pdf.ts';
import { practice } from './harness/practice.ts';
import { LISE } from './harness/seats.ts';
import { expect, test } from './harness/story.ts';

test('[RF2] [CA3] the leader mends a section of the referat, takes it away, and gets the assembled text back', async ({
  server,
  devices,
}) => {
  const { lead: page, wire } = await practice(
    { server, devices },
    { at: 'decision', permissions: ['clipboard-read', 'clipboard-write'] },
  );
  await wire.write('challenge', LISE.mother, 'Ho gruar seg kvar søndag.');
  await page.goto(page.url().replace(/(\/meeting\/[\w-]+).*/, `$1/referat?seat=${LISE.leader}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Referatet opnar når familien har gått');

  await wire.goTo('evaluation');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Referat frå BTI-møte');
  const challenge = page.getByRole('region', { name: 'Utfordringa' });
  await expect(challenge).toContainText('Ho gruar seg kvar søndag.');
  await expect(challenge).toContainText('Det er ikkje skrive ned korleis kontaktlæraren ser utfordringa.');
  await expect(page.getByRole('region', { name: 'Dette manglar' })).toContainText('Avgjerd');

  await page.getByRole('button', { name: 'Rediger: Utfordringa' }).click();
  const field = page.getByRole('textbox', { name: 'Utfordringa' });
  await expect(field).toHaveValue(/Ho gruar seg kvar søndag/);
  await field.fill('Samla av oss:\n- Ho gruar seg\n- Ho er stille');
  await page.getByRole('button', { name: 'Ferdig: Utfordringa' }).click();
  await expect(challenge.getByRole('heading', { name: 'Samla av oss' })).toBeVisible();
  await expect(challenge.getByRole('listitem')).toHaveText(['Ho gruar seg', 'Ho er stille']);
  await expect(challenge).toContainText('Redigert');

  await page.getByRole('button', { name: 'Kopier tekst' }).click();
  await expect(page.getByText('Teksten er kopiert.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'UTFORDRINGA\n\nSamla av oss:\n\n- Ho gruar seg',
  );

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned utkast (PDF)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^bti-referat-\d{4}-\d\d-\d\d\.pdf$/);
  const pdf = readPdf(await file.path());
  expect(pdf.text).toContain('Samla av oss');
  expect(pdf.text).not.toContain('søndag');

  await challenge.getByRole('button', { name: 'Bruk samla tekst att: Utfordringa' }).click();
  await challenge.getByRole('button', { name: 'Bruk samla tekst att', exact: true }).click();
  await expect(challenge).toContainText('Ho gruar seg kvar søndag.');
  await expect(challenge).not.toContainText('Redigert');

  // Approved, it is locked; what is written after is a draft of the next version.
  const standing = page.getByRole('region', { name: 'Godkjenning' });
  await expect(standing).toContainText('Utkast');
  await standing.getByRole('button', { name: 'Godkjenn referatet' }).click();
  const asked = page.getByRole('dialog', { name: 'Vil du godkjenne referatet?' });
  await expect(asked).toContainText('Noko manglar enno');
  await asked.getByRole('button', { name: 'Godkjenn referatet' }).click();
  await expect(standing).toContainText('(versjon 1)');
  await expect(standing).not.toContainText('Utkast');
  const frozen = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned PDF' }).click();
  const approved = await frozen;
  expect(approved.suggestedFilename()).toMatch(/^bti-referat-\d{4}-\d\d-\d\d-v1\.pdf$/);
  expect(readPdf(await approved.path()).text).toMatch(/Godkjent .* \(versjon 1\)/);
  await expect(standing).toContainText('Teke ut');
  await expect(standing).toContainText('Notata frå møtet blir sletta');
  await wire.write('referat', 'challenge', 'Ho gruar seg mindre no.');
  await expect(standing).toContainText('endra etter at versjon 1 vart godkjend');
  await expect(standing.getByRole('button', { name: 'Godkjenn som versjon 2' })).toBeVisible();
  wire.close();
});
