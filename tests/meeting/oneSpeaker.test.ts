import { describe, expect, test } from 'vitest';
import type { MeetingState } from '../../server/meeting/state.ts';
import { isFamily } from '../../shared/people.ts';
import { isPhase, PHASES } from '../../shared/phases.ts';
import { Room, seats } from '../support/room.ts';
import { fullMeeting } from './casting.ts';
import { onWalks } from './walk.ts';

const alwaysHolds = (begin: () => Room, look: (room: Room, before: MeetingState) => void): void =>
  onWalks({ begin, runs: 12 }, (room) => (before) => look(room, before));

/** Where the agenda region of the machine is, and the state within it. */
const agendaOf = ({ snapshot }: MeetingState): [stage: string, within: string | null] => {
  const { agenda } = snapshot.value as { agenda: string | Record<string, string> };
  if (typeof agenda === 'string') return [agenda, null];
  const [stage = '', within = ''] = Object.entries(agenda)[0] ?? [];
  return [stage, within];
};

const ACTS_WITHIN: Record<string, readonly string[]> = {
  asking: ['ask', 'lead'],
  answering: ['answer'],
  deliberating: ['respond', 'lead'],
  documenting: ['document'],
  readingAloud: ['readAloud'],
};

describe('one speaker', () => {
  test.each([
    ['of three services', () => Room.prepared()],
    ['with everybody whom there can be', fullMeeting],
  ])(
    '[TU2] at each moment of a meeting %s, exactly one turn is now and somebody present has it',
    (_, begin) => {
      alwaysHolds(begin, (room) => {
        const { current, upcoming } = room.view('leader').turn ?? { current: null, upcoming: [] };
        expect(current !== null).toBe(isPhase(room.context.stage));
        expect(upcoming.map(({ key }) => key)).not.toContain(current?.key);
        const present = room.context.people.filter(({ attends }) => attends).map(({ id }) => id);
        if (current) expect(current.people.filter((id) => present.includes(id)).length).toBeGreaterThan(0);
      });
    },
  );

  test('[TU2] the people of a turn, and nobody else, are told that it is theirs', () => {
    alwaysHolds(fullMeeting, (room) => {
      const speaking = room.context.people.filter(({ id }) => room.mine(id).speaking).map(({ id }) => id);
      expect(speaking.sort()).toEqual([...(room.view('leader').turn?.current?.people ?? [])].sort());
    });
  });

  test('[TU8] a service has the word as itself only: whoever sits with the family speaks with the family', () => {
    alwaysHolds(fullMeeting, (room) => {
      const current = room.view('leader').turn?.current;
      if (current?.party !== 'service') return;
      const speakers = room.context.people.filter(({ id }) => current.people.includes(id));
      expect(speakers.some(isFamily)).toBe(false);
    });
  });

  test('[TU9] the count of turns grows with every change of turn, so that a late click is known as late', () => {
    alwaysHolds(
      () => Room.prepared(),
      (room, before) => {
        const place = ({ context }: MeetingState) => [context.stage, context.turns[context.turnIndex]?.key];
        const undone = room.state.facts.all.slice(before.facts.length).some(({ type }) => type === 'undo');
        if (undone || String(place(before)) === String(place(room.state))) return;
        expect(room.context.turnNo).toBeGreaterThan(before.context.turnNo);
      },
    );
  });
});

describe('the machine and its data say the same', () => {
  test('[TU10] the stage is the state of the agenda, and the act is the state within it', () => {
    alwaysHolds(fullMeeting, (room) => {
      const [stage, within] = agendaOf(room.state);
      expect(room.context.stage).toBe(stage);
      const act = room.view('leader').turn?.current?.act ?? '';
      if (within !== null) expect(ACTS_WITHIN[within]).toContain(act);
    });
  });

  test('[TU10] the clocks run when the clock region runs, and there is a reason when it is paused', () => {
    alwaysHolds(
      () => Room.prepared(),
      (room) => {
        const { clock } = room.state.snapshot.value as { clock: string };
        const { phaseClock, turnClock, pause, stage } = room.context;
        expect(clock).toBe(!isPhase(stage) ? 'idle' : pause === null ? 'running' : 'paused');
        expect(phaseClock.runningSince !== null).toBe(clock === 'running');
        expect(turnClock.runningSince !== null).toBe(clock === 'running');
      },
    );
  });

  test('[TU11] phases come in their order: forwards one by one, backwards only by undoing or saying so', () => {
    alwaysHolds(
      () => Room.prepared(),
      (room, before) => {
        const [fact, ...more] = room.state.facts.all.slice(before.facts.length).reverse();
        const from = before.context.suspended?.phase ?? before.context.stage;
        const place = (stage: string) => ['preparing', ...PHASES, 'ended'].indexOf(stage);
        const at = room.context.suspended?.phase ?? room.context.stage;
        if (fact?.type === 'agenda.jump') expect(at).toBe(fact.payload.phase);
        else expect(fact?.type === 'undo' ? [0, -1, 1] : [0, 1]).toContain(place(at) - place(from));
        // Somebody may have had to come, or to say yes, before it could begin or go on.
        const makeReady = ['arrival.set', 'person.put', 'consent.record'];
        expect(more.filter(({ type }) => !makeReady.includes(type))).toEqual([]);
      },
    );
  });

  test('[TU11] a step forwards is undone backwards, and a jump to where it came from', () => {
    const room = Room.started();
    const jump = { phase: 'offers', turn: 'offer/ppt', since: null } as const;
    const { seq } = room.ok(seats.leader, 'agenda.jump', jump);
    room.ok(seats.leader, 'undo', { target: seq });
    expect([room.context.stage, room.turn]).toEqual(['welcome', 'lead/leader']);
  });
});
