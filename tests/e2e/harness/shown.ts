import { expect, type Page } from './story.ts';

/** The time that a screen shows as it stands there, such as `4:07` or `+0:12`; empty while it shows none. */
export const shownTime = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const text = node.nodeValue?.trim() ?? '';
      if (/^\+?\d+:\d\d$/.test(text) && node.parentElement?.closest('time') === null) return text;
    }
    return '';
  });

/** All screens show the same time, unless a second passes just while they are read: then they are read again. */
export const expectSameTime = async (pages: readonly Page[]): Promise<void> => {
  await expect(async () => {
    const before = await Promise.all(pages.map(shownTime));
    expect(new Set(before)).toEqual(new Set([before[0]]));
    expect(before[0]).toMatch(/\d/);
  }).toPass({ timeout: 5_000, intervals: [50] });
};

/** The clock of a screen goes on. */
export const expectTicking = async (page: Page): Promise<void> => {
  const before = await shownTime(page);
  await expect.poll(() => shownTime(page), { timeout: 5_000 }).not.toBe(before);
};

/** The calm words of a screen whose connection is gone. */
export const connectionLost = (page: Page) =>
  page.getByText(/Sambandet er borte|Mista kontakten|Vi har mista kontakten/).first();
