import { openSync } from 'fontkit';
import { fontFiles } from './look.ts';

const glyphsOf = (path: string): Set<number> => {
  const font = openSync(path);
  if (!('characterSet' in font)) throw new Error(`${path} holds several typefaces`);
  return new Set(font.characterSet);
};

const faces = fontFiles().map(([, path]) => glyphsOf(path));

/** In each of our faces: a text may be set in any of them. */
const isDrawn = (character: string): boolean =>
  faces.every((face) => face.has(character.codePointAt(0) ?? 0));

/** A letter that the typeface lacks is put together from its parts, as `Ǩ` from a K and its caron. */
const drawn = (character: string): string => {
  if (isDrawn(character)) return character;
  const parts = [...character.normalize('NFD')];
  return parts.every(isDrawn) ? parts.join('') : '□';
};

/** What is white or invisible becomes what a document knows of it. */
const plain = (character: string): string => {
  if (/[\n\v\f\u0085\u2028\u2029]/.test(character)) return '\n';
  return character === '\t' || /\p{Zs}/u.test(character) ? ' ' : '';
};

/**
 * [RF7] PDF/A allows no character without a glyph. Those that the typeface lacks become an open box, so that a
 * reader sees that something stood there; invisible ones go.
 */
export const drawable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\P{Zs} \u00a0]|\p{Zl}|\p{Zp}|\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu, plain)
    .replace(/./gu, drawn);
