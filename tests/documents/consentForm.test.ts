import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { consent as en } from '../../client/words/en/consent.ts';
import { consent as nb } from '../../client/words/nb/consent.ts';
import { consent as nn } from '../../client/words/nn/consent.ts';
import { consentForm } from '../../server/documents/consentForm.ts';
import { renderPdf } from '../../server/documents/pdf/renderPdf.ts';
import { consentFormWords } from '../../server/documents/words/consentForm/consentFormWords.ts';
import { CONSENT_TEXT } from '../../shared/consent.ts';
import { SCREEN_LANGUAGES } from '../../shared/plan.ts';
import { heldMeeting } from './meetingForReferat.ts';

const folder = mkdtempSync(join(tmpdir(), 'bti-form-'));
afterAll(() => rmSync(folder, { recursive: true }));
// The browser suite requires it; here a machine without poppler still tests the rest.
const PDFTOTEXT = 'pdftotext';
const poppler = spawnSync(PDFTOTEXT, ['-v']).status === 0;
const ON_SCREEN = { nn, nb, en };

const ANSWERS = { controller: 'Solvang kommune, rektor', referat: 'Opplæringslova', stafettlogg: '' };

describe('the consent form on paper', () => {
  it.each(SCREEN_LANGUAGES)('[CO21] says in %s every sentence that the screen says', (language) => {
    const { text } = consentFormWords(language);
    expect(ON_SCREEN[language].text).toBe(text);
    const paper = JSON.stringify(consentForm(heldMeeting(), language, ANSWERS).sections);
    const { service, topic, representation, ...sentences } = text;
    for (const sentence of [
      ...Object.values(sentences),
      ...Object.values(topic),
      service.ppt,
      service.barnevern,
    ])
      expect(paper).toContain(sentence);
  });

  it.each(SCREEN_LANGUAGES)(
    '[AU15] says in %s who answers for what is kept, where it is settled',
    (language) => {
      const titled = (answerable: typeof ANSWERS) =>
        consentForm(heldMeeting(), language, answerable).sections.find(
          ({ heading }) => heading === consentFormWords(language).headings.answerable,
        );
      const said = JSON.stringify(titled(ANSWERS));
      for (const words of [ANSWERS.controller, ANSWERS.referat]) expect(said).toContain(words);
      expect(said).not.toContain(consentFormWords(language).answerable.stafettlogg);
      expect(titled({ controller: '', referat: '', stafettlogg: '' })).toBeUndefined();
    },
  );

  it('[CO21] no word of it changes without a new version: answers say which one they were given on', () => {
    const words = JSON.stringify(SCREEN_LANGUAGES.map((language) => consentFormWords(language).text));
    const print = createHash('sha256').update(words).digest('hex').slice(0, 16);
    expect([CONSENT_TEXT, print]).toEqual([1, 'cf6ee9fffac1960d']);
  });

  it.each(SCREEN_LANGUAGES)(
    '[CO21] is a tagged PDF/A in %s, whose title names no child and which names no guardian',
    async (language) => {
      const form = consentForm(heldMeeting(), language, ANSWERS);
      const bytes = (await renderPdf(form)).toString('latin1');
      expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(bytes).toContain(`/Lang (${form.lang})`);
      expect(form.title).not.toContain('Lise');
      expect(JSON.stringify(form.sections)).not.toMatch(/Mona|Finn|Solvegen/);
    },
  );

  it.runIf(poppler)(
    '[CO21] holds each service with a yes and a no, the duty to report and room to sign',
    async () => {
      const file = join(folder, 'form.pdf');
      writeFileSync(file, await renderPdf(consentForm(heldMeeting(), 'nn', ANSWERS)));
      const text = execFileSync(PDFTOTEXT, ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
      for (const words of [
        'Helsestasjonen',
        'PPT',
        'Barnevernstenesta',
        'Stafettlogg',
        'Underskrift',
        'Lise',
      ])
        expect(text).toContain(words);
      expect(text).toContain('må seie frå til barnevernet');
      expect(text.match(/□/g)?.length).toBeGreaterThan(12);
    },
  );
});
