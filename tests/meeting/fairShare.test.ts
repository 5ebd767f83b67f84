import { describe, expect, test } from 'vitest';
import { elapsedAt, fairShare } from '../../shared/clock.ts';
import type { MeetingTime, Ms } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';
import { service } from './casting.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const share = (room: Room): number | null | undefined => room.view('projector').clock?.turnBudget;

describe('a fair share of the round', () => {
  test('[CL6] what is left, shared among those still to speak, rounded down to 15 seconds', () => {
    expect(fairShare((10 * MINUTE) as Ms, 3)).toBe(195 * SECOND);
    expect(fairShare((44 * SECOND) as Ms, 3)).toBe(0);
    expect(fairShare(-MINUTE as Ms, 3)).toBe(0);
    expect(fairShare(MINUTE as Ms, 0)).toBe(MINUTE);
  });

  test('[CL6] it is reckoned anew at each turn: who takes long leaves less to the others', () => {
    const room = Room.started().until('offer/helsestasjon');
    expect(share(room)).toBe(195 * SECOND);
    room.wait(5 * MINUTE).next();
    expect(share(room)).toBe(150 * SECOND);
    room.wait(20 * MINUTE).next();
    expect(share(room)).toBe(0);
  });

  test('[CL6] it does not shrink while the turn goes on, and more time for the round is shared', () => {
    const room = Room.started()
      .until('offer/helsestasjon')
      .wait(2 * MINUTE);
    expect(share(room)).toBe(195 * SECOND);
    room.ok(seats.nurse, 'clock.extend', { minutes: 2 });
    expect(share(room)).toBe(4 * MINUTE);
  });

  test('[CL6] a service that passes leaves its share to the others', () => {
    const room = Room.started().until('offer/helsestasjon');
    room.ok(seats.ppt, 'turn.pass', { turn: 'offer/ppt' });
    expect(share(room)).toBe(5 * MINUTE);
  });

  test("[CL13] a service's questions and the answers to them are one share and one clock", () => {
    const room = Room.started()
      .until('ask/helsestasjon')
      .wait(2 * MINUTE);
    const before = share(room);
    room.next();
    expect([room.turn, share(room)]).toEqual(['answer/helsestasjon', before]);
    room.wait(MINUTE);
    expect(elapsedAt(room.context.turnClock, room.now as MeetingTime)).toBe(3 * MINUTE);
    room.next();
    expect(elapsedAt(room.context.turnClock, room.now as MeetingTime)).toBe(0);
    expect(share(room)).toBe(210 * SECOND);
  });

  test('[CL13] a pause between questions and answers is in neither', () => {
    const room = Room.started().until('ask/helsestasjon').wait(MINUTE);
    room.ok(seats.leader, 'clock.pause', {});
    room.wait(9 * MINUTE).next();
    expect(elapsedAt(room.context.turnClock, room.now as MeetingTime)).toBe(MINUTE);
  });

  test('[CL6] where services change places, the share stays fair', () => {
    const room = Room.started().until('offer/helsestasjon');
    room.ok(seats.leader, 'turn.reorder', { services: [service('familieteam'), service('ppt')] });
    room.wait(4 * MINUTE).next();
    expect([room.turn, share(room)]).toEqual(['offer/familieteam', 3 * MINUTE]);
  });

  test.each(['describe/guardians', 'reflect/teacher', 'respond/guardians', 'lead/leader'])(
    '[CL6] the time of %s is not cut into shares',
    (turn) => {
      expect(share(Room.started().until(turn))).toBeNull();
    },
  );
});
