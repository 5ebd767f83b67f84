import type { Locator } from '@playwright/test';
import type { Page } from './story.ts';

/** The leader's one large button; its name says what it does. */
export const bigButton = (page: Page): Locator =>
  page.getByRole('button', { name: /(mellomrom|Eit augeblikk …)$/ });

/** The title of the part that the meeting is in. */
export const phaseTitle = (page: Page): Locator => page.getByRole('heading', { level: 1 });
