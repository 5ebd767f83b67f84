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

// What Source Sans 3 has: Latin with its accents, phonetics, Greek, Cyrillic, Vietnamese, usual punctuation.
const NOT_DRAWN =
  /[^\n\u0020-\u007e\u00a0-\u0181\u0218-\u021b\u0384-\u038a\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u1e80-\u1e85\u1ea0-\u1ef9\u2010-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265\u25a1\u2713]/gu;

/**
 * PDF/A allows no character without a glyph. Those that the typeface lacks become an open box, so that a
 * reader sees that something stood there; invisible ones go.
 */
export const drawable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cf}|\ufe0f/gu, (character) =>
      character === '\n' ? '\n' : character === '\t' ? ' ' : '',
    )
    .replace(NOT_DRAWN, '□');
