import type { Measure, Responsible } from '../../shared/measures.ts';
import { type NoteKey, noteKey } from '../../shared/notes.ts';
import { type IsoDate, osloDate } from '../../shared/time.ts';
import { decidedMeasures } from './acceptance.ts';
import { personOf, servicesOf } from './consent.ts';
import type { MeetingContext } from './context.ts';
import type { Fact } from './facts.ts';
import { ENTRY_WORDS, type EntryWords, SERVICE_NAMES } from './words.ts';

export const ENTRY: NoteKey = noteKey('entry');

export const noteText = (context: MeetingContext, key: NoteKey): string =>
  context.notes[key]?.versions.at(-1) ?? '';

const language = (context: MeetingContext) => context.details?.language ?? 'nn';

const responsibleName = (context: MeetingContext, responsible: Responsible): string => {
  const words = ENTRY_WORDS[language(context)];
  switch (responsible.kind) {
    case 'service': {
      const service = servicesOf(context).find((each) => each.id === responsible.service);
      return service ? service.name || SERVICE_NAMES[language(context)][service.kind] : words.unnamed;
    }
    case 'unit':
      return words.unit[context.details?.unitKind ?? 'school'];
    case 'home':
      return words.home;
  }
};

const dayOf = (date: IsoDate): string => date.split('-').reverse().join('.');

const measureLines = (context: MeetingContext, measure: Measure, words: EntryWords): string => {
  const responsible = responsibleName(context, measure.responsible);
  const next = context.nextMeeting === null ? '' : ` ${dayOf(osloDate(context.nextMeeting))}`;
  const evaluation = measure.evaluateOn === null ? `${words.nextMeeting}${next}` : dayOf(measure.evaluateOn);
  return [
    `${words.measure}: ${measure.measure}`,
    `${words.responsible}: ${[responsible, measure.responsibleName].filter(Boolean).join(', ')}`,
    ...(measure.start ? [`${words.start}: ${measure.start}`] : []),
    `${words.evaluated}: ${evaluation}`,
  ].join('\n');
};

const holderLine = (context: MeetingContext, words: EntryWords): string[] => {
  const { stafettholder } = context;
  if (!stafettholder) return [];
  const name = stafettholder.person ? personOf(context, stafettholder.person)?.name : undefined;
  return [
    `${words.stafettholder}: ${[responsibleName(context, stafettholder.holder), name].filter(Boolean).join(', ')}`,
  ];
};

/** [DE4] The entry as it follows from what was chosen, in the unit's language form. */
export const prefilledEntry = (context: MeetingContext): string => {
  const words = ENTRY_WORDS[language(context)];
  const measures = decidedMeasures(context).map((measure) => measureLines(context, measure, words));
  return [...(context.none ? [words.none] : measures), ...holderLine(context, words)].join('\n\n');
};

/** [DE5] The entry follows the choice until a person writes in it. */
export const entryIsPristine = (context: MeetingContext): boolean =>
  noteText(context, ENTRY) === context.entryPrefill;

/** Puts the text that a fact prefilled in place as a version of the entry. */
export const applyEntry = (context: MeetingContext, fact: Fact): Partial<MeetingContext> => {
  if (fact.entry === null) return {};
  const versions = [...(context.notes[ENTRY]?.versions ?? []), fact.entry];
  const note = { key: ENTRY, versions, by: fact.seat, onBehalf: fact.onBehalf, overlap: false };
  return { notes: { ...context.notes, [ENTRY]: note }, entryPrefill: fact.entry };
};
