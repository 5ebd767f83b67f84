import { expect, test } from 'vitest';
import { comingUp } from '../../../client/features/turn/comingUp.ts';
import type { Turn } from '../../../shared/turns.ts';

const turn = (key: string): Turn => ({ key, act: 'ask', party: 'service', service: null, people: [] });
const at = (upcoming: readonly Turn[]) => ({ no: 3, current: turn('now'), upcoming: [...upcoming] });

test('[UI43] the turns that are left come first, then the next phase', () => {
  const coming = comingUp('clarifying', at([turn('one'), turn('two')]), 3);
  expect(coming).toEqual([
    { kind: 'turn', turn: turn('one') },
    { kind: 'turn', turn: turn('two') },
    { kind: 'phase', phase: 'statusQuo' },
  ]);
  expect(comingUp('clarifying', at([turn('one'), turn('two')]), 1)).toHaveLength(1);
});

test('[UI43] nothing is announced after the closing, and nothing outside the phases', () => {
  expect(comingUp('closing', at([]), 2)).toEqual([]);
  expect(comingUp('evaluation', at([]), 2)).toEqual([]);
  expect(comingUp('preparing', at([]), 2)).toEqual([]);
  expect(comingUp('ended', at([]), 2)).toEqual([]);
});
