import { COLOUR, FONT, MARGIN, SIZE } from './look.ts';
import { bottomOf, keepTogether, type Pdf, type Structure, widthOf } from './page.ts';

const PADDING = { top: 4, bottom: 5, left: 6, right: 6 } as const;
const NAME_WIDTH = 132;
/** The highest part of a row, in points: higher ones go on in a row below, since a row cannot be broken. */
const HIGHEST = 320;

// The published types lag behind pdfkit 0.20: it takes the structure's parent, and the scope of a header.
interface TaggedTable extends PDFKit.Mixins.TableOptions {
  structParent: Structure;
}
interface Cell extends PDFKit.Mixins.RowOptions {
  text: string;
  type: 'TH' | 'TD';
  scope?: 'Column' | 'Row';
}

/** The height of the head and the first row: what a heading above the table must have below it. */
export const tableBeginning = (
  pdf: Pdf,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): number => {
  const widths = columnWidths(pdf, head, rows);
  const [first = []] = rowParts(pdf, rows[0] ?? [], widths);
  return (head.length === 0 ? 0 : rowHeight(pdf, head, widths)) + rowHeight(pdf, first, widths);
};

/**
 * A table with real headers: of the columns, or, where the head is empty, of the rows. What does not fit on
 * the page goes on under its own head on the next one.
 */
export const drawTable = (
  pdf: Pdf,
  parent: Structure,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void => {
  const widths = columnWidths(pdf, head, rows);
  const headHeight = head.length === 0 ? 0 : rowHeight(pdf, head, widths);
  let page: (readonly string[])[] = [];
  let height = headHeight;
  for (const row of rows.flatMap((each) => rowParts(pdf, each, widths))) {
    const needed = rowHeight(pdf, row, widths);
    if (page.length === 0) keepTogether(pdf, headHeight + needed + 1);
    else if (pdf.y + height + needed >= bottomOf(pdf)) {
      drawRows(pdf, parent, head, page, widths);
      pdf.addPage();
      page = [];
      height = headHeight;
    }
    page.push(row);
    height += needed;
  }
  drawRows(pdf, parent, head, page, widths);
};

const drawRows = (
  pdf: Pdf,
  parent: Structure,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): void => {
  pdf.x = MARGIN.left;
  pdf.font(FONT.text).fontSize(SIZE.text).fillColor(COLOUR.text);
  const options: TaggedTable = {
    structParent: parent,
    columnStyles: widths.map((width) => ({ width })),
    // pdfkit would also write borders into the tags, in a form that readers complain of: they are drawn apart.
    defaultStyle: { padding: PADDING, border: 0, textColor: COLOUR.text },
  };
  const drawn = pdf.table(options);
  if (head.length > 0) drawn.row(head.map(headCell));
  for (const row of rows) {
    drawn.row(row.map((text, column) => bodyCell(text, column, head.length === 0)));
    drawRule(pdf);
  }
  drawn.end();
};

const drawRule = (pdf: Pdf): void => {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.moveTo(MARGIN.left, pdf.y).lineTo(MARGIN.left + widthOf(pdf), pdf.y);
  pdf.lineWidth(0.6).strokeColor(COLOUR.line).stroke();
  pdf.endMarkedContent();
};

const headCell = (text: string): Cell => ({
  text,
  type: 'TH',
  scope: 'Column',
  font: { src: FONT.strong },
  textColor: COLOUR.accent,
  backgroundColor: COLOUR.tint,
});

const bodyCell = (text: string, column: number, named: boolean): Cell =>
  named && column === 0
    ? { text, type: 'TH', scope: 'Row', font: { src: FONT.strong }, textColor: COLOUR.accent }
    : { text, type: 'TD' };

/** Columns by how much stands in them, none so narrow that a long word would break in it. */
const columnWidths = (
  pdf: Pdf,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] => {
  const full = widthOf(pdf);
  if (head.length === 0) return [NAME_WIDTH, full - NAME_WIDTH];
  pdf.font(FONT.strong).fontSize(SIZE.text);
  const padding = PADDING.left + PADDING.right + 2;
  const columns = head.map((name, column) => {
    const texts = [name, ...rows.map((row) => row[column] ?? '')];
    const words = texts.flatMap((text) => text.split(/\s+/)).map((word) => pdf.widthOfString(word));
    const lines = texts.flatMap((text) => text.split('\n')).map((line) => pdf.widthOfString(line));
    const least = Math.min(Math.max(...words) + padding, full / head.length);
    return { least, wanted: Math.max(Math.max(...lines) + padding, least) };
  });
  const least = columns.reduce((total, column) => total + column.least, 0);
  const wish = columns.reduce((total, column) => total + column.wanted - column.least, 0);
  const share = wish === 0 ? 0 : (full - least) / wish;
  return columns.map((column) =>
    wish === 0 ? full / head.length : column.least + (column.wanted - column.least) * share,
  );
};

const innerWidth = (width: number): number => width - PADDING.left - PADDING.right;

const textHeight = (pdf: Pdf, text: string, width: number): number =>
  // The bolder one is wider: what fits it fits all.
  pdf
    .font(FONT.strong)
    .fontSize(SIZE.text)
    .heightOfString(text, { width: innerWidth(width) });

const rowHeight = (pdf: Pdf, row: readonly string[], widths: readonly number[]): number =>
  Math.max(0, ...row.map((text, column) => textHeight(pdf, text, widths[column] ?? 0))) +
  PADDING.top +
  PADDING.bottom;

/** One row, or several where a cell is too long to stand on one page. Nothing is cut. */
const rowParts = (pdf: Pdf, row: readonly string[], widths: readonly number[]): readonly string[][] => {
  const columns = row.map((text, column) => textParts(pdf, text, widths[column] ?? 0));
  const count = Math.max(1, ...columns.map((parts) => parts.length));
  return Array.from({ length: count }, (_, part) => columns.map((parts) => parts[part] ?? ''));
};

const textParts = (pdf: Pdf, text: string, width: number): string[] => {
  const pieces = text.trimEnd().split(/(?<=\s)/);
  const parts: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    const part = (count: number) => pieces.slice(from, from + count).join('');
    const count = mostThat((each) => textHeight(pdf, part(each), width) <= HIGHEST, pieces.length - from);
    parts.push(part(count).trimEnd());
    from += count;
  }
  return parts;
};

/** The greatest count up to `all` that fits, at least 1. Doubling first keeps what is tried small. */
const mostThat = (fits: (count: number) => boolean, all: number): number => {
  let least = 1;
  while (least < all && fits(Math.min(2 * least, all))) least = Math.min(2 * least, all);
  let most = Math.min(2 * least, all);
  if (most === least) return least;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
};
