import { expect, test } from 'vitest';
import { mayOpenAfterwards } from '../../server/meeting/farewell.ts';
import { COMMAND_TYPES, type CommandType, type Payload } from '../../shared/commands.ts';
import { USUAL_ABOUT } from '../../shared/consent.ts';
import { PROJECTOR, type SeatId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';
import { consentTo, service } from './casting.ts';
import { probesOf } from './probes.ts';
import { ask } from './search.ts';

const PPT = { kind: 'service', service: service('ppt') } as const;

const opens = (room: Room, seat: SeatId): boolean =>
  mayOpenAfterwards(room.context, seat, room.now as WallTime);

/** A meeting whose family has just left. */
const left = (room = Room.started()): Room => {
  while (room.context.stage !== 'evaluation') room.step();
  return room;
};

test('[JO13] the page is for who takes it along, and only when the family has left', () => {
  const room = Room.started();
  expect(opens(room, seats.mother)).toBe(false);
  left(room);
  expect([seats.mother, seats.father].map((seat) => opens(room, seat))).toEqual([true, true]);
  const others: readonly SeatId[] = [seats.leader, seats.teacher, seats.ppt, PROJECTOR];
  expect(others.filter((seat) => opens(room, seat))).toEqual([]);
  room.step();
  expect(room.context.stage).toBe('ended');
  expect(opens(room, seats.mother)).toBe(true);
});

test('[JO13] [CO15] who has limited information is not given it in writing by a link either', () => {
  const room = Room.started();
  room.ok(seats.leader, 'person.about', {
    person: seats.father,
    about: { ...USUAL_ABOUT, standing: 'limited', seat: true },
  });
  left(room);
  expect([seats.mother, seats.father].map((seat) => opens(room, seat))).toEqual([true, false]);
});

test('[JO15] who was taken off the list opens nothing', () => {
  const room = Room.started();
  room.ok(seats.leader, 'person.remove', { person: seats.father });
  left(room);
  expect([seats.mother, seats.father].map((seat) => opens(room, seat))).toEqual([true, false]);
});

/** What becomes of a command that is given on the page. */
const onPage = <T extends CommandType>(room: Room, seat: SeatId, type: T, payload: Payload<T>): string => {
  const decision = ask(room.state, seat, type, payload, room.now, 'afterwards');
  return decision.kind === 'rejected' ? decision.rejection.code : decision.kind;
};

/** The family has left; each guardian has a yes that the leader recorded. */
const leftWithConsent = (): Room => {
  const room = Room.started();
  room.ok(seats.leader, 'consent.record', consentTo(PPT, [seats.mother, seats.father]));
  return left(room);
};

test('[JO16] on the page one can take back and contest the own yes', () => {
  const room = leftWithConsent();
  for (const seat of [seats.mother, seats.father])
    expect([
      onPage(room, seat, 'consent.contest', { scope: PPT }),
      onPage(room, seat, 'consent.withdraw', { scope: PPT }),
      onPage(room, seat, 'consent.withdraw', { scope: null }),
    ]).toEqual(['accepted', 'accepted', 'accepted']);
});

test('[JO16] and nothing else: of all commands no other is accepted there, in any phase, from anybody', () => {
  const room = Room.started();
  room.ok(seats.leader, 'consent.record', consentTo(PPT, [seats.mother, seats.father]));
  const accepted = new Set<string>();
  const everybody: readonly SeatId[] = [...Object.values(seats), PROJECTOR];
  const look = (): void => {
    for (const seat of everybody)
      for (const type of COMMAND_TYPES)
        for (const payload of probesOf(type, room.state, room.now as WallTime))
          if (onPage(room, seat, type, payload) === 'accepted')
            accepted.add(`${seat} ${type} ${room.context.stage}`);
  };
  look();
  while (room.context.stage !== 'ended') {
    room.step();
    look();
  }
  const said = ['consent.contest', 'consent.withdraw'];
  expect([...accepted].sort()).toEqual(
    [seats.father, seats.mother]
      .flatMap((seat) => said.flatMap((type) => ['ended', 'evaluation'].map((at) => `${seat} ${type} ${at}`)))
      .sort(),
  );
});

test('[JO16] of nobody but oneself', () => {
  const room = leftWithConsent();
  const theirs = { scope: PPT, giver: seats.father };
  expect(onPage(room, seats.mother, 'consent.withdraw', theirs)).toBe('notAllowed');
  room.ok(seats.leader, 'consent.withdraw', { scope: PPT, giver: seats.mother });
  // The father's yes is there yet, and is not hers to contest or take back.
  expect(onPage(room, seats.mother, 'consent.withdraw', { scope: PPT })).toBe('unknownItem');
  expect(onPage(room, seats.mother, 'consent.contest', { scope: PPT })).toBe('unknownItem');
  expect(onPage(room, seats.father, 'consent.withdraw', { scope: PPT })).toBe('accepted');
});

test('[JO16] who has left says neither from the seat', () => {
  const room = leftWithConsent();
  for (const stage of ['evaluation', 'ended'] as const) {
    expect(room.context.stage).toBe(stage);
    expect(room.code(seats.mother, 'consent.contest', { scope: PPT })).toBe('notAllowed');
    expect(room.code(seats.father, 'consent.withdraw', { scope: PPT })).toBe('notAllowed');
    if (stage === 'evaluation') room.step();
  }
});

test('[JO16] who is in the meeting yet, or may not open the page, says nothing there', () => {
  const room = Room.started();
  room.ok(seats.leader, 'consent.record', consentTo(PPT, [seats.mother, seats.father]));
  expect(onPage(room, seats.mother, 'consent.withdraw', { scope: PPT })).toBe('notAllowed');
  room.ok(seats.leader, 'person.about', {
    person: seats.father,
    about: { ...USUAL_ABOUT, standing: 'limited', seat: true },
  });
  left(room);
  expect(onPage(room, seats.father, 'consent.withdraw', { scope: PPT })).toBe('notAllowed');
  expect(onPage(room, seats.leader, 'consent.withdraw', { scope: PPT })).toBe('notAllowed');
});
