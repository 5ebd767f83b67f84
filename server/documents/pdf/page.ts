import type PDFDocument from 'pdfkit';
import { COLOUR, FONT, MARGIN, SIZE } from './look.ts';

export type Pdf = InstanceType<typeof PDFDocument>;
export type Structure = PDFKit.PDFStructureElement;

/** The lowest y that content may reach. */
export const bottomOf = (pdf: Pdf): number => pdf.page.height - MARGIN.bottom;
export const widthOf = (pdf: Pdf): number => pdf.page.width - MARGIN.left - MARGIN.right;

/** [RF8] A page break where less than `height` points are left, so that a heading never stands alone. */
export const keepTogether = (pdf: Pdf, height: number): void => {
  if (pdf.y > MARGIN.top && pdf.y + height > bottomOf(pdf)) pdf.addPage();
};

/** Page numbers and title at the foot of each page, as artifacts: a screen reader skips them. */
export const drawFooters = (pdf: Pdf, title: string, pageText: string): void => {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    const y = pdf.page.height - MARGIN.bottom + 22;
    const options = { width: widthOf(pdf), height: SIZE.small * 2, lineBreak: false } as const;
    pdf.markContent('Artifact', { type: 'Pagination' });
    // Below the bottom margin pdfkit would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf
      .moveTo(MARGIN.left, y - 8)
      .lineTo(pdf.page.width - MARGIN.right, y - 8)
      .lineWidth(0.5)
      .strokeColor(COLOUR.line)
      .stroke();
    pdf.font(FONT.text).fontSize(SIZE.small).fillColor(COLOUR.quiet);
    pdf.text(title, MARGIN.left, y, { ...options, align: 'left' });
    const text = pageText.replace('{page}', `${index + 1}`).replace('{pages}', `${count}`);
    pdf.text(text, MARGIN.left, y, { ...options, align: 'right' });
    pdf.page.margins.bottom = MARGIN.bottom;
    pdf.endMarkedContent();
  }
};
