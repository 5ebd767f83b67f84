import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assembleReferat } from '../../server/documents/assembleReferat.ts';
import { renderReferatPdf } from '../../server/documents/pdf/renderReferatPdf.ts';
import type { Referat } from '../../shared/referat.ts';
import { heldMeeting, START } from './meetingForReferat.ts';

const LINE = 'Utkast, ikkje godkjent';
const folder = mkdtempSync(join(tmpdir(), 'bti-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));
// The browser suite requires it; here a machine without poppler still tests the rest.
const PDFINFO = 'pdfinfo';
const poppler = spawnSync(PDFINFO, ['-v']).status === 0;

const save = async (referat: Referat): Promise<string> => {
  const file = join(folder, 'referat.pdf');
  writeFileSync(file, await renderReferatPdf(referat, LINE));
  return file;
};
const read = (tool: string, ...words: string[]): string => execFileSync(tool, words, { encoding: 'utf8' });
const oneSection = (blocks: Referat['sections'][number]['blocks']): Referat => {
  const whole = assembleReferat(heldMeeting(), START);
  return { ...whole, sections: whole.sections.slice(0, 1).map((section) => ({ ...section, blocks })) };
};

describe('the PDF of a referat', () => {
  it('[RF7] says in itself that it is PDF/A-2a, tagged, and in which language', async () => {
    const bytes = (await renderReferatPdf(assembleReferat(heldMeeting('nb'), START), LINE)).toString(
      'latin1',
    );
    expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(bytes).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(bytes).toContain('/Lang (nb-NO)');
    expect(bytes).toContain('/Marked true');
    expect(bytes).toContain('/DisplayDocTitle true');
  });

  it.runIf(poppler)('[RF7] has real headings, tables with headers, and an embedded typeface', async () => {
    const file = await save(assembleReferat(heldMeeting(), START));
    const tags = read(PDFINFO, '-struct-text', file);
    expect(tags.match(/\bH1 /g)).toHaveLength(1);
    expect(tags.match(/\bH2 /g)).toHaveLength(10);
    expect(tags).toMatch(/TH <[^>]+>:[\s\S]*?\/Scope \/Column[\s\S]*?"Ansvarleg"/);
    expect(tags).toMatch(/\bLBody/);
    // Page numbers are for the eye only.
    expect(tags).not.toContain('Side 1 av');
    const fonts = read('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((line) => /SourceSans3.*yes yes yes/.test(line))).toBe(true);
  });

  it.runIf(poppler)('[RF7] has numbered pages and the text of every section', async () => {
    const referat = assembleReferat(heldMeeting(), START);
    const text = read('pdftotext', '-layout', await save(referat), '-').replace(/\s+/g, ' ');
    for (const { heading } of referat.sections) expect(text).toContain(heading);
    expect(text).toContain('Tor Åsen (kontaktlærar)');
    expect(text).toMatch(/Side 1 av (\d).*Side \1 av \1/);
  });

  it.runIf(poppler)('[RF8] cuts nothing, however long a text is, also in a narrow cell', async () => {
    const long = Array.from({ length: 700 }, (_, word) => `ord${word}`).join(' ');
    const table = { kind: 'table' as const, head: ['A', 'B', 'C', 'D'], rows: [[long, 'b', long, 'd']] };
    const referat = oneSection([
      { kind: 'paragraph', text: long },
      { kind: 'list', items: [long] },
      table,
      { kind: 'table', head: [], rows: [['Namn', long]] },
    ]);
    const text = read('pdftotext', await save(referat), '-');
    for (const word of ['ord0', 'ord350', 'ord699'])
      expect(text.match(new RegExp(`\\b${word}\\b`, 'g'))).toHaveLength(5);
  });

  it.runIf(poppler)('[RF8] never leaves a heading alone at the foot of a page', async () => {
    const pairs = Array.from({ length: 60 }, (_, index) => [
      { kind: 'heading' as const, text: `Overskrift ${index}` },
      { kind: 'table' as const, head: ['Tiltak', 'Start'], rows: [[`Innhald ${index}`, 'no']] },
    ]).flat();
    const pages = read('pdftotext', '-layout', await save(oneSection(pairs)), '-').split('\f');
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages)
      for (const [, index] of page.matchAll(/Overskrift (\d+)/g)) expect(page).toContain(`Innhald ${index}`);
  });

  it.runIf(poppler)(
    '[RF7] shows a box for a character that the typeface lacks, and keeps the others',
    async () => {
      const file = await save(
        oneSection([{ kind: 'paragraph', text: 'Łukasz Đặng Ольга\u200b 🙂 ليز\u0007 ✓' }]),
      );
      expect(read('pdftotext', file, '-')).toContain('Łukasz Đặng Ольга □ □□□ ✓');
    },
  );

  it.runIf(poppler).each([
    ['Vietnamese', 'Phương Trương Nguyễn'],
    ['Ukrainian', 'Ґалина Їжакевич'],
    ['Azeri', 'Əliyev'],
    ['North and Skolt Sámi', 'Ánte Čáhppe Ǥuuʹl Ǩeeʹdd Ǯââ'],
    ['Kurdish and Turkish', 'Şîlan Gülşen İğdır'],
    ['Yoruba and transliterated Arabic', 'Ṣọlá Ḥasan'],
  ])('[RF7] writes %s names as they are written', async (_, names) => {
    const file = await save(oneSection([{ kind: 'paragraph', text: names }]));
    expect(read('pdftotext', file, '-').normalize('NFC')).toContain(names);
  });

  it.runIf(poppler)('[RF7] keeps a space and a line break of any kind as such', async () => {
    const text = 'takk\u202ffor\u3000alt\u2028og ❤\ufe0f\vmed ✓\ufe0e';
    const file = await save(oneSection([{ kind: 'paragraph', text }]));
    expect(read('pdftotext', file, '-')).toMatch(/^takk for alt\nog ❤\nmed ✓$/m);
  });
});
