import { useState } from 'react';
import { type MeetingId, PROJECTOR } from '../../../shared/ids.ts';
import { useSection } from '../../connection/hooks.ts';

/** Whether all in the room see this screen: as answered, or not asked yet. */
type Answer = 'yes' | 'no' | 'unasked';

export interface Mirrored {
  /** All see this screen. */
  readonly on: boolean;
  /** It is to be asked: nobody answered, and no wall of its own is up. */
  readonly ask: boolean;
  /** What comes now is not for this screen, as long as all see it. */
  readonly closed: boolean;
  readonly answer: (all: boolean) => void;
}

/**
 * Whether this screen is mirrored to the wall. Asked once; remembered in this tab alone, so that neither a reload
 * nor the leader's phone shows what the other should.
 */
export const useMirrored = (meeting: MeetingId): Mirrored => {
  const key = `bti.mirrored.${meeting}`;
  const [answered, setAnswered] = useState<Answer>(() => recall(key));
  const presence = useSection('presence');
  const stage = useSection('agenda')?.stage;
  const over = stage === 'evaluation' || stage === 'ended';
  const wallIsUp = presence?.includes(PROJECTOR) ?? false;
  return {
    on: answered === 'yes',
    closed: answered === 'yes' && (over || stage === 'suspended'),
    ask: answered === 'unasked' && !wallIsUp && !over && !isPhone(),
    answer: (all) => {
      const next = all ? 'yes' : 'no';
      setAnswered(next);
      remember(key, next);
    },
  };
};

/** A phone is in a hand, and mirrored by nobody. */
const isPhone = (): boolean => window.matchMedia('(max-width: 46rem)').matches;

const recall = (key: string): Answer => {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === 'yes' || kept === 'no' ? kept : 'unasked';
  } catch {
    return 'unasked';
  }
};
const remember = (key: string, answer: Answer): void => {
  try {
    sessionStorage.setItem(key, answer);
  } catch {
    // Not remembered.
  }
};
