import { isTimed } from '../../shared/phases.ts';
import { MINUTE, type Ms } from '../../shared/time.ts';
import type { MeetingContext } from './context.ts';

/** Less than this is not worth a question. */
const WORTH_ASKING = 2 * MINUTE;
/** Beyond this, the meeting was moved, not late. */
const MOVED = 120 * MINUTE;

/** [RE3] How late the meeting began, as long as nobody has said whether the end or the minutes are kept. */
export const lateBy = ({ stage, startedAt, countedFrom, details, keepsEnd }: MeetingContext): Ms | null => {
  if (!isTimed(stage) || startedAt === null || details === null || keepsEnd !== null) return null;
  // On another day, the end that could have been kept is over.
  if (countedFrom !== null) return null;
  const late = startedAt - details.startsAt;
  return late >= WORTH_ASKING && late <= MOVED ? (late as Ms) : null;
};
