import type { Answerable } from '../../shared/answerable.ts';
import { CONSENT_TEXT, type ConsentScope, TOPICS } from '../../shared/consent.ts';
import type { ReferatBlock } from '../../shared/http.ts';
import type { ScreenLanguage } from '../../shared/plan.ts';
import { personOf, scopesOf, servicesOf } from '../meeting/consent.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { SERVICE_NAMES } from '../meeting/words.ts';
import { answerableRows } from './answerableRows.ts';
import { table } from './blocks.ts';
import type { Printable } from './pdf/drawPdf.ts';
import { capital } from './source.ts';
import { consentFormWords } from './words/consentForm/consentFormWords.ts';
import type { ConsentFormWords } from './words/consentForm/nn.ts';

const BOX = '□';
const LINE = '_'.repeat(40);

const paragraph = (text: string): ReferatBlock => ({ kind: 'paragraph', text });
const boxes = (lines: readonly string[]): ReferatBlock[] => lines.map((line) => paragraph(`${BOX}  ${line}`));

/**
 * [CO21] What a giver agrees to, on paper, to be signed and then recorded by the leader: the same text as on the screen,
 * in the language of the one who signs. It holds the child's first name, and no name of a guardian.
 */
export const consentForm = (
  context: MeetingContext,
  language: ScreenLanguage,
  answerable: Answerable,
): Printable => {
  const words = consentFormWords(language);
  const answers = answerableRows(answerable, words.answerable);
  const { headings, text } = words;
  const { details } = context;
  return {
    lang: words.lang,
    line: words.version(CONSENT_TEXT),
    page: words.page,
    title: details ? words.title(details.unitName) : words.noUnit,
    sections: [
      {
        heading: headings.about,
        blocks: [
          ...(details
            ? [
                table(
                  [],
                  [
                    [words.unit[details.unitKind], details.unitName],
                    [words.child, details.child],
                  ],
                ),
              ]
            : []),
          ...[text.what, text.free, text.goesTo, words.each].map(paragraph),
        ],
      },
      { heading: headings.services, blocks: [scopeTable(context, words, language)] },
      {
        heading: headings.sharing,
        blocks: [
          paragraph(`${text.sharing}:`),
          ...boxes(TOPICS.map((topic) => text.topic[topic])),
          paragraph(`${words.notShared} ${LINE}`),
          paragraph(text.notShared),
        ],
      },
      {
        heading: headings.until,
        blocks: [paragraph(text.howLong), ...boxes([words.untilWithdrawn, `${words.untilDay} ${LINE}`])],
      },
      { heading: headings.withdraw, blocks: [paragraph(text.withdraw)] },
      ...(answers === null ? [] : [{ heading: headings.answerable, blocks: [answers] }]),
      { heading: headings.duty, blocks: [paragraph(text.duty)] },
      {
        heading: headings.sign,
        blocks: [
          table(
            [],
            [words.name, words.relation, words.placeAndDate, words.signature].map((each) => [each, '\n']),
          ),
        ],
      },
    ],
  };
};

const scopeTable = (
  context: MeetingContext,
  words: ConsentFormWords,
  language: ScreenLanguage,
): ReferatBlock =>
  table(
    [words.service, words.helps, words.yes, words.no],
    scopesOf(context).map((scope) => [...scopeRow(context, words, language, scope), BOX, BOX]),
  );

const scopeRow = (
  context: MeetingContext,
  words: ConsentFormWords,
  language: ScreenLanguage,
  scope: ConsentScope,
): [name: string, sentence: string] => {
  const { text } = words;
  switch (scope.kind) {
    case 'service': {
      const service = servicesOf(context).find(({ id }) => id === scope.service);
      const kind = service?.kind ?? 'other';
      return [capital(service?.name || SERVICE_NAMES[language][kind]), text.service[kind]];
    }
    case 'representation':
      return [words.representation(personOf(context, scope.person)?.name ?? ''), text.representation];
    case 'stafettlogg':
      return [words.stafettlogg, text.stafettlogg];
  }
};
