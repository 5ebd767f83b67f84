import type { NoteKind, NoteSubject } from '../../shared/notes.ts';
import { hasRole } from '../../shared/people.ts';
import type { TimedPhase } from '../../shared/phases.ts';
import type { MeetingContext } from './context.ts';

/** What is written in a meeting: its texts, what was tried before, and what is offered. */
type Written = NoteKind | 'tried' | 'proposals';

/** The phases that each is of. Who decides must see what there is to decide among. */
const PHASES_OF = {
  voice: ['description'],
  challenge: ['description'],
  tried: ['description'],
  answers: ['clarifying'],
  new: ['statusQuo'],
  view: ['offers'],
  proposals: ['statusQuo', 'offers', 'decision'],
  response: ['decision'],
  entry: ['decision', 'closing'],
  summary: ['closing'],
  referat: [],
} as const satisfies Record<Written, readonly TimedPhase[]>;

/**
 * [VW23] A child that was to be spared a part of the meeting is spared what was written in it too: it does not
 * meet it on its screen when it comes in later. Where two children sit in the meeting, they share one view, and both
 * must be in on it.
 */
export const isForChildren = ({ people, takesPart }: MeetingContext, written: Written): boolean => {
  const phases: readonly TimedPhase[] = PHASES_OF[written];
  return people
    .filter((person) => hasRole(person, 'child') && person.attends)
    .every(({ id }) => takesPart[id]?.some((phase) => phases.includes(phase)) ?? true);
};

/** What a child has said itself is always its own. */
export const isChildsOwn = ({ people }: MeetingContext, subject: NoteSubject): boolean =>
  'person' in subject && people.some((person) => person.id === subject.person && hasRole(person, 'child'));
