import type { Locator } from '@playwright/test';
import { bigButton, phaseTitle } from './harness/leading.ts';
import { asLeader } from './harness/signingIn.ts';
import { expect, type Page, test } from './harness/story.ts';

/** The most taps that a meeting with three services may take (issue: one person, one button). */
const MOST_TAPS = 25;

test('[UI81] a meeting with three services is run from one device with at most 25 taps, typing only the decision', async ({
  server,
  devices,
}) => {
  test.setTimeout(90_000);
  const page = await devices.open();
  await asLeader(page, server);
  const tap = countTaps();

  await tap(page.getByRole('button', { name: 'Start eit øvingsmøte' }));
  await tap(bigButton(page).filter({ hasText: 'Start møtet' }));
  await expect(phaseTitle(page)).toHaveText('Velkommen');
  await tap(page.getByRole('button', { name: 'Alt er sagt' }));
  await expect(page.getByRole('heading', { name: 'Alt er sagt' })).toBeVisible();
  await tap(bigButton(page).filter({ hasText: 'Utfordringa' }));
  await expect(phaseTitle(page)).toHaveText('Utfordringa');
  await tap(bigButton(page).filter({ hasText: 'Kontaktlærar' }));
  await tap(bigButton(page).filter({ hasText: 'Spørsmålsrunde' }));
  for (const after of ['PPT', 'Barne- og familieteam', 'Kva er nytt?'])
    await tap(page.getByRole('button', { name: new RegExp(`${escaped(after)}.*utan eigen svartur`) }));
  await expect(phaseTitle(page)).toHaveText('Kva er nytt?');
  await tap(bigButton(page).filter({ hasText: 'Kontaktlærar' }));
  await tap(bigButton(page).filter({ hasText: 'Tilbod om tiltak' }));
  await tap(bigButton(page).filter({ hasText: 'PPT' }));
  await tap(bigButton(page).filter({ hasText: 'Barne- og familieteam' }));
  await tap(bigButton(page).filter({ hasText: 'Avgjerd' }));

  await expect(phaseTitle(page)).toContainText('Avgjerd');
  await tap(page.getByRole('button', { name: /Vel PPT utan skrive tilbod/i }));
  await tap(page.getByRole('button', { name: /PPT blir stafettholdar/ }));
  await tap(bigButton(page).filter({ hasText: 'Kontaktlærar' }));
  await tap(bigButton(page).filter({ hasText: 'skriv ned tiltaka' }));
  const entry = page.getByRole('textbox', { name: 'Dette blir skrive i stafettloggen' });
  await expect(entry).toHaveValue(/PPT/);
  await tap(entry);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nPPT kjem til skulen kvar tysdag frå neste veke.');
  await expect(page.getByText('Lagra', { exact: true })).toBeVisible();
  await tap(bigButton(page).filter({ hasText: 'Les opp' }));
  await expect(page.getByRole('main')).toContainText('PPT kjem til skulen kvar tysdag');
  await tap(bigButton(page).filter({ hasText: 'Lese høgt' }));
  await expect(phaseTitle(page)).toHaveText('Avslutning');
  await tap(page.getByRole('button', { name: 'Alt er sagt' }));
  await expect(page.getByRole('heading', { name: 'Alt er sagt' })).toBeVisible();
  await tap(bigButton(page).filter({ hasText: 'Familien går' }));
  await tap(page.getByRole('button', { name: 'Alt stemmer: vidare til evalueringa' }));
  await expect(phaseTitle(page)).toHaveText('Evaluering');
  await tap(bigButton(page).filter({ hasText: 'Avslutt møtet' }));
  await expect(phaseTitle(page)).toHaveText('Møtet er slutt');
  expect(tap.count()).toBeLessThanOrEqual(MOST_TAPS);

  await expectRecorded(page);
});

/** What the family takes along stands in the referat, although nobody else touched anything. */
const expectRecorded = async (page: Page): Promise<void> => {
  await bigButton(page).click();
  const stafettlogg = page.getByRole('region', { name: 'Stafettlogg' });
  await expect(stafettlogg).toContainText('PPT kjem til skulen kvar tysdag frå neste veke.');
  await expect(stafettlogg).toContainText('Lese høgt og stadfesta');
  await expect(page.getByRole('region', { name: 'Avgjerd' })).toContainText('Hjelp frå PPT');
};

const escaped = (text: string): string => text.replace(/[?]/g, '\\$&');

const countTaps = () => {
  let count = 0;
  const tap = async (on: Locator): Promise<void> => {
    await on.click();
    count += 1;
  };
  return Object.assign(tap, { count: () => count });
};
