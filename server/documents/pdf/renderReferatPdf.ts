import type { InsightDocument } from '../../../shared/insight.ts';
import { documentWords } from '../words/documentWords.ts';
import { renderPdf } from './renderPdf.ts';

/**
 * [RF7] The referat, or another document of sections, as a PDF. The title names no child; the text follows from the
 * referat alone. `line`, under the title, says how it stands.
 */
export const renderReferatPdf = (referat: InsightDocument, line: string): Promise<Buffer> => {
  const { lang, page } = documentWords(referat.language);
  return renderPdf({ title: referat.title, line, lang, page, sections: referat.sections });
};
