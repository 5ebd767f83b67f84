import type { Sections } from '../../../shared/views.ts';
import { isBlankKey } from '../../ui/blankKey.ts';

/** What the wall shows; exactly one of these at any moment. */
export type WallView = 'blank' | 'waiting' | 'after' | 'suspended' | 'stopped' | 'reading' | 'meeting';

interface Shown {
  readonly stage: Sections['agenda']['stage'];
  readonly pause: Sections['clock']['pause'];
  readonly reading: Sections['reading'];
  /** Somebody at the projector asked for a neutral screen. */
  readonly blank: boolean;
}

/**
 * [UI44] The wall is neutral before the meeting, when asked for, and from the moment the family leaves;
 * nothing of the evaluation is ever on it.
 */
export const wallView = ({ stage, pause, reading, blank }: Shown): WallView => {
  if (stage === 'evaluation' || stage === 'ended') return 'after';
  if (blank) return 'blank';
  if (stage === 'preparing') return 'waiting';
  if (stage === 'suspended') return 'suspended';
  if (pause !== null) return 'stopped';
  return reading !== null && reading.trim() !== '' ? 'reading' : 'meeting';
};

/** What a key asks for at the projector. */
export const wallKey = (event: KeyboardEvent): 'blank' | 'fullScreen' | null => {
  if (isBlankKey(event)) return 'blank';
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  return event.key.toLowerCase() === 'f' ? 'fullScreen' : null;
};

/** Text sizes for reading aloud, in units of the wall, and the lines of about 1,500 units that fit. */
const SIZES = [
  { size: 64, perLine: 44, lines: 8 },
  { size: 52, perLine: 54, lines: 10 },
  { size: 42, perLine: 67, lines: 12 },
  { size: 34, perLine: 83, lines: 15 },
] as const;
const SMALLEST = 28;

/** [UI45] The stafettlogg entry is as large as it can be and still be seen whole. */
export const readingSize = (text: string): number => {
  const lines = (perLine: number): number =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return SIZES.find(({ perLine, lines: fit }) => lines(perLine) <= fit)?.size ?? SMALLEST;
};
