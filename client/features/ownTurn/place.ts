import type { SeatId } from '../../../shared/ids.ts';
import type { Mine } from '../../../shared/mine.ts';
import type { Audience } from '../../../shared/people.ts';
import type { Sections } from '../../../shared/views.ts';

/** How many turns of this phase come before this seat's next one; null when it has none. */
export const turnsBefore = (turn: Sections['turn'], seat: SeatId): number | null => {
  const index = turn.upcoming.findIndex((each) => each.people.some((person) => person === seat));
  return index < 0 ? null : index;
};

/** How somebody is spoken to. */
export type Voice = 'family' | 'child' | 'interpreter' | 'staff';

export const voiceOf = (audience: Audience): Voice => {
  switch (audience) {
    case 'guardian':
      return 'family';
    case 'child':
    case 'interpreter':
      return audience;
    default:
      return 'staff';
  }
};

/**
 * [DE23] Whose say is another than their voice tells: a youth who decides, and whoever sits with the family and does not.
 * Null for all others.
 */
export const sayOf = ({ audience, actions }: Mine): 'youth' | 'beside' | null => {
  const decides = actions['measure.stance'] !== undefined;
  if (audience === 'child') return decides ? 'youth' : null;
  return audience === 'guardian' && !decides ? 'beside' : null;
};
