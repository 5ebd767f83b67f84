import { useCallback, useState } from 'react';
import type { DayAnswer } from '../../shared/dayAnswers.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { useSection } from './hooks.ts';
import { type Answer, getDay } from './http.ts';
import { useOnChange } from './useOnChange.ts';
import { useOnSeen } from './useOnSeen.ts';

export interface Day {
  /** Undefined until it came; stays as it was while it cannot be asked for. */
  readonly day: DayAnswer | undefined;
  /** Takes over an answer that came otherwise. */
  readonly take: (answer: Answer<DayAnswer>) => void;
}

/** What else there is on the day of this meeting, for its leader; asked again when the meeting moves on. */
export const useDay = (meeting: MeetingId): Day => {
  const agenda = useSection('agenda');
  const startsAt = useSection('meeting')?.details?.startsAt;
  const [day, setDay] = useState<DayAnswer>();
  const take = useCallback((answer: Answer<DayAnswer>) => {
    if (answer.ok) setDay(answer.value);
  }, []);
  const ask = useCallback(() => {
    void getDay(meeting).then(take);
    return undefined;
  }, [meeting, take]);
  useOnChange(`${agenda?.stage} ${agenda?.parked} ${startsAt}`, ask);
  useOnSeen(ask);
  return { day, take };
};
