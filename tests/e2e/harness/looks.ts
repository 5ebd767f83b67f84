import AxeBuilder from '@axe-core/playwright';
import { drawn } from './reflow.ts';
import type { Page } from './story.ts';

/** WCAG 2.2 AA and what is below it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/**
 * What depends on the colours or on the size of the screen. All else is a matter of the document, which is the very
 * same one in all looks of a screen, and is examined once.
 */
const BY_LOOK = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1366, height: 768 };

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;
const PLAIN = { contrast: 'no-preference', forcedColors: 'none' } as const satisfies Media;

interface Look {
  readonly named: string;
  readonly media: Media;
  readonly size: typeof PHONE;
}

const LIGHT = { named: 'light', media: { ...PLAIN, colorScheme: 'light' } } as const;
const DARK = { named: 'dark', media: { ...PLAIN, colorScheme: 'dark' } } as const;
const CONTRAST = {
  named: 'dark with more contrast',
  media: { ...PLAIN, colorScheme: 'dark', contrast: 'more' },
} as const;
const OWN_COLOURS = {
  named: 'the person’s own colours',
  media: { ...PLAIN, colorScheme: 'light', forcedColors: 'active' },
} as const;

/** One screen, as it stands, in the first look by every rule, and in each of the others by those that see a look. */
export type Looks = readonly [Look, ...Look[]];

export const IN_LIGHT: Looks = [
  { ...LIGHT, size: PHONE },
  { ...LIGHT, size: DESKTOP },
];

/** They end as they began: in light. */
export const LIGHT_AND_DARK: Looks = [
  { ...LIGHT, size: PHONE },
  { ...DARK, size: PHONE },
  { ...DARK, size: DESKTOP },
  { ...LIGHT, size: DESKTOP },
];

export const EVERY_LOOK: Looks = [
  { ...LIGHT, size: PHONE },
  { ...DARK, size: PHONE },
  { ...DARK, size: DESKTOP },
  { ...CONTRAST, size: DESKTOP },
  { ...OWN_COLOURS, size: DESKTOP },
  { ...LIGHT, size: DESKTOP },
];

/** Where a screen violates WCAG 2.2 AA or scrolls sideways, in words; the page is left in the last of the looks. */
export const violationsOn = async (what: string, page: Page, looks: Looks): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const look of looks) {
    await lookAs(page, look);
    const on = `${what}, ${look.named}, ${look.size.width} wide`;
    for (const violation of await axeOn(page, look === looks[0] ? 'all' : 'look'))
      found.push(`${on}: ${violation}`);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    if (wider) found.push(`${on}: scrolls sideways`);
  }
  return found;
};

const lookAs = async (page: Page, { media, size }: Look): Promise<void> => {
  await page.setViewportSize(size);
  await page.emulateMedia(media);
  await drawn(page);
  // A colour that is on its way from one look to the next has the contrast of neither.
  await page.evaluate(async () => {
    const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
  });
};

const axeOn = async (page: Page, rules: 'all' | 'look'): Promise<readonly string[]> => {
  // Axe is half a megabyte of script: it is read once by each document, not for each look.
  const isThere = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(isThere ? { axeSource: 'undefined' } : {}) })
    // The other mode opens a page in front of ours, which then draws nothing for a while; we have no frames to need it.
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      runOnly: rules === 'all' ? { type: 'tag', values: TAGS } : { type: 'rule', values: BY_LOOK },
    })
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`,
  );
};
