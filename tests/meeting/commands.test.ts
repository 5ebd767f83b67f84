import { describe, expect, test } from 'vitest';
import { COMMAND_TYPES, COMMANDS, type Command, parseCommand } from '../../shared/commands.ts';
import { CommandId, PROJECTOR } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import { DEFAULT_MINUTES } from '../../shared/phases.ts';
import { MAX_TEXT } from '../../shared/text.ts';
import type { WallTime } from '../../shared/time.ts';
import { NINE, Room, seats } from '../support/room.ts';
import { fullMeeting, people } from './casting.ts';
import { probesOf } from './probes.ts';
import { onWalks } from './walk.ts';

const next = { despite: true, skipAnswer: false };
const OWN_CONSENT: readonly string[] = ['consent.answer', 'consent.contest', 'consent.withdraw'];
const command = (room: Room, more: Partial<Command> = {}): Command =>
  ({
    id: CommandId.parse('once'),
    type: 'agenda.next',
    payload: next,
    expect: { phase: 'welcome', turn: room.context.turnNo },
    ...more,
  }) as Command;

describe('a retry', () => {
  test('[CM9] the same command again is answered as before, and done once', () => {
    const room = Room.started();
    const once = command(room);
    const first = room.take(seats.leader, once);
    const seq = first.kind === 'accepted' ? first.fact.seq : 0;
    room.next();
    expect(room.take(seats.leader, once)).toEqual({ kind: 'repeated', seq });
    expect(room.turn).toBe('describe/teacher');
  });

  test('[CM9] the same id with something else in it is not done', () => {
    const room = Room.started();
    room.take(seats.leader, command(room));
    const before = room.state;
    const other = room.take(seats.leader, command(room, { payload: { ...next, skipAnswer: true } }));
    expect(other).toEqual({ kind: 'rejected', rejection: { code: 'commandIdReused' } });
    expect(room.state).toBe(before);
  });

  test('[CM9] two people may have made the same id', () => {
    const room = Room.started();
    const pause = command(room, { type: 'clock.pause', payload: {}, expect: null });
    const resume = command(room, { type: 'clock.resume', payload: {}, expect: null });
    expect([room.take(seats.leader, pause).kind, room.take(seats.nurse, resume).kind]).toEqual([
      'accepted',
      'accepted',
    ]);
  });

  test('[CM9] also when the step has been undone, a retry does not do it again', () => {
    const room = Room.started();
    const once = command(room);
    const done = room.take(seats.leader, once);
    if (done.kind === 'accepted') room.ok(seats.leader, 'undo', { target: done.fact.seq });
    expect([room.take(seats.leader, once).kind, room.context.stage]).toEqual(['repeated', 'welcome']);
  });
});

describe('the place that the sender saw', () => {
  test('[CM10] a late click says that the turn is over', () => {
    const room = Room.started();
    const late = { phase: 'welcome', turn: room.context.turnNo } as const;
    room.next();
    expect(room.code(seats.leader, 'agenda.next', next, { expect: late })).toBe('turnIsOver');
    expect(room.code(seats.leader, 'clock.pause', {}, { expect: late })).toBe('turnIsOver');
  });

  test.each(['agenda.next', 'agenda.endPhase', 'family.left', 'decision.confirm'] as const)(
    '[CM10] %s is not taken from somebody who does not say where the meeting was',
    (type) => {
      const room = Room.started();
      const [payload] = probesOf(type, room.state, NINE as WallTime);
      expect(payload && room.code(seats.leader, type, payload, { expect: null })).toBe('malformed');
    },
  );
});

describe('who may', () => {
  test('[CM1] [CO24] the projector and a stranger may nothing, nor may a guardian who does not come but for the own consent', () => {
    const room = fullMeeting();
    room.ok(seats.leader, 'meeting.start', { despite: true });
    for (const type of COMMAND_TYPES)
      for (const seat of [PROJECTOR, people.stranger, people.father] as const)
        for (const payload of probesOf(type, room.state, NINE as WallTime).slice(0, 2))
          if (seat !== people.father || !OWN_CONSENT.includes(type))
            expect(room.code(seat, type, payload)).toMatch(/^(notAllowed|unknownSeat)$/);
    expect(room.mine(PROJECTOR).actions).toEqual({});
  });

  test('[CM1] support person and interpreter follow the meeting and steer nothing but their own family’s turn', () => {
    onWalks({ begin: fullMeeting, runs: 10 }, (room) => () => {
      for (const seat of [people.grandmother, people.interpreter])
        expect(Object.keys(room.mine(seat).actions).filter((type) => type !== 'clock.break')).toEqual([]);
    });
  });

  test('[CM1] a duty moves with its holder: who hands over the guarding can no longer guard', () => {
    const room = Room.started();
    expect(room.code(seats.nurse, 'clock.pause', {})).toBe('accepted');
    room.ok(seats.leader, 'duty.assign', { duty: 'viddevakt', person: seats.ppt });
    expect(room.code(seats.nurse, 'clock.resume', {})).toBe('notAllowed');
    expect(room.code(seats.ppt, 'clock.resume', {})).toBe('accepted');
  });

  test('[CM11] duties are for staff, the referat for teacher or head; a staff member takes the pen without asking', () => {
    const room = Room.started();
    const give = (
      seat: typeof seats.leader,
      duty: 'pen' | 'referent' | 'viddevakt',
      person: typeof seat | null,
    ) => room.code(seat, 'duty.assign', { duty, person });
    expect([
      give(seats.leader, 'viddevakt', seats.mother),
      give(seats.leader, 'referent', seats.nurse),
      give(seats.leader, 'referent', null),
      give(seats.leader, 'viddevakt', null),
      give(seats.ppt, 'pen', seats.ppt),
      give(seats.ppt, 'pen', seats.team),
      give(seats.ppt, 'viddevakt', seats.ppt),
      give(seats.mother, 'pen', seats.mother),
    ]).toEqual([
      'notStaff',
      'notReferent',
      'notStaff',
      'accepted',
      'accepted',
      'notAllowed',
      'notAllowed',
      'notAllowed',
    ]);
  });
});

describe('what comes in', () => {
  const id = 'c1';
  const sound = { id, type: 'clock.extend', payload: { minutes: 1 }, expect: null };

  test.each([
    ['nothing', undefined],
    ['a text', 'agenda.next'],
    ['an unknown type', { ...sound, type: 'meeting.delete' }],
    ['a type of every object', { ...sound, type: 'constructor' }],
    ['a field too many', { ...sound, at: 5 }],
    ['a field too many in the payload', { ...sound, payload: { minutes: 1, at: 5 } }],
    ['a missing expectation', { id, type: 'clock.extend', payload: { minutes: 1 } }],
    ['an id with a name in it', { ...sound, id: 'Kari Lunde' }],
    ['an id that is too long', { ...sound, id: 'x'.repeat(65) }],
    ['more minutes than there are', { ...sound, payload: { minutes: 500 } }],
    ['a correction of a day', { ...sound, type: 'clock.correct', payload: { by: 86_400_000 } }],
    ['a correction of nothing', { ...sound, type: 'clock.correct', payload: { by: Number.NaN } }],
    ['a turn before the first', { ...sound, expect: { phase: 'welcome', turn: -1 } }],
    ['an undoing of nothing', { ...sound, type: 'undo', payload: { target: 0 } }],
    [
      'a note that is nobody’s',
      { ...sound, type: 'note.write', payload: { key: 'secret', text: '', baseRev: 0 } },
    ],
    [
      'a family that is not out',
      {
        ...sound,
        type: 'family.left',
        payload: { despite: true, outOfRoom: false, outOfCall: true, projectorNeutral: true },
      },
    ],
  ])('[CM5] %s is not a command', (_, input) => {
    expect(parseCommand(input)).toBeNull();
  });

  test('[CM5] a text of 5,000 characters is a text, one more is too many', () => {
    const note = (length: number) => ({
      id,
      type: 'note.write',
      payload: { key: noteKey('summary'), text: 'x'.repeat(length), baseRev: 0 },
      expect: null,
    });
    expect([parseCommand(note(MAX_TEXT)) !== null, parseCommand(note(MAX_TEXT + 1))]).toEqual([true, null]);
  });

  test('[CM5] every command that these tests give is one that could come in', () => {
    const room = fullMeeting();
    for (const type of COMMAND_TYPES)
      for (const payload of probesOf(type, room.state, NINE as WallTime))
        expect([type, COMMANDS[type].safeParse(payload).success]).toEqual([type, true]);
    expect(parseCommand({ id, type: 'plan.minutes', payload: DEFAULT_MINUTES, expect: null })).not.toBeNull();
  });
});
