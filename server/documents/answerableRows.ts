import { ANSWERABLE_LINES, type Answerable } from '../../shared/answerable.ts';
import type { ReferatBlock } from '../../shared/http.ts';
import { table } from './blocks.ts';

/** [AU15] Who answers for what is kept, as a table of what is settled; null where nothing is. */
export const answerableRows = (
  answerable: Answerable,
  names: Readonly<Record<(typeof ANSWERABLE_LINES)[number], string>>,
): ReferatBlock | null => {
  const rows = ANSWERABLE_LINES.filter((line) => answerable[line] !== '').map((line) => [
    names[line],
    answerable[line],
  ]);
  return rows.length === 0 ? null : table([], rows);
};
