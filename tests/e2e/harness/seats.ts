import * as z from 'zod';
import { SeatLinks } from '../../../shared/links.ts';
import { expect, type Page } from './story.ts';

/** Opens a link as a person does: the page asks first, so that a mail scanner does not use it up. */
export const join = async (page: Page, link: string): Promise<void> => {
  await page.goto(link);
  await page.getByRole('button', { name: 'Bli med' }).click();
  await expect(page).not.toHaveURL(/\/join/);
};

/** The meeting that a page shows. */
export const meetingOf = (page: Page): string => {
  const meeting = /\/meeting\/([\w-]+)/.exec(page.url())?.[1];
  if (meeting === undefined) throw new Error(`No meeting at ${page.url()}`);
  return meeting;
};

/** Links of a meeting by seat, as the leader's screen fetches them. */
export const linksOf = async (leader: Page): Promise<ReadonlyMap<string, string>> => {
  const { origin } = new URL(leader.url());
  const response = await leader.request.get(`${origin}/api/meetings/${meetingOf(leader)}/links`, {
    // A connection that nobody used for five seconds may be closing at this very moment.
    maxRetries: 2,
  });
  const links = z.parse(SeatLinks, await response.json());
  return new Map(links.map(({ seat, path }) => [seat, `${origin}${path}`]));
};

/** Opens the seat of somebody on a device of its own. */
export const sit = async (page: Page, leader: Page, seat: string): Promise<void> => {
  const link = (await linksOf(leader)).get(seat);
  if (link === undefined) throw new Error(`No link for the seat ${seat}`);
  await join(page, link);
};

/** Who sits where in the practice meeting «Lise». */
export const LISE = {
  leader: 'rektor',
  mother: 'mor',
  father: 'far',
  teacher: 'larar',
  nurse: 'helse',
  ppt: 'ppt',
  team: 'team',
  projector: 'projector',
} as const;

/** Makes the practice meeting from the front page, and stands on the screen that comes then. */
export const startPractice = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start eit øvingsmøte' }).click();
  await expect(page).toHaveURL(/\/meeting\//);
};
