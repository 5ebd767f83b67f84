import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { SectionStore } from '../../../client/connection/SectionStore.ts';
import { blankSections, change, whole } from '../support/views.ts';

const meeting = (nextMeeting: number | null) => ({
  meeting: { details: null, practice: false, nextMeeting: nextMeeting as never },
});
const shownBy = (store: SectionStore) => store.section('meeting')?.nextMeeting;

describe('what this seat sees', () => {
  test('[SY1] a new epoch replaces everything, also what it does not mention', () => {
    const store = new SectionStore();
    store.applyView(whole(blankSections(), 7));
    expect(store.applyView(whole(meeting(5), 1, 'e2'))).toBe('applied');
    expect(shownBy(store)).toBe(5);
    expect(store.section('people')).toBeUndefined();
  });

  test('[SY2] a repeated or late message changes nothing', () => {
    const store = new SectionStore();
    store.applyView(whole(blankSections(), 3));
    store.applyView(change(meeting(4), 4));
    expect(store.applyView(change(meeting(4), 4))).toBe('stale');
    expect(store.applyView(change(meeting(3), 3))).toBe('stale');
    expect(store.applyView(whole(meeting(2), 2))).toBe('stale');
    expect(shownBy(store)).toBe(4);
  });

  test('[SY3] a gap, or a part of an epoch that is not known, asks for the whole and keeps what is shown', () => {
    const store = new SectionStore();
    store.applyView(whole({ ...blankSections(), ...meeting(1) }));
    expect(store.applyView(change(meeting(9), 3))).toBe('gap');
    expect(store.applyView(change(meeting(9), 2, 'e2'))).toBe('gap');
    expect(shownBy(store)).toBe(1);
  });

  test('what is not a view is said to be unreadable, and changes nothing', () => {
    const store = new SectionStore();
    store.applyView(whole(blankSections()));
    expect(store.applyView({ epoch: 'e1', revision: 2, whole: false, sections: { secret: 1 } })).toBe(
      'unreadable',
    );
    expect(store.applyView('nonsense')).toBe('unreadable');
    expect(store.applyMine({ seat: 'x' })).toBe('unreadable');
    expect(store.section('people')?.people).toHaveLength(1);
  });

  test('a section that did not change stays the same object, also over a whole view', () => {
    const store = new SectionStore();
    store.applyView(whole(blankSections()));
    const before = store.section('people');
    store.applyView(whole(structuredClone({ ...blankSections(), ...meeting(2) }), 1, 'e2'));
    expect(store.section('people')).toBe(before);
  });

  test('listeners are told of what changed, and not of what did not', () => {
    const store = new SectionStore();
    const told = vi.fn();
    store.subscribe(told);
    store.applyView(whole(blankSections()));
    store.applyView(whole(blankSections(), 0));
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('[SY2] messages lost, repeated and out of order, and the whole where one is missing: the newest is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 }), (arrivals) => {
        const store = new SectionStore();
        store.applyView(whole({ ...blankSections(), ...meeting(0) }, 0));
        let newest = 0;
        for (const revision of arrivals) {
          newest = Math.max(newest, revision);
          // The server answers a request for the whole with what it has then.
          if (store.applyView(change(meeting(revision), revision)) === 'gap')
            store.applyView(whole({ ...blankSections(), ...meeting(newest) }, newest));
          expect(shownBy(store)).toBe(newest);
        }
      }),
      { seed: 7 },
    );
  });
});
