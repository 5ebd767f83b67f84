import { describe, expect, test } from 'vitest';
import { Room } from '../support/room.ts';
import { fullMeeting } from './casting.ts';
import { checkSeat } from './offered.ts';
import { onWalks } from './walk.ts';

/** One seat after another, each in another state. */
const search = (begin: () => Room): void =>
  onWalks({ begin, runs: 12 }, (room) => {
    let at = 0;
    return () => {
      const list = room.context.people;
      at += 1;
      const seat = list[at % list.length]?.id ?? room.context.leader;
      expect(checkSeat(room.state, seat, room.now).faults).toEqual([]);
    };
  });

describe('what is offered is what is accepted, on random ways', () => {
  test('[CM7] with two guardians, one represented, a child, a support person and an interpreter', () => {
    search(fullMeeting);
  });

  test('[CM7] with two guardians and three services', () => {
    search(() => Room.prepared());
  });
});
