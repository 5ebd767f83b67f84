import { type Minutes, TIMED_PHASES, type TimedPhase } from '../../../shared/phases.ts';
import { minutes as asMs, plus, type WallTime, ZERO } from '../../../shared/time.ts';

export interface AgendaRow {
  readonly phase: TimedPhase;
  readonly minutes: number;
  /** When it begins, if the meeting begins on time; null where no time is set. */
  readonly at: WallTime | null;
}

/** The phases with their minutes, and the time on the clock at which each begins. */
export const agendaRows = (plan: Minutes, startsAt: WallTime | null): readonly AgendaRow[] => {
  let before = ZERO;
  return TIMED_PHASES.map((phase) => {
    const at = startsAt === null ? null : ((startsAt + before) as WallTime);
    before = plus(before, asMs(plan[phase]));
    return { phase, minutes: plan[phase], at };
  });
};
