import { describe, expect, test } from 'vitest';
import { takeOverState } from '../../../client/features/takeover/takeOverState.ts';
import { PersonId } from '../../../shared/ids.ts';
import { LEADER, NO_DUTIES } from '../support/views.ts';

const jonas = PersonId.parse('jonas');
const kari = PersonId.parse('kari');
const duties = { ...NO_DUTIES, lead: LEADER };

describe('who drives the meeting', () => {
  test('[UI95] is not spoken of while the leader does', () => {
    expect(takeOverState({ seat: jonas, duties, lost: false })).toBeNull();
    expect(takeOverState({ seat: LEADER, duties, lost: true })).toBeNull();
  });

  test('[UI95] is said to all staff when the leader is gone, and when somebody stands in', () => {
    expect(takeOverState({ seat: jonas, duties, lost: true })).toEqual({ kind: 'lost' });
    const stoodIn = { ...duties, standIn: kari };
    expect(takeOverState({ seat: jonas, duties: stoodIn, lost: true })).toEqual({
      kind: 'other',
      standIn: kari,
    });
    expect(takeOverState({ seat: LEADER, duties: stoodIn, lost: false })).toMatchObject({ kind: 'other' });
    expect(takeOverState({ seat: kari, duties: stoodIn, lost: false })).toEqual({ kind: 'you' });
  });
});
