import type { Answerable } from '../../../shared/answerable.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import type { InsightDocument } from '../../../shared/insight.ts';
import { type NoteKey, subjectOf } from '../../../shared/notes.ts';
import type { UnitLanguage } from '../../../shared/plan.ts';
import type { Referat, ReferatBlock, ReferatVersion } from '../../../shared/referat.ts';
import type { WallTime } from '../../../shared/time.ts';
import type { MeetingContext } from '../../meeting/context.ts';
import { answerableRows } from '../answerableRows.ts';
import { assembleReferat } from '../assembleReferat.ts';
import { heading, written } from '../blocks.ts';
import { dayAndTime, dayOf, longDate } from '../dates.ts';
import { capital, personName, type Source, serviceNameOf } from '../source.ts';
import { documentWords } from '../words/documentWords.ts';
import type { DocumentWords } from '../words/nn.ts';
import type { Passage } from './passages.ts';

/** What a case has of one meeting. */
export interface MeetingMaterial {
  readonly meeting: MeetingId;
  readonly heldAt: WallTime;
  /** Null where the live notes have ended. */
  readonly context: MeetingContext | null;
  readonly approved: readonly (ReferatVersion & { readonly referat: Referat; readonly entry: string })[];
  /** Of the staff's evaluation, what names the child and was not left out. */
  readonly passages: readonly Passage[];
}

/** [IN1] Everything that is kept about one child, to be read. The title names nobody. */
export const assembleInsight = (
  material: readonly MeetingMaterial[],
  language: UnitLanguage,
  made: WallTime,
  answerable: Answerable,
): InsightDocument => {
  const words = documentWords(language);
  const { insight } = words;
  const answers = answerableRows(answerable, insight.answerableLines);
  return {
    language,
    title: words.insight.title(dayOf(made, words)),
    sections: [
      ...(answers === null ? [] : [{ id: 'answerable', heading: insight.answerable, blocks: [answers] }]),
      ...material.flatMap((each) => {
        const day = dayOf(each.heldAt, words);
        return sectionsOf(each, words, made).map(({ id, heading: title, blocks }) => ({
          id: `${each.meeting}.${id}`,
          heading: material.length > 1 ? insight.ofDay(day, title) : title,
          blocks: [...blocks],
        }));
      }),
    ],
  };
};

type Section = { readonly id: string; readonly heading: string; readonly blocks: readonly ReferatBlock[] };

const sectionsOf = (
  { context, approved, passages }: MeetingMaterial,
  words: DocumentWords,
  made: WallTime,
): readonly Section[] => [
  ...(context === null
    ? [{ id: 'gone', heading: words.insight.notes, blocks: written(words.insight.notesGone) }]
    : liveSections(context, words, made)),
  ...approved.map((version) => ({
    id: `approved-${version.version}`,
    heading: words.insight.approved(version.version, dayOf(version.approvedAt, words)),
    blocks: [
      ...(version.exportedAt === null
        ? []
        : written(words.insight.exported(dayAndTime(version.exportedAt, words)))),
      ...version.referat.sections.flatMap((section) => [heading(section.heading), ...section.blocks]),
    ],
  })),
  {
    id: 'evaluation',
    heading: words.insight.evaluation,
    blocks:
      passages.length === 0
        ? written(words.insight.noEvaluation)
        : passages.flatMap(({ question, text }) => [
            heading(words.insight.questions[question]),
            ...written(text),
          ]),
  },
];

/** The meeting as its facts tell it, and then every text in it, so that none is left out. */
const liveSections = (context: MeetingContext, words: DocumentWords, made: WallTime): readonly Section[] => {
  const isEdit = (key: string): boolean => key.startsWith('referat/');
  const notes = Object.entries(context.notes);
  const unedited = { ...context, notes: Object.fromEntries(notes.filter(([key]) => !isEdit(key))) };
  const language = context.details?.language ?? 'nn';
  const source: Source = {
    context,
    language,
    words,
    unitKind: context.details?.unitKind ?? 'school',
    day: context.startedAt ?? made,
  };
  const { bornOn } = context.aboutChild;
  const blocks = Object.values(context.notes).flatMap(({ key, versions }) => {
    const text = (versions.at(-1) ?? '').trim();
    return text === '' ? [] : [heading(noteTitle(key, source)), ...written(text)];
  });
  return [
    ...(bornOn === null
      ? []
      : [{ id: 'born', heading: words.insight.born, blocks: written(longDate(bornOn, words)) }]),
    ...assembleReferat(unedited, made).sections,
    ...(blocks.length === 0 ? [] : [{ id: 'notes', heading: words.insight.notes, blocks }]),
  ];
};

const noteTitle = (key: NoteKey, source: Source): string => {
  const { words } = source;
  const subject = subjectOf(key);
  switch (subject.kind) {
    case 'answers':
    case 'view':
      return words.insight.note[subject.kind](capital(serviceNameOf(source, subject.service)));
    case 'referat':
      return words.insight.note.referat(subject.section === null ? '' : words.headings[subject.section]);
    case 'entry':
    case 'summary':
      return words.insight.note[subject.kind];
    default:
      return words.insight.note[subject.kind](personName(source, subject.person));
  }
};
