import type { Measure } from '../../../shared/measures.ts';
import type { ReferatBlock } from '../../../shared/referat.ts';
import { decidedMeasures } from '../../meeting/acceptance.ts';
import { latest } from '../../meeting/context.ts';
import { heading, missing, table } from '../blocks.ts';
import { dayOf, longDate } from '../dates.ts';
import { responsibleText, type Source } from '../source.ts';
import { saidByEach } from './saidSections.ts';

/** [RF4] Responses, and what was decided: only what all who decide have accepted stands in the table. */
export const decisionSection = (source: Source): ReferatBlock[] => {
  const { words } = source;
  const responses = saidByEach(source, 'response');
  return [
    ...(responses.length === 0 ? [missing(words.noResponses)] : responses),
    heading(words.chosen),
    ...chosen(source),
    ...notDecided(source),
  ];
};

const chosen = (source: Source): ReferatBlock[] => {
  const { context, words, unitKind } = source;
  if (context.none) return [{ kind: 'paragraph', text: words.noMeasure[unitKind] }];
  const decided = decidedMeasures(context);
  if (decided.length === 0) return [missing(words.noDecision)];
  const head = [words.measure, words.responsible, words.start, words.evaluation];
  return [
    table(
      head,
      decided.map((measure) => measureRow(source, measure)),
    ),
  ];
};

const measureRow = (source: Source, measure: Measure): string[] => [
  measure.measure.trim(),
  responsibleText(source, measure.responsible, measure.responsibleName),
  measure.start.trim() || source.words.notRecorded,
  evaluationText(source, measure),
];

/** A measure without a day of its own is evaluated at the next meeting. */
const evaluationText = ({ context, words }: Source, { evaluateOn }: Measure): string => {
  if (evaluateOn !== null) return longDate(evaluateOn, words);
  return context.nextMeeting === null
    ? words.nextBtiMeeting
    : `${words.nextBtiMeeting}, ${dayOf(context.nextMeeting, words)}`;
};

/** Says that there was no agreement, never who said no. */
const notDecided = ({ context, words }: Source): ReferatBlock[] => {
  if (context.none) return [];
  const decided = new Set(decidedMeasures(context).map(({ id }) => id));
  const rest = context.measures.map(latest).filter(({ id }) => !decided.has(id));
  if (rest.length === 0) return [];
  return [
    heading(words.notDecided),
    { kind: 'paragraph', text: words.notDecidedWhy },
    { kind: 'list', items: rest.map(({ measure }) => measure.trim()) },
  ];
};
