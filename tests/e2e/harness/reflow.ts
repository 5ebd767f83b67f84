import type { Page } from './story.ts';

const NARROW = { width: 320, height: 640 };
const PHONE = { width: 390, height: 844 };

/**
 * Gives a page another size, and waits until it is drawn so: what hangs on the size of the screen (its units, its
 * media queries) is reckoned anew for the next frame, and a page at rest draws none of its own accord.
 */
const resize = async (page: Page, size: { width: number; height: number }): Promise<void> => {
  await page.setViewportSize(size);
  await drawn(page);
};

/** The page has drawn what was true when it was asked. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // The first frame may have begun already; the second one begins when it is over.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/**
 * What does not find room on a screen as narrow as a desktop at 400 %, and on a phone whose texts are twice as
 * large (WCAG 1.4.10 and 1.4.4). Leaves the page with its texts as they were.
 */
export const withoutRoom = async (page: Page): Promise<readonly string[]> => {
  await resize(page, NARROW);
  const narrow = await page.evaluate(stickingOut);
  await resize(page, PHONE);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await drawn(page);
  const large = await page.evaluate(stickingOut);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return [
    ...narrow.map((what) => `at 320 pixels: ${what}`),
    ...large.map((what) => `with texts of 200 %: ${what}`),
  ];
};

/** Runs in the page: texts and controls beyond its edges, and whether it scrolls sideways. */
function stickingOut(): string[] {
  const found: string[] = [];
  if (document.documentElement.scrollWidth > window.innerWidth + 1) found.push('the page scrolls sideways');
  for (const element of document.querySelectorAll('body *')) {
    const { left, right, width, bottom } = element.getBoundingClientRect();
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '');
    const control = element.matches('button, select, input, textarea');
    // Texts for screen readers are a pixel wide; the way past the head of the page waits above it.
    if ((!says && !control) || width <= 1 || bottom < 0) continue;
    if (right > window.innerWidth + 1 || left < -1)
      found.push(`${element.tagName.toLowerCase()} «${element.textContent?.slice(0, 40)}»`);
  }
  return found;
}
