import { describe, expect, test } from 'vitest';
import { placeIn, placeNow, sinceMoment } from '../../../client/features/jump/places.ts';
import type { WallTime } from '../../../shared/time.ts';
import type { Act, Turn } from '../../../shared/turns.ts';
import type { Sections } from '../../../shared/views.ts';

const turn = (act: Act, of: string): Turn => ({
  key: `${act}/${of}`,
  act,
  party: 'service',
  service: null,
  people: [],
});
const places: Sections['places'] = [
  { phase: 'welcome', turns: [turn('lead', 'leader')] },
  { phase: 'clarifying', turns: [turn('ask', 'ppt'), turn('answer', 'ppt')] },
];
const at = (time: string): WallTime => Date.parse(`2026-11-24T${time}+01:00`) as WallTime;

describe('«vi er her no»', () => {
  test('begins with where the meeting is, and another part with its first turn', () => {
    expect(placeNow(places, 'clarifying', turn('answer', 'ppt'))).toEqual({
      phase: 'clarifying',
      turn: 'answer/ppt',
    });
    expect(placeNow(places, 'preparing', null)).toEqual({ phase: 'welcome', turn: 'lead/leader' });
    expect(placeNow([], 'clarifying', null)).toBeNull();
    expect(placeIn(places, 'clarifying')).toEqual({ phase: 'clarifying', turn: 'ask/ppt' });
    expect(placeIn(places, 'offers')).toBeNull();
  });

  test('[UI93] a time is today’s, not before the meeting began and not in the future', () => {
    const now = at('10:30:20');
    const started = at('10:00:40');
    expect(sinceMoment('10:20', now, started)).toBe(at('10:20:00'));
    expect(sinceMoment('10:31', now, started)).toBeNull();
    expect(sinceMoment('09:59', now, started)).toBeNull();
    expect(sinceMoment('10:00', now, started)).toBe(started);
    expect(sinceMoment('', now, started)).toBeNull();
  });
});
