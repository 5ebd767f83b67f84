import type { Referat } from '../../shared/referat.ts';
import { plainText } from './blocks.ts';

/** [RF7] The referat as plain text with blank lines between its parts, to paste into another stafettlogg. `line` says how it stands. */
export const renderReferatText = (referat: Referat, line: string): string => {
  const sections = referat.sections.map(
    ({ heading, blocks }) => `${heading.toLocaleUpperCase('nb')}\n\n${plainText(blocks)}`,
  );
  return `${[`${referat.title}\n${line}`, ...sections].join('\n\n\n')}\n`;
};
