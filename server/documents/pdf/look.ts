import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Colours, sizes (points) and typefaces of our documents, in one place. */
export const COLOUR = {
  text: '#1d2a30',
  quiet: '#55636a',
  accent: '#115564',
  line: '#c9d6d8',
  tint: '#e6f0f2',
  missing: '#6b3a06',
} as const;

export const SIZE = { title: 21, section: 13.5, heading: 11, text: 10.5, small: 8.5 } as const;

export const MARGIN = { top: 56, bottom: 64, left: 62, right: 62 } as const;

export const FONT = { text: 'text', strong: 'strong', emphasis: 'emphasis' } as const;

const FILES = {
  [FONT.text]: 'SourceSans3-Regular.ttf',
  [FONT.strong]: 'SourceSans3-Semibold.ttf',
  [FONT.emphasis]: 'SourceSans3-It.ttf',
} as const;

/** The files of the typeface, found where the package is installed, also from the built server. */
export const fontFiles = (): readonly (readonly [name: string, path: string])[] => {
  const home = dirname(createRequire(import.meta.url).resolve('source-sans/package.json'));
  return Object.entries(FILES).map(([name, file]) => [name, join(home, 'TTF', file)] as const);
};
