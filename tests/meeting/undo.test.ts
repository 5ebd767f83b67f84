import { describe, expect, test } from 'vitest';
import { UNDOABLE } from '../../server/meeting/steps.ts';
import { ProposalId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import { LEFT, Room, seats } from '../support/room.ts';

const noMove = { despite: true, skipAnswer: false };
/** What became of taking the last step back. */
const undoLast = (room: Room, seat = seats.leader): string => {
  const target = room.state.facts.all.findLast(({ type }) => UNDOABLE.has(type))?.seq;
  if (!target) throw new Error('no step was taken');
  return room.code(seat, 'undo', { target });
};
describe('taking the last step back', () => {
  test('[UN4] brings the meeting to where it would be without that step', () => {
    const room = Room.started().until('describe/teacher');
    const { turns, turnIndex, stage, spent } = room.context;
    room.wait(5_000).next();
    expect(room.context.stage).toBe('clarifying');
    expect(undoLast(room)).toBe('accepted');
    expect(room.context).toMatchObject({ turns, turnIndex, stage, spent });
  });

  test('[UN4] the clock goes on as if the step had never been', () => {
    const room = Room.started().until('describe/guardians').wait(60_000);
    room.ok(seats.nurse, 'clock.pause', {});
    room.wait(30_000);
    undoLast(room);
    expect(room.context).toMatchObject({ pause: null });
    expect(room.now - (room.context.phaseClock.runningSince ?? 0)).toBe(90_000);
  });

  test('[UN4] a start that came too early is taken back, and everything can be prepared again', () => {
    const room = Room.started();
    room.ok(seats.leader, 'clock.extend', { minutes: 1 });
    expect([undoLast(room, seats.nurse), undoLast(room)]).toEqual(['accepted', 'unknownItem']);
    const start = room.mine(seats.leader).undo?.target;
    expect(start && room.code(seats.leader, 'undo', { target: start })).toBe('accepted');
    expect(room.context).toMatchObject({ stage: 'preparing', startedAt: null, extended: {} });
    expect(room.mine(seats.leader).actions).toMatchObject({ 'meeting.start': null, undo: 'unknownItem' });
    room.ok(seats.leader, 'meeting.start', { despite: true });
    expect(room.context.stage).toBe('welcome');
  });

  test('[UN4] one step after another, back to where it began', () => {
    const room = Room.started().until('ask/ppt');
    for (let left = room.mine(seats.leader).undo; left; left = room.mine(seats.leader).undo)
      room.ok(seats.leader, 'undo', { target: left.target });
    expect(room.context.stage).toBe('preparing');
  });

  test('[UN5] the same step is not taken back twice, and an undoing is not undone', () => {
    const room = Room.started();
    const { seq } = room.next();
    const undo = room.ok(seats.leader, 'undo', { target: seq });
    expect(room.code(seats.leader, 'undo', { target: seq })).toBe('unknownItem');
    expect(room.code(seats.leader, 'undo', { target: undo.seq })).toBe('unknownItem');
  });

  test('[UN6] undoing is kept in the log, and counts for the evaluation', () => {
    const room = Room.started();
    const { seq } = room.next();
    const undo = room.ok(seats.nurse, 'undo', { target: seq });
    expect(undo).toMatchObject({ undoTarget: seq, payload: { target: seq } });
    expect(room.state.facts.all.map((fact) => fact.seq)).toContain(seq);
    expect(room.context.interventions.at(-1)).toMatchObject({
      kind: 'undo',
      by: seats.nurse,
      phase: 'welcome',
    });
  });
});

describe('words and records', () => {
  test('[UN1] words and records are not undone: they are changed by writing', () => {
    const room = Room.started().until('describe/guardians');
    const key = noteKey('challenge', seats.mother);
    const { seq } = room.ok(seats.mother, 'note.write', { key, text: 'Ho gruar seg', baseRev: 0 });
    expect(room.code(seats.leader, 'undo', { target: seq })).toBe('unknownItem');
  });

  test('[UN7] words that were written after a step survive its undoing', () => {
    const room = Room.started().until('describe/guardians');
    room.ok(seats.leader, 'clock.pause', {});
    const key = noteKey('challenge', seats.mother);
    room.ok(seats.mother, 'note.write', { key, text: 'Ho gruar seg', baseRev: 0 });
    expect(undoLast(room)).toBe('accepted');
    expect(room.context.notes[key]?.versions).toEqual(['Ho gruar seg']);
  });

  test('[UN7] a step without which a record has no place is not taken back, and the record is named', () => {
    const room = Room.started().until('answer/familieteam');
    const step = room.next();
    const from = { kind: 'home', person: null } as const;
    const proposal = { id: ProposalId.parse('p'), from, measure: 'Lese kvar kveld', start: '', needs: '' };
    room.ok(seats.mother, 'proposal.put', { proposal, baseRev: 0 });
    expect(room.give(seats.leader, 'undo', { target: step.seq })).toMatchObject({
      rejection: { code: 'undoBlocked', blocking: 'proposal.put' },
    });
    expect(room.mine(seats.leader).undo).toBeNull();
    room.ok(seats.mother, 'proposal.remove', { id: proposal.id });
    expect(room.mine(seats.leader).undo).toBeNull();
  });
});

describe('later steps', () => {
  test('[UN3] an earlier pause is taken back although the meeting went on after it', () => {
    const room = Room.started().until('describe/guardians').wait(60_000);
    const pause = room.ok(seats.leader, 'clock.pause', {});
    room.wait(60_000).next();
    expect(room.code(seats.leader, 'undo', { target: pause.seq })).toBe('accepted');
    expect(room.turn).toBe('describe/teacher');
    expect(room.context.phaseClock.elapsed).toBe(120_000);
  });

  test('[UN3] a step that later steps rest on stays, and the first of those is named', () => {
    const room = Room.started().until('describe/guardians');
    const early = room.next();
    room.next();
    expect(room.give(seats.leader, 'undo', { target: early.seq })).toEqual({
      kind: 'rejected',
      rejection: { code: 'undoBlocked', blocking: 'agenda.next' },
    });
    const pause = room.ok(seats.leader, 'clock.pause', {});
    room.ok(seats.leader, 'clock.resume', {});
    expect(room.give(seats.leader, 'undo', { target: pause.seq })).toEqual({
      kind: 'rejected',
      rejection: { code: 'undoBlocked', blocking: 'clock.resume' },
    });
  });

  test('[UN3] an extension stays in the phase for which it was given', () => {
    const room = Room.started().until('describe/teacher');
    const step = room.next();
    room.ok(seats.leader, 'clock.extend', { minutes: 2 });
    expect(room.give(seats.leader, 'undo', { target: step.seq })).toMatchObject({
      rejection: { code: 'undoBlocked', blocking: 'clock.extend' },
    });
  });
});

describe('what was settled between people', () => {
  test('[UN2] a duty that was handed over is not crossed', () => {
    const room = Room.started();
    const step = room.next();
    room.ok(seats.leader, 'duty.assign', { duty: 'viddevakt', person: seats.ppt });
    expect(room.give(seats.leader, 'undo', { target: step.seq })).toEqual({
      kind: 'rejected',
      rejection: { code: 'undoBarrier', blocking: 'duty.assign' },
    });
    expect(room.mine(seats.leader).undo).toBeNull();
  });

  test('[UN2] a confirmed decision is not crossed, nor taken back itself', () => {
    const room = Room.started().until('readAloud/leader');
    const before = room.state.facts.length;
    const confirmed = room.step();
    const undo = (target: number) =>
      room.code(seats.leader, 'undo', { target: target as typeof confirmed.seq });
    expect([undo(before), undo(confirmed.seq)]).toEqual(['undoBarrier', 'unknownItem']);
  });

  test('[UN2] when the family has left, nothing is taken back', () => {
    const room = Room.started();
    while (room.context.stage !== 'closing') room.step();
    const points = room.ok(seats.leader, 'points.set', { points: ['thanked'], confirmed: true });
    room.ok(seats.leader, 'family.left', LEFT);
    expect(room.code(seats.leader, 'undo', { target: points.seq })).toBe('notNow');
  });

  test('[UN8] whoever leads or guards the structure takes steps back; nobody else', () => {
    const room = Room.started();
    const step = room.next();
    for (const seat of [seats.mother, seats.teacher, seats.ppt])
      expect(room.code(seat, 'undo', { target: step.seq })).toBe('notAllowed');
    expect(room.code(seats.leader, 'agenda.next', noMove)).toBe('accepted');
  });
});
