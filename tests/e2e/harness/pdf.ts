import { execFileSync } from 'node:child_process';

const read = (tool: string, words: readonly string[]): string => {
  try {
    return execFileSync(tool, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(
      `${tool} is needed to read the PDF: install poppler (Debian: apt-get install poppler-utils).`,
      {
        cause: error,
      },
    );
  }
};

export interface ReadPdf {
  readonly info: string;
  readonly tags: string;
  readonly fonts: readonly string[];
  /** Running text: line breaks and repeated blanks are one blank. */
  readonly text: string;
}

/** A PDF as poppler, which others wrote, reads it. */
export const readPdf = (file: string): ReadPdf => ({
  info: read('pdfinfo', [file]),
  tags: read('pdfinfo', ['-struct-text', file]),
  fonts: read('pdffonts', [file]).trim().split('\n').slice(2),
  text: read('pdftotext', [file, '-']).replace(/\s+/g, ' '),
});
