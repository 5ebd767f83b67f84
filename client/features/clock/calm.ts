import type { Act, Party, Turn } from '../../../shared/turns.ts';

/** How a clock is shown: a disc without numbers while the family has the word (DESIGN, Time). */
export type ClockVariant = 'digits' | 'calm';

const FAMILY_ACTS: readonly Act[] = ['describe', 'answer', 'reflect', 'respond'];
const FAMILY_PARTIES: readonly Party[] = ['guardians', 'child', 'familyAndTeacher'];

/** [UI41] While the family speaks, nothing on the wall counts. */
export const clockVariant = (turn: Turn | null): ClockVariant =>
  turn !== null && FAMILY_ACTS.includes(turn.act) && FAMILY_PARTIES.includes(turn.party) ? 'calm' : 'digits';
