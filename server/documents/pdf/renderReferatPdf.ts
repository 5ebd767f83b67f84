import type { Referat } from '../../../shared/http.ts';
import { documentWords } from '../words/documentWords.ts';
import { renderPdf } from './renderPdf.ts';

/** [RF7] The referat as a PDF. The title names no child; the text follows from the referat alone. */
export const renderReferatPdf = (referat: Referat): Promise<Buffer> => {
  const { lang, page } = documentWords(referat.language);
  return renderPdf({ title: referat.title, lang, page, sections: referat.sections });
};
