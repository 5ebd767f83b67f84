import type { ReferatBlock } from '../../shared/referat.ts';

export const heading = (text: string): ReferatBlock => ({ kind: 'heading', text });
export const missing = (text: string): ReferatBlock => ({ kind: 'missing', text });

/** A table, with a head of column names; an empty head means that the first cell of each row names it. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): ReferatBlock => ({
  kind: 'table',
  head: [...head],
  rows: rows.map((row) => [...row]),
});

const BULLET = /^\s*[-–•*]\s+/;

/** Free text as it was typed in a note: a paragraph per line, a list where lines begin with a dash. */
export const written = (text: string): ReferatBlock[] => parse(text, false);

/**
 * Text that was edited in place of assembled blocks. It reads back what `plainText` writes: a short line
 * that ends with a colon is a heading, an indented line goes on with the list item above it.
 */
export const rewritten = (text: string): ReferatBlock[] => parse(text, true);

const parse = (text: string, structured: boolean): ReferatBlock[] => {
  const blocks: ReferatBlock[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const last = blocks.at(-1);
    if (line === '') continue;
    if (BULLET.test(raw)) {
      const item = raw.replace(BULLET, '').trim();
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (structured && last?.kind === 'list' && /^\s{2,}/.test(raw)) {
      last.items.push(`${last.items.pop() ?? ''}\n${line}`);
    } else if (structured && line.length <= LONGEST_HEADING && line.endsWith(':')) {
      blocks.push(heading(line.slice(0, -1)));
    } else {
      blocks.push({ kind: 'paragraph', text: line });
    }
  }
  return blocks;
};

/** In UTF-16 units; a longer line that ends with a colon introduces something. */
const LONGEST_HEADING = 90;

/** Blocks as plain text, to be edited or pasted somewhere else. */
export const plainText = (blocks: readonly ReferatBlock[]): string =>
  blocks.map(plainBlock).join('\n\n').trim();

const plainBlock = (block: ReferatBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `${block.text}:`;
    case 'list':
      return block.items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
    case 'table':
      return block.head.length === 0
        ? block.rows.map(([name = '', ...rest]) => `${name}: ${oneLine(rest.join(', '))}`).join('\n')
        : plainRows(block.head, block.rows);
    default:
      return block.text;
  }
};

/** The longest row, in UTF-16 units, that is written on one line. */
const LONGEST_LINE = 110;

/**
 * Columns would not survive being pasted: short rows become one line each, others stand under each other.
 * Empty cells are left out.
 */
const plainRows = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const named = rows.map((row) =>
    row
      .map((cell, column) => ({ name: head[column] ?? '', cell: oneLine(cell) }))
      .filter(({ cell }) => cell !== ''),
  );
  const lines = named.map((row) =>
    row.map(({ name, cell }, index) => (index === 0 ? `- ${cell}` : `${name}: ${cell}`)).join(' · '),
  );
  if (lines.every((line) => line.length <= LONGEST_LINE)) return lines.join('\n');
  return named
    .map((row) =>
      row.map(({ name, cell }, index) => `${index === 0 ? '-' : ' '} ${name}: ${cell}`).join('\n'),
    )
    .join('\n\n');
};

const oneLine = (text: string): string => text.trim().replace(/\s*\r?\n\s*/g, ' / ');
