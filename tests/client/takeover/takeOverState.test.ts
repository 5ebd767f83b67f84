import { describe, expect, test } from 'vitest';
import { takeOverState } from '../../../client/features/takeover/takeOverState.ts';
import { PersonId } from '../../../shared/ids.ts';
import { LEADER, NO_DUTIES } from '../support/views.ts';

const jonas = PersonId.parse('jonas');
const kari = PersonId.parse('kari');
const duties = { ...NO_DUTIES, lead: LEADER };

describe('who drives the meeting', () => {
  test('[UI95] is not spoken of while the leader does, or where this seat has no part in it', () => {
    expect(takeOverState({ seat: jonas, duties, why: 'leaderHere' })).toBeNull();
    expect(takeOverState({ seat: LEADER, duties, why: 'leaderHere' })).toBeNull();
    expect(takeOverState({ seat: jonas, duties, why: 'notNow' })).toBeNull();
    expect(takeOverState({ seat: jonas, duties, why: undefined })).toBeNull();
  });

  test('[UI95] is said to all staff when the leader is gone, with the deputy where one is named', () => {
    expect(takeOverState({ seat: jonas, duties, why: null })).toEqual({ kind: 'lost', deputy: null });
    const named = { ...duties, deputy: kari };
    expect(takeOverState({ seat: jonas, duties: named, why: 'notAllowed' })).toEqual({
      kind: 'lost',
      deputy: kari,
    });
    expect(takeOverState({ seat: kari, duties: named, why: null })).toEqual({ kind: 'lost', deputy: null });
  });

  test('[UI95] is said to all when somebody stands in', () => {
    const stoodIn = { ...duties, standIn: kari };
    const other = { kind: 'other', standIn: kari };
    expect(takeOverState({ seat: jonas, duties: stoodIn, why: 'notNow' })).toEqual(other);
    expect(takeOverState({ seat: LEADER, duties: stoodIn, why: 'leaderHere' })).toEqual(other);
    expect(takeOverState({ seat: kari, duties: stoodIn, why: 'notNow' })).toEqual({ kind: 'you' });
  });
});
