import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { InsightDocument } from '../../../shared/http.ts';
import { documentWords } from '../words/documentWords.ts';
import { drawSection, drawTitle } from './drawSection.ts';
import { drawable, FONT, fontFiles, MARGIN } from './look.ts';
import { drawFooters } from './page.ts';

/**
 * [RF7] The referat, or another document of sections, as a tagged PDF/A-2a: embedded typeface, language, headings, tables with headers, lists.
 * The title names no child; the text follows from the referat alone. `line`, under the title, says how it stands.
 */
export const renderReferatPdf = (referat: InsightDocument, line: string): Promise<Buffer> => {
  const words = documentWords(referat.language);
  const title = drawable(referat.title);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    subset: 'PDF/A-2a',
    pdfVersion: '1.7',
    tagged: true,
    lang: words.lang,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Creator: 'BTI' },
  });
  for (const [name, file] of fontFiles()) pdf.registerFont(name, file);
  pdf.font(FONT.text);

  const root = pdf.struct('Document');
  pdf.addStructure(root);
  drawTitle(pdf, root, title, drawable(line));
  for (const section of referat.sections) drawSection(pdf, root, section);
  root.end();
  drawFooters(pdf, title, words.page);
  pdf.end();
  return buffer(pdf);
};
