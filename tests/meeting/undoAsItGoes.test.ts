import { describe, expect, test } from 'vitest';
import { replay } from '../../server/meeting/replay.ts';
import type { CommandType, Payload } from '../../shared/commands.ts';
import type { Ms } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';
import { people, personAs } from './casting.ts';

const MIN = 60_000;
type Given = { [T in CommandType]: readonly [T, Payload<T>] }[CommandType];

const withChild = (): Room => {
  const room = Room.prepared();
  room.ok(seats.leader, 'person.put', { person: personAs(people.child, ['child']) });
  return room.wait(9 * MIN);
};
const give = (room: Room, [type, payload]: Given) => room.ok(seats.leader, type, payload as never);
const withoutInterventions = ({ context }: Room) => ({ ...context, interventions: [] });

describe('what is done as it goes', () => {
  test.each<[string, Given]>([
    ['who has come', ['arrival.set', { person: seats.ppt, arrival: 'absent' }]],
    ['where we are', ['agenda.jump', { phase: 'decision', turn: 'document/leader', since: null }]],
    ['shorter rounds', ['agenda.retime', { budgets: { offers: (5 * MIN) as Ms } }]],
    ['a late start', ['agenda.lateStart', { keep: 'minutes' }]],
    ['who gets the turn last', ['turn.postpone', { turn: 'ask/helsestasjon' }]],
    ['who has come while having the word', ['arrival.set', { person: seats.nurse, arrival: 'later' }]],
  ])('[UN1] [UN4] %s is undone, and all is as before', (_, given) => {
    const room = withChild().until('ask/helsestasjon').wait(MIN);
    const before = withoutInterventions(room);
    const { seq } = give(room, given);
    expect(withoutInterventions(room)).not.toEqual(before);
    expect(room.mine(seats.leader).undo?.target).toBe(seq);
    room.ok(seats.leader, 'undo', { target: seq });
    expect(withoutInterventions(room)).toEqual(before);
  });

  test.each<[string, Given]>([
    ['the child that went out', ['child.out', { person: people.child, companion: null, handTo: null }]],
    ['which phases the child is in', ['child.phases', { person: people.child, phases: ['welcome'] }]],
    ['who is taken off the list', ['person.remove', { person: seats.ppt }]],
    ['a withdrawn consent', ['consent.withdraw', { scope: { kind: 'service', service: 'ppt' as never } }]],
  ])('[UN2] %s is not crossed, and is named', (_, given) => {
    const room = withChild().until('describe/guardians');
    const { seq } = room.next();
    give(room, given);
    expect(room.mine(seats.leader).undo).toBeNull();
    const refused = room.give(seats.leader, 'undo', { target: seq });
    expect(refused).toMatchObject({ rejection: { code: 'undoBarrier', blocking: given[0] } });
  });

  test.each<[string, Given]>([
    ['the pen, by whom it is taken', ['duty.assign', { duty: 'pen', person: seats.ppt }]],
    ['who is named for the pen', ['duty.assign', { duty: 'penSecond', person: seats.ppt }]],
    ['who is named to take over', ['duty.assign', { duty: 'deputy', person: seats.ppt }]],
  ])('[UN2] [UN7] %s hinders nothing, and stays when the step before it is undone', (_, given) => {
    const room = withChild().until('describe/guardians');
    const { seq } = room.next();
    give(room, given);
    const { duties } = room.context;
    expect(room.mine(seats.leader).undo?.target).toBe(seq);
    room.ok(seats.leader, 'undo', { target: seq });
    expect([room.turn, room.context.duties]).toEqual(['describe/guardians', duties]);
    expect(replay(room.state.facts.all).context).toEqual(room.context);
  });

  test.each<[string, Given]>([
    ['the viddevakt', ['duty.assign', { duty: 'viddevakt', person: seats.ppt }]],
    ['the referat', ['duty.assign', { duty: 'referent', person: seats.leader }]],
  ])('[UN2] %s handed over is not crossed', (_, given) => {
    const room = withChild().until('describe/guardians');
    const { seq } = room.next();
    give(room, given);
    expect(room.code(seats.leader, 'undo', { target: seq })).toBe('undoBarrier');
  });

  test('[UN2] a takeover and another day are not crossed', () => {
    const room = withChild().until('describe/guardians');
    const first = room.next();
    room.ok(seats.teacher, 'lead.takeOver', {});
    expect(room.code(seats.leader, 'undo', { target: first.seq })).toBe('undoBarrier');
    const second = room.next();
    room.ok(seats.leader, 'meeting.suspend', { resumeAt: null });
    expect(room.code(seats.leader, 'undo', { target: second.seq })).toBe('notNow');
    room.ok(seats.leader, 'meeting.resume', { despite: true });
    expect(room.give(seats.leader, 'undo', { target: second.seq })).toMatchObject({
      rejection: { code: 'undoBarrier', blocking: 'meeting.resume' },
    });
  });
});
