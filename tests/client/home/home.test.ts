import { describe, expect, test } from 'vitest';
import { tokenFrom } from '../../../client/connection/useToken.ts';
import { goOnWith, inOrder } from '../../../client/features/home/meetingOrder.ts';
import { destinationOf } from '../../../client/features/joining/destination.ts';
import { RedeemAnswer } from '../../../shared/links.ts';
import { MeetingList } from '../../../shared/meetings.ts';
import { STAGES } from '../../../shared/phases.ts';

const meeting = (id: string, stage: string, startsAt: number | null) => {
  const details = {
    unitName: 'Skule',
    unitKind: 'school',
    language: 'nn',
    child: 'L',
    showChild: false,
    startsAt,
    place: '',
    videoLink: '',
  };
  const known = { practice: false, parked: false, delay: null, kept: null, guessed: false };
  return {
    meeting: id,
    seat: 'leader',
    as: 'leader',
    details: startsAt === null ? null : details,
    stage,
    ...known,
  };
};
const list = (...items: ReturnType<typeof meeting>[]) => MeetingList.parse(items);
const names = (items: readonly { meeting: string }[]) => items.map((item) => item.meeting);

describe('the leader’s meetings', () => {
  test('[UI1] what is to come stands soonest first, what has no date last; what is over latest first', () => {
    const { open, earlier } = inOrder(
      list(
        meeting('later', 'preparing', 300),
        meeting('no-date', 'preparing', null),
        meeting('now', 'offers', 100),
        meeting('old', 'ended', 10),
        meeting('older', 'ended', 5),
      ),
    );
    expect(names(open)).toEqual(['now', 'later', 'no-date']);
    expect(names(earlier)).toEqual(['old', 'older']);
  });

  test('every stage leads to the screen where one goes on', () => {
    expect(STAGES.map((stage) => goOnWith({ stage, as: 'leader' }))).toEqual([
      'prepare',
      ...Array(9).fill('lead'),
      'referat',
    ]);
  });

  test('[AU2] staff go on at their own seat, whatever the stage', () => {
    expect(new Set(STAGES.map((stage) => goOnWith({ stage, as: 'staff' })))).toEqual(new Set(['seat']));
  });
});

describe('where a link leads', () => {
  test.each([
    [{ kind: 'seat', meeting: 'm', seat: 'p', lead: false }, '/meeting/m/seat/p'],
    [{ kind: 'seat', meeting: 'm', seat: 'p', lead: true }, '/meeting/m/prepare?seat=p&arriving=1'],
    [{ kind: 'seat', meeting: 'm', seat: 'projector', lead: false }, '/meeting/m/projector'],
    [{ kind: 'room', day: 'real-2027-03-02-u' }, '/room/real-2027-03-02-u'],
    [{ kind: 'staffDay', staff: 'abcdefghijklmnop' }, '/day/abcdefghijklmnop'],
  ])('%j → %s', (answer, address) => {
    expect(destinationOf(RedeemAnswer.parse(answer))).toBe(address);
  });

  test('only what looks like a token is sent anywhere', () => {
    expect(tokenFrom('#abcdefghijklmnopqrst')).toBe('abcdefghijklmnopqrst');
    expect(tokenFrom('')).toBeNull();
    expect(tokenFrom('#short')).toBeNull();
    expect(tokenFrom('#with spaces and <b>markup</b>')).toBeNull();
  });
});
