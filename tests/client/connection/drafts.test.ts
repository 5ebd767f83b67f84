import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Drafts, dropDraftsOf } from '../../../client/connection/drafts.ts';
import { PersonId } from '../../../shared/ids.ts';
import { DRAFT_KEY, LEADER, MEETING } from '../support/views.ts';

const SECRET = 'Ho sov dårleg etter haustferien – æøå';
const drafts = (key = DRAFT_KEY) => new Drafts(MEETING, LEADER, key);

describe('half-typed texts', () => {
  beforeEach(() => localStorage.clear());

  test('[SY6] come back after a reload as they were', () => {
    drafts().keep('summary', { fields: { text: SECRET }, baseRev: 3 });
    expect(drafts().recall('summary')).toEqual({ fields: { text: SECRET }, baseRev: 3 });
  });

  test('[SY6] cannot be read on the device without the key that the server keeps', () => {
    drafts().keep('summary', { fields: { text: SECRET }, baseRev: 0 });
    expect(JSON.stringify({ ...localStorage })).not.toContain('dårleg');
    expect(drafts(btoa('x'.repeat(32))).recall('summary')).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  test('[SY6] cannot be put in the place of another text', () => {
    drafts().keep('summary', { fields: { text: SECRET }, baseRev: 0 });
    const [name = ''] = Object.keys(localStorage);
    localStorage.setItem(name.replace('summary', 'entry'), localStorage.getItem(name) ?? '');
    expect(drafts().recall('entry')).toBeUndefined();
    expect(drafts().recall('summary')?.fields).toEqual({ text: SECRET });
  });

  test('[SY6] go with the seat, and only with that seat', () => {
    const other = PersonId.parse('other-seat');
    drafts().keep('summary', { fields: { text: SECRET }, baseRev: 0 });
    new Drafts(MEETING, other, DRAFT_KEY).keep('summary', { fields: { text: SECRET }, baseRev: 0 });
    dropDraftsOf(MEETING, LEADER);
    expect(drafts().recall('summary')).toBeUndefined();
    expect(new Drafts(MEETING, other, DRAFT_KEY).recall('summary')?.fields).toEqual({ text: SECRET });
  });

  test('a device that keeps nothing is no reason to stop', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    expect(() => drafts().keep('summary', { fields: { text: SECRET }, baseRev: 0 })).not.toThrow();
  });
});
