import type { Locator } from '@playwright/test';
import { phaseTitle } from './harness/leading.ts';
import { practice } from './harness/practice.ts';
import { expect, type Page, test } from './harness/story.ts';

/** A phone on its side, where a question fills the screen down to where the thumb was. */
const ON_ITS_SIDE = { width: 844, height: 390 };
const SMALL_PHONE = { width: 320, height: 568 };
const LAPTOP = { width: 1366, height: 768 };

/** The second half of a double tap comes within this, in milliseconds. */
const QUICKLY = 200;

/**
 * Taps, and taps on in the same place as soon as `shown` is there: in the page itself, so that how busy the machine is
 * makes no difference. `down`: how far down the button.
 */
const doubleTap = async (on: Locator, shown: string, down = 1 / 4): Promise<void> => {
  await on.click({ trial: true });
  await on.evaluate(
    async (button: HTMLElement, { selector, quickly, part }) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      const tap = (): void => {
        const hit = document.elementFromPoint(left + width / 3, top + height * part);
        if (hit instanceof HTMLElement) hit.click();
      };
      tap();
      while (document.querySelector(selector) === null) await frame();
      const since = performance.now();
      while (performance.now() - since < quickly) {
        tap();
        await frame();
      }
    },
    { selector: shown, quickly: QUICKLY, part: down },
  );
};

/** Presses what has the focus, and on as soon as `shown` is there: in the page itself, for the same reason. */
const pressOn = (shown: string, page: Page): Promise<void> =>
  page.evaluate(
    async ({ selector, quickly }) => {
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      const press = (): void => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.click();
      };
      press();
      while (document.querySelector(selector) === null) await frame();
      const since = performance.now();
      while (performance.now() - since < quickly) {
        press();
        await frame();
      }
    },
    { selector: shown, quickly: QUICKLY },
  );

const nextStep = (page: Page): Locator => page.locator('[aria-keyshortcuts]');

test('[UI51] a double tap on «the family leaves» asks, and does not answer for the leader', async ({
  server,
  devices,
}) => {
  const { lead, wire } = await practice({ server, devices }, { at: 'closing', viewport: ON_ITS_SIDE });
  const question = lead.getByRole('dialog', { name: 'Familien går' });
  await doubleTap(nextStep(lead), 'dialog[open]');
  await wire.give('clock.extend', { minutes: 1 });
  await expect(question).toBeVisible();
  expect(wire.stage).toBe('closing');
  await question.getByRole('button', { name: 'Alt stemmer: vidare til evalueringa' }).click();
  await expect(phaseTitle(lead)).toHaveText('Evaluering');
});

test('[UI51] a double tap on the end of a phase passes nothing that is missing', async ({
  server,
  devices,
}) => {
  const { lead, wire } = await practice({ server, devices }, { at: 'decision', viewport: SMALL_PHONE });
  await lead.getByRole('button', { name: 'Avslutt delen' }).click();
  const question = lead.getByRole('dialog');
  const end = question.getByRole('button', { name: 'Vidare til Avslutning' });
  const despite = question.getByRole('button', { name: 'Gå vidare likevel' });
  await doubleTap(end, 'dialog[open] [role="status"] li');
  await wire.give('clock.extend', { minutes: 1 });
  await expect(despite).toBeVisible();
  expect(wire.stage).toBe('decision');
  await despite.click();
  await expect(phaseTitle(lead)).toHaveText('Avslutning');
});

test('[UI51] [UI115] nor do two quick presses of Enter on the button that keeps the focus', async ({
  server,
  devices,
}) => {
  const { lead, wire } = await practice({ server, devices }, { at: 'decision', viewport: LAPTOP });
  await lead.getByRole('button', { name: 'Avslutt delen' }).click();
  const question = lead.getByRole('dialog');
  await question.getByRole('button', { name: 'Vidare til Avslutning' }).focus();
  await pressOn('dialog[open] [role="status"] li', lead);
  await wire.give('clock.extend', { minutes: 1 });
  const despite = question.getByRole('button', { name: 'Gå vidare likevel' });
  await expect(despite).toBeFocused();
  expect(wire.stage).toBe('decision');
  await expect(despite).toBeEnabled();
  await lead.keyboard.press('Enter');
  await expect(phaseTitle(lead)).toHaveText('Avslutning');
});

test('[TU3] a double tap lets one service pass, and not the next one that came in its place', async ({
  server,
  devices,
}) => {
  const { lead, wire } = await practice({ server, devices }, { at: 'clarifying', viewport: LAPTOP });
  await lead.getByRole('button', { name: 'Rekkjefølgje' }).click();
  const order = lead.getByRole('dialog');
  const passes = order.getByRole('button', { name: 'PPT går forbi i denne delen' });
  await doubleTap(passes, 'dialog[open]:not(:has([aria-label="PPT går forbi i denne delen"]))', 0.93);
  await wire.give('clock.extend', { minutes: 1 });
  await expect(order.getByRole('listitem')).toHaveText([/Barne- og familieteamet/]);
});
