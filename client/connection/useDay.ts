import { useCallback, useEffect, useState } from 'react';
import type { DayAnswer } from '../../shared/http.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { useSection } from './hooks.ts';
import { type Answer, getDay } from './http.ts';
import { useOnSeen } from './useOnSeen.ts';

export interface Day {
  /** Undefined until it came; stays as it was while it cannot be asked for. */
  readonly day: DayAnswer | undefined;
  /** Takes over an answer that came otherwise. */
  readonly take: (answer: Answer<DayAnswer>) => void;
}

/** What else there is on the day of this meeting, for its leader; asked again when the meeting moves on. */
export const useDay = (meeting: MeetingId): Day => {
  const stage = useSection('agenda')?.stage;
  const parked = useSection('agenda')?.parked;
  const startsAt = useSection('meeting')?.details?.startsAt;
  const [day, setDay] = useState<DayAnswer>();
  const take = useCallback((answer: Answer<DayAnswer>) => {
    if (answer.ok) setDay(answer.value);
  }, []);
  const ask = useCallback(() => void getDay(meeting).then(take), [meeting, take]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the meeting has come to changes its day.
  useEffect(ask, [ask, stage, parked, startsAt]);
  useOnSeen(ask);
  return { day, take };
};
