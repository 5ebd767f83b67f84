import type { Referat, ReferatBlock } from '../../../shared/referat.ts';
import { drawable } from './drawable.ts';
import { drawTable, tableBeginning } from './drawTable.ts';
import { COLOUR, FONT, MARGIN, SIZE } from './look.ts';
import { keepTogether, type Pdf, type Structure, widthOf } from './page.ts';

/** Points that a heading takes with the space around it, and the beginning of a text below it. */
const ROOM = { section: 30, heading: 28, text: 30 } as const;

/** [RF8] The height that must be free for a heading: its own, and the beginning of what it stands over. */
const beginning = (pdf: Pdf, [first, ...rest]: readonly ReferatBlock[]): number => {
  if (first?.kind === 'heading') return ROOM.heading + beginning(pdf, rest);
  if (first?.kind !== 'table') return ROOM.text;
  return tableBeginning(
    pdf,
    first.head.map(drawable),
    first.rows.map((row) => row.map(drawable)),
  );
};

export const drawTitle = (pdf: Pdf, parent: Structure, title: string, line: string): void => {
  pdf.font(FONT.strong).fontSize(SIZE.title).fillColor(COLOUR.accent);
  drawText(pdf, parent, 'H1', title, { lineGap: -2 });
  pdf.y += 8;
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.rect(MARGIN.left, pdf.y, 54, 3).fill(COLOUR.accent);
  pdf.endMarkedContent();
  pdf.y += 8;
  pdf.font(FONT.emphasis).fontSize(SIZE.text).fillColor(COLOUR.quiet);
  drawText(pdf, parent, 'P', line);
  pdf.y += 2;
};

export const drawSection = (
  pdf: Pdf,
  parent: Structure,
  { heading, blocks }: Pick<Referat['sections'][number], 'heading' | 'blocks'>,
): void => {
  pdf.y += 16;
  keepTogether(pdf, ROOM.section + beginning(pdf, blocks));
  pdf.font(FONT.strong).fontSize(SIZE.section).fillColor(COLOUR.accent);
  drawText(pdf, parent, 'H2', drawable(heading));
  pdf.y += 4;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') drawHeading(pdf, parent, block.text, blocks.slice(index));
    else drawBlock(pdf, parent, block);
  });
};

const drawHeading = (pdf: Pdf, parent: Structure, text: string, from: readonly ReferatBlock[]): void => {
  pdf.y += 5;
  keepTogether(pdf, beginning(pdf, from));
  pdf.font(FONT.strong).fontSize(SIZE.heading).fillColor(COLOUR.text);
  drawText(pdf, parent, 'H3', drawable(text));
  pdf.y += 2;
};

type BodyBlock = Exclude<ReferatBlock, { kind: 'heading' }>;

const drawBlock = (pdf: Pdf, parent: Structure, block: BodyBlock): void => {
  switch (block.kind) {
    case 'paragraph':
      pdf.font(FONT.text).fontSize(SIZE.text).fillColor(COLOUR.text);
      drawParagraph(pdf, parent, block.text);
      return;
    case 'missing':
      pdf.font(FONT.emphasis).fontSize(SIZE.text).fillColor(COLOUR.missing);
      drawParagraph(pdf, parent, block.text);
      return;
    case 'list':
      drawList(pdf, parent, block.items);
      return;
    case 'table':
      drawTable(
        pdf,
        parent,
        block.head.map(drawable),
        block.rows.map((row) => row.map(drawable)),
      );
      pdf.y += 6;
      pdf.x = MARGIN.left;
      return;
  }
};

const drawParagraph = (pdf: Pdf, parent: Structure, text: string): void => {
  keepTogether(pdf, ROOM.text);
  drawText(pdf, parent, 'P', drawable(text), { lineGap: 1.5 });
  pdf.y += 4;
};

const drawList = (pdf: Pdf, parent: Structure, items: readonly string[]): void => {
  const list = pdf.struct('L');
  parent.add(list);
  for (const item of items) {
    keepTogether(pdf, ROOM.text);
    drawItem(pdf, list, drawable(item));
  }
  list.end();
  pdf.y += 3;
};

const INDENT = 14;

const drawItem = (pdf: Pdf, list: Structure, text: string): void => {
  pdf.font(FONT.text).fontSize(SIZE.text).fillColor(COLOUR.text);
  const item = pdf.struct('LI');
  list.add(item);
  const { y } = pdf;
  item.add(pdf.struct('Lbl', {}, () => pdf.text('•', MARGIN.left + 3, y, { lineBreak: false })));
  const body = pdf.struct('LBody', {}, () =>
    pdf.text(text, MARGIN.left + INDENT, y, { width: widthOf(pdf) - INDENT, lineGap: 1.5 }),
  );
  item.add(body);
  item.end();
  pdf.x = MARGIN.left;
  pdf.y += 2;
};

const drawText = (
  pdf: Pdf,
  parent: Structure,
  tag: string,
  text: string,
  options: PDFKit.Mixins.TextOptions = {},
): void => {
  const element = pdf.struct(tag, {}, () =>
    pdf.text(text, MARGIN.left, pdf.y, { width: widthOf(pdf), ...options }),
  );
  parent.add(element);
  element.end();
};
