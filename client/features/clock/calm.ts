import type { Act, Party, Turn } from '../../../shared/turns.ts';

/** How a clock is shown: a disc without numbers while the family has the word (DESIGN, Time). */
export type ClockVariant = 'digits' | 'calm';

const FAMILY_ACTS: readonly Act[] = ['describe', 'answer', 'reflect', 'respond'];
const FAMILY_PARTIES: readonly Party[] = ['guardians', 'child', 'familyAndTeacher'];

/** [UI41] While the family speaks, or a child that is not here is read, nothing on the wall counts. */
export const clockVariant = (turn: Turn | null): ClockVariant => {
  if (turn === null) return 'digits';
  const speaks = FAMILY_ACTS.includes(turn.act) && FAMILY_PARTIES.includes(turn.party);
  return speaks || turn.act === 'readVoice' ? 'calm' : 'digits';
};
