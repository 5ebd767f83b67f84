import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { ReferatBlock } from '../../../shared/referat.ts';
import { drawable } from './drawable.ts';
import { drawSection, drawTitle } from './drawSection.ts';
import { FONT, fontFiles, MARGIN } from './look.ts';
import { drawFooters } from './page.ts';

/** Plain data, so that it can go to a thread. A document of ours: a title that names no child, and headings with what stands under them. */
export interface Printable {
  readonly title: string;
  /** Under the title: how it stands. */
  readonly line: string;
  /** As in `nn-NO`. */
  readonly lang: string;
  /** At the foot of each page, with `{page}` and `{pages}` in it. */
  readonly page: string;
  readonly sections: readonly { readonly heading: string; readonly blocks: ReferatBlock[] }[];
}

/** [RF7] A tagged PDF/A-2a: embedded typeface, language, headings, tables with headers, lists. */
export const drawPdf = ({ title: named, line, lang, page, sections }: Printable): Promise<Buffer> => {
  const title = drawable(named);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    subset: 'PDF/A-2a',
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Creator: 'BTI' },
  });
  for (const [name, file] of fontFiles()) pdf.registerFont(name, file);
  pdf.font(FONT.text);

  const root = pdf.struct('Document');
  pdf.addStructure(root);
  drawTitle(pdf, root, title, drawable(line));
  for (const section of sections) drawSection(pdf, root, section);
  root.end();
  drawFooters(pdf, title, page);
  pdf.end();
  return buffer(pdf);
};
