import type { PersonId } from '../../../shared/ids.ts';
import type { Person } from '../../../shared/people.ts';
import { TIMED_PHASES, type TimedPhase } from '../../../shared/phases.ts';
import type { Sections } from '../../../shared/views.ts';

type TakesPart = Sections['people']['takesPart'];

/** The parts a child takes part in; where nothing is said, all. */
export const phasesOf = (takesPart: TakesPart, child: PersonId): readonly TimedPhase[] =>
  takesPart[child] ?? TIMED_PHASES;

/** With one more, or one less, in the order of the meeting. */
export const withPhase = (phases: readonly TimedPhase[], phase: TimedPhase): readonly TimedPhase[] =>
  TIMED_PHASES.filter((each) => (each === phase ? !phases.includes(each) : phases.includes(each)));

/** [UI96] A child that is not there when the challenge is told can have it said by another. */
export const isThereToTell = (child: Person, takesPart: TakesPart): boolean =>
  child.attends && phasesOf(takesPart, child.id).includes('description');
