import { isTimed, type Stage, type TimedPhase } from '../../../shared/phases.ts';
import type { WallTime } from '../../../shared/time.ts';
import type { Turn } from '../../../shared/turns.ts';
import type { Sections } from '../../../shared/views.ts';
import { osloFields, osloMoment } from '../../time/osloTime.ts';

export interface Place {
  readonly phase: TimedPhase;
  /** Key of the turn. */
  readonly turn: string;
}

export const turnsIn = (places: Sections['places'], phase: TimedPhase): readonly Turn[] =>
  places.find((place) => place.phase === phase)?.turns ?? [];

/** Where the choosing begins: where the meeting is now. */
export const placeNow = (places: Sections['places'], stage: Stage, current: Turn | null): Place | null => {
  const phase = isTimed(stage) ? stage : places[0]?.phase;
  if (phase === undefined) return null;
  const turns = turnsIn(places, phase);
  const turn = turns.find(({ key }) => key === current?.key) ?? turns[0];
  return turn === undefined ? null : { phase, turn: turn.key };
};

/** Another part begins with its first turn. */
export const placeIn = (places: Sections['places'], phase: TimedPhase): Place | null => {
  const [first] = turnsIn(places, phase);
  return first === undefined ? null : { phase, turn: first.key };
};

/**
 * [UI93] «Since 10:20» is today, and never before the meeting began or in the future. Null where the field says nothing
 * that can be.
 */
export const sinceMoment = (time: string, now: WallTime, startedAt: WallTime | null): WallTime | null => {
  const at = osloMoment(osloFields(now).date, time);
  if (at === null || at > now) return null;
  if (startedAt === null) return at;
  // A minute has no seconds: the minute in which it began counts from the beginning of the meeting.
  return at >= startedAt ? at : at + 60_000 > startedAt ? startedAt : null;
};
