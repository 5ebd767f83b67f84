import { noteKey, REFERAT_SECTIONS, type ReferatSection } from '../../shared/notes.ts';
import type { Referat, ReferatBlock } from '../../shared/referat.ts';
import type { WallTime } from '../../shared/time.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { plainText, rewritten } from './blocks.ts';
import { dayOf } from './dates.ts';
import { nextMeetingSection, stafettloggSection } from './sections/afterwardsSections.ts';
import { consentSection } from './sections/consentSection.ts';
import { decisionSection } from './sections/decisionSection.ts';
import { meetingSection, peopleSection } from './sections/meetingSections.ts';
import { offersSection } from './sections/offersSection.ts';
import { challengeSection, newSection, triedSection } from './sections/saidSections.ts';
import type { Source } from './source.ts';
import { documentWords } from './words/documentWords.ts';

const ASSEMBLE = {
  meeting: meetingSection,
  people: peopleSection,
  consent: consentSection,
  challenge: challengeSection,
  tried: triedSection,
  new: newSection,
  offers: offersSection,
  decision: decisionSection,
  stafettlogg: stafettloggSection,
  nextMeeting: nextMeetingSection,
} satisfies Record<ReferatSection, (source: Source) => ReferatBlock[]>;

/**
 * [RF1] The minutes, assembled from the facts alone, in the unit's language form. The same facts give the
 * same text: `wall` (now) only stands in for the day of the meeting where it never started. The evaluation
 * is not in a context, so it cannot come along; clocks of turns and interventions are not read.
 */
export const assembleReferat = (context: MeetingContext, wall: WallTime): Referat => {
  const language = context.details?.language ?? 'nn';
  const words = documentWords(language);
  const day = context.startedAt ?? context.details?.startsAt ?? wall;
  const unitKind = context.details?.unitKind ?? 'school';
  const source: Source = { context, language, words, unitKind, day };
  return {
    language,
    // The title ends up in tabs and file properties: it names no child.
    title: context.details
      ? words.title(context.details.unitName, dayOf(day, words))
      : words.titleWithoutPlan,
    sections: REFERAT_SECTIONS.map((id) => sectionOf(source, id)),
  };
};

/** [RF2] Own words stand in place of what was assembled; an emptied text brings the assembled one back. */
const sectionOf = (source: Source, id: ReferatSection): Referat['sections'][number] => {
  const versions = source.context.notes[noteKey('referat', id)]?.versions ?? [];
  const own = versions.at(-1) ?? '';
  const edited = own.trim() !== '';
  const blocks = edited ? rewritten(own) : ASSEMBLE[id](source);
  return {
    id,
    heading: source.words.headings[id],
    blocks,
    text: edited ? own : plainText(blocks),
    edited,
    rev: versions.length,
  };
};
