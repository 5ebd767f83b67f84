import type { Locator } from '@playwright/test';
import { expect, type Page } from './story.ts';

/** The leader's one large button; its name says what it does. */
export const bigButton = (page: Page): Locator =>
  page.getByRole('button', { name: /(mellomrom|Eit augeblikk …)$/ });

/** The title of the part that the meeting is in. */
export const phaseTitle = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** Presses the big button and waits for what it leads to, so that the next tap meets the next turn. */
export const next = async (page: Page): Promise<void> => {
  const button = bigButton(page);
  const before = await button.innerText();
  await button.click();
  await expect(button).not.toHaveText(before.replace(/\s+/g, ' '), { useInnerText: true });
};
