import { describe, expect, test } from 'vitest';
import { replay } from '../../server/meeting/replay.ts';
import { standingOf } from '../../server/meeting/seats.ts';
import { parseCommand } from '../../shared/commands.ts';
import { noteKey } from '../../shared/notes.ts';
import type { Person } from '../../shared/people.ts';
import type { WallTime } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';
import { personAs } from './casting.ts';

const MIN = 60_000;
const DAY = 86_400_000;
const lise: Person = {
  id: 'lise' as Person['id'],
  name: 'Lise',
  roles: ['child'],
  service: null,
  attends: true,
};

const withChild = (): Room => {
  const room = Room.prepared();
  room.ok(seats.leader, 'person.put', { person: lise });
  return room;
};
const audienceOf = (room: Room): string => {
  const standing = standingOf(room.context, lise.id, room.now as WallTime);
  return standing.ok ? standing.audience : standing.reason;
};

describe('the meeting is broken off and goes on another day', () => {
  test('[AR6] who is here and that consent holds is asked anew, and the minutes that are left are there', () => {
    const room = Room.started().until('answer/ppt');
    room.wait(4 * MIN);
    room.ok(seats.leader, 'meeting.suspend', { resumeAt: (room.now + 2 * DAY) as WallTime });
    expect(room.state.snapshot.value).toEqual({ agenda: 'suspended', clock: 'idle' });
    room.wait(2 * DAY);
    room.ok(seats.leader, 'consent.withdraw', {
      scope: { kind: 'service', service: 'familieteam' as never },
    });
    expect(room.code(seats.leader, 'meeting.resume', { despite: true })).toBe('missing');
    room.ok(seats.leader, 'arrival.set', { person: seats.team, arrival: 'absent' });
    room.ok(seats.leader, 'meeting.resume', { despite: true });
    expect(room.state.snapshot.value).toEqual({ agenda: { clarifying: 'answering' }, clock: 'running' });
    expect(room.turn).toBe('answer/ppt');
    expect(room.view('staff').clock?.phase.elapsed).toBe(4 * MIN);
    expect(room.view('staff').clock?.plannedEnd).toBe(room.now - 4 * MIN + 45 * MIN);
    expect(room.context.sittings.map(({ to }) => to !== null)).toEqual([true, false]);
  });
});

describe('the round of the day before', () => {
  test('[AR6] goes on as it had gone: who was put last is not lost, and who has passed is not asked again', () => {
    const room = Room.started().until('ask/helsestasjon');
    room.ok(seats.leader, 'turn.postpone', { turn: 'ask/helsestasjon' });
    room.ok(seats.leader, 'turn.pass', { turn: 'ask/ppt' });
    const due = () => room.context.turns.slice(room.context.turnIndex).map(({ key }) => key);
    const before = due();
    room.ok(seats.leader, 'meeting.suspend', { resumeAt: null });
    room.wait(DAY).ok(seats.leader, 'meeting.resume', { despite: true });
    expect(due()).toEqual(before);
    expect(before).toEqual([
      'ask/familieteam',
      'answer/familieteam',
      'ask/helsestasjon',
      'answer/helsestasjon',
    ]);
  });

  test('[AR6] where nobody of those who were left has come, somebody who is here begins', () => {
    const room = Room.started().until('ask/familieteam');
    room.ok(seats.leader, 'meeting.suspend', { resumeAt: null });
    room.wait(DAY).ok(seats.leader, 'arrival.set', { person: seats.team, arrival: 'absent' });
    room.ok(seats.leader, 'meeting.resume', { despite: true });
    expect([room.context.stage, room.turn]).toEqual(['clarifying', 'answer/ppt']);
    expect(room.state.snapshot.value).toMatchObject({ agenda: { clarifying: 'answering' } });
  });
});

describe('the child', () => {
  test('[DI2] goes out: shown nothing of the meeting, has no turn, and the way back is open', () => {
    const room = withChild();
    room.until('describe/guardians');
    expect(room.context.turns.map(({ key }) => key)).toContain('describe/child');
    room.ok(seats.leader, 'child.out', { person: lise.id, companion: null, handTo: null });
    expect(audienceOf(room)).toBe('outside');
    expect(Object.keys(room.view('outside'))).toEqual(['wall']);
    expect(room.context.turns.map(({ key }) => key)).not.toContain('describe/child');
    room.ok(seats.leader, 'arrival.set', { person: lise.id, arrival: 'here' });
    expect(audienceOf(room)).toBe('child');
    expect(room.context.turns.map(({ key }) => key)).toContain('describe/child');
  });

  test('[AR2] [DI2] who comes back in the decision responds before it is written down, or not at all', () => {
    const room = withChild().until('respond/guardians');
    const child = (goes: 'out' | 'here') =>
      goes === 'out'
        ? room.ok(seats.leader, 'child.out', { person: lise.id, companion: null, handTo: null })
        : room.ok(seats.leader, 'arrival.set', { person: lise.id, arrival: 'here' });
    child('out');
    child('here');
    expect(room.context.turns.map(({ key }) => key)).toEqual([
      'respond/guardians',
      'respond/child',
      'respond/teacher',
      'document/leader',
      'readAloud/leader',
    ]);
    child('out');
    room.until('document/leader');
    child('here');
    expect(room.context.turns.slice(room.context.turnIndex).map(({ key }) => key)).toEqual([
      'document/leader',
      'readAloud/leader',
    ]);
  });

  test('[DE3] [DI2] a guardian who said no and then went out with the child has said no', () => {
    const room = withChild().until('respond/guardians');
    const measure = {
      id: 'm' as never,
      proposal: null,
      measure: 'Observasjon',
      responsible: { kind: 'unit' as const },
      responsibleName: '',
      start: '',
      evaluateOn: null,
    };
    room.ok(seats.leader, 'measure.put', { measure, baseRev: 0 });
    const no = { id: measure.id, guardian: seats.mother, accepts: false };
    room.ok(seats.mother, 'measure.stance', no);
    room.ok(seats.leader, 'child.out', { person: lise.id, companion: seats.mother, handTo: null });
    expect(room.view('staff').decision?.measures).toMatchObject([
      {
        decided: false,
        stances: [
          { guardian: seats.mother, accepts: false },
          { guardian: seats.father, accepts: true },
        ],
      },
    ]);
  });

  test('[DI2] a child sends itself out, and nobody else', () => {
    const room = withChild().until('describe/guardians');
    const brother = { ...lise, id: 'bror' as Person['id'] };
    room.ok(seats.leader, 'person.put', { person: brother });
    room.ok(seats.leader, 'person.vouch', { person: brother.id, by: seats.mother, yes: true });
    const out = (person: Person['id'], companion: Person['id'] | null) =>
      room.code(lise.id, 'child.out', { person, companion, handTo: null });
    expect([out(brother.id, null), out(lise.id, seats.mother), out(lise.id, null)]).toEqual([
      'notAllowed',
      'notAllowed',
      'accepted',
    ]);
  });

  test('[DI3] a child that has spoken for itself and then goes out is not read out', () => {
    const room = withChild();
    const key = noteKey('voice', lise.id);
    room.ok(seats.leader, 'note.write', { key, text: 'Eg vil spele.', baseRev: 0 });
    room.until('describe/teacher');
    room.ok(seats.leader, 'child.out', { person: lise.id, companion: null, handTo: null });
    expect(room.context.turns.map((turn) => turn.key)).not.toContain('readVoice/leader');
  });

  test('[DI2] whoever follows hands over duties in that same step', () => {
    const room = withChild().until('describe/guardians');
    const out = { person: lise.id, companion: seats.teacher };
    expect(room.code(seats.leader, 'child.out', { ...out, handTo: null })).toBe('dutiesFirst');
    room.ok(seats.leader, 'child.out', { ...out, handTo: seats.leader });
    expect(room.view('staff').people?.duties).toMatchObject({ referent: seats.leader, pen: seats.leader });
    expect(room.context.turns.map(({ key }) => key)).toEqual(['describe/guardians']);
  });

  test('[DI2] there is no other way out for a while than the one that hands over', () => {
    const payload = { person: seats.teacher, arrival: 'out' };
    expect(parseCommand({ id: 'c', type: 'arrival.set', payload, expect: null })).toBeNull();
  });

  test('[PE1] [DI2] who writes only while another speaks hands over that, and the pen comes back to whose it is', () => {
    const room = withChild();
    room.ok(seats.leader, 'duty.assign', { duty: 'pen', person: seats.teacher });
    room.ok(seats.leader, 'duty.assign', { duty: 'penSecond', person: seats.nurse });
    room.until('describe/teacher');
    const pen = () => room.view('staff').people?.duties.pen;
    expect(pen()).toBe(seats.nurse);
    room.ok(seats.leader, 'child.out', { person: lise.id, companion: seats.nurse, handTo: seats.ppt });
    expect(pen()).toBe(seats.ppt);
    room.step();
    expect(pen()).toBe(seats.teacher);
  });

  test('[CM11] [DI2] the referat goes to nobody who may not write it; all else may go to any staff member', () => {
    const room = withChild().until('describe/guardians');
    const out = { person: lise.id, companion: seats.teacher };
    expect(room.code(seats.leader, 'child.out', { ...out, handTo: seats.ppt })).toBe('notReferent');
    room.ok(seats.leader, 'duty.assign', { duty: 'referent', person: seats.leader });
    room.ok(seats.leader, 'duty.assign', { duty: 'pen', person: seats.teacher });
    room.ok(seats.leader, 'child.out', { ...out, handTo: seats.ppt });
    expect(room.view('staff').people?.duties).toMatchObject({ referent: seats.leader, pen: seats.ppt });
  });

  test.each(['absent', 'later'] as const)(
    '[AR5] [DI2] marked as %s, it is shown nothing of the meeting, and all of it on coming',
    (arrival) => {
      const room = withChild();
      room.ok(seats.leader, 'arrival.set', { person: lise.id, arrival });
      expect(audienceOf(room)).toBe('child');
      room.until('describe/guardians');
      expect(audienceOf(room)).toBe('outside');
      expect(room.mine(lise.id)).toMatchObject({ actions: {}, writable: [] });
      room.ok(seats.leader, 'arrival.set', { person: lise.id, arrival: 'here' });
      expect(audienceOf(room)).toBe('child');
    },
  );

  test('[VW22] [DI2] a child that went out learns nothing when the meeting is broken off, and nobody else does', () => {
    const room = withChild().until('describe/guardians');
    room.ok(seats.leader, 'child.out', { person: lise.id, companion: null, handTo: null });
    const key = noteKey('challenge', seats.mother);
    room.ok(seats.mother, 'note.write', { key, text: 'Han er så lei seg.', baseRev: 0 });
    room.ok(seats.leader, 'meeting.suspend', { resumeAt: null });
    for (const audience of ['child', 'guardian', 'interpreter', 'projector'] as const)
      expect(JSON.stringify(room.view(audience))).not.toMatch(/lei seg|Fast prat/);
    expect(JSON.stringify(room.view('staff'))).toContain('lei seg');
    room.ok(seats.leader, 'meeting.resume', { despite: true });
    expect(JSON.stringify(room.view('guardian'))).toContain('lei seg');
  });

  test('[AR5] takes part in the phases that it wishes, and its screens are in the room only for those', () => {
    const room = withChild();
    room.ok(seats.leader, 'child.phases', { person: lise.id, phases: ['welcome', 'decision'] });
    room.until('describe/guardians');
    expect(audienceOf(room)).toBe('outside');
    expect(room.context.turns.map(({ key }) => key)).not.toContain('describe/child');
    room.until('respond/guardians');
    expect(audienceOf(room)).toBe('child');
    expect(room.context.turns.map(({ key }) => key)).toContain('respond/child');
  });

  test('[DI3] [VW10] what an absent child wants said is read in the description, and seen by none before', () => {
    const room = withChild();
    room.ok(seats.leader, 'person.put', { person: { ...lise, attends: false } });
    const key = noteKey('voice', lise.id);
    room.ok(seats.leader, 'note.write', { key, text: 'Eg vil gjerne spele handball.', baseRev: 0 });
    expect(JSON.stringify(room.view('guardian'))).not.toContain('handball');
    room.until('readVoice/leader');
    expect(JSON.stringify(room.view('guardian'))).toContain('handball');
  });
});

describe('what a child wants said', () => {
  test('[TX9] [VW10] is written by the leader alone, since nobody else sees it before it is read', () => {
    const room = withChild();
    const key = noteKey('voice', lise.id);
    const write = (seat: Person['id']) => room.code(seat, 'note.write', { key, text: 'Ord', baseRev: 0 });
    expect([write(seats.teacher), write(seats.mother), write(seats.leader)]).toEqual([
      'notAllowed',
      'notAllowed',
      'accepted',
    ]);
  });

  test('[TX9] whoever may write a text sees it, in every phase', () => {
    const room = withChild();
    const key = noteKey('voice', lise.id);
    room.ok(seats.leader, 'note.write', { key, text: 'Ord', baseRev: 0 });
    const blind: string[] = [];
    for (let steps = 0; room.context.stage !== 'ended' && steps < 60; steps += 1) {
      for (const { id } of room.context.people) {
        const { audience, writable } = room.mine(id);
        for (const each of writable) {
          const rev = room.context.notes[each]?.versions.length ?? 0;
          room.ok(id, 'note.write', { key: each, text: `Ord ${steps} ${id}`, baseRev: rev });
          const seen = room.view(audience).notes?.some((note) => note.key === each);
          if (!seen) blind.push(`${id} ${each}`);
        }
      }
      room.step();
    }
    expect(blind).toEqual([]);
  });
});

describe('duties that move', () => {
  test('[CM11] a referent who is put on the list as a service instead writes the referat no more', () => {
    const room = Room.started();
    room.ok(seats.leader, 'duty.assign', { duty: 'referent', person: seats.teacher });
    const person = personAs(seats.teacher, ['service'], 'nav');
    room.ok(seats.leader, 'person.put', { person });
    expect(room.view('staff').people?.duties.referent).toBe(seats.leader);
  });

  test('[PE1] the pen passes to the second when its holder has the word, and comes back', () => {
    const room = Room.started().until('describe/guardians');
    const pen = () => room.view('staff').people?.duties.pen;
    room.ok(seats.leader, 'duty.assign', { duty: 'penSecond', person: seats.nurse });
    expect(pen()).toBe(seats.teacher);
    room.until('describe/teacher');
    expect(pen()).toBe(seats.nurse);
    room.until('ask/helsestasjon');
    expect(pen()).toBe(seats.teacher);
  });

  test('[LE1] nobody takes over from a leader who is connected, on whatever screen', () => {
    const room = Room.started().until('ask/ppt');
    room.connected = new Set([seats.leader]);
    expect(room.code(seats.teacher, 'lead.takeOver', {})).toBe('leaderHere');
    expect(room.mine(seats.teacher).actions['lead.takeOver']).toBe('leaderHere');
    expect(room.mine(seats.mother).actions['lead.takeOver']).toBeUndefined();
    expect(room.code(seats.mother, 'lead.takeOver', {})).toBe('notAllowed');
    room.connected = new Set([seats.teacher]);
    expect(room.mine(seats.teacher).actions['lead.takeOver']).toBeNull();
    expect(room.code(seats.teacher, 'lead.takeOver', {})).toBe('accepted');
  });

  test('[LE1] the named deputy takes over; where that screen is gone too, a staff member who asks', () => {
    const room = Room.started().until('ask/ppt');
    room.ok(seats.leader, 'duty.assign', { duty: 'deputy', person: seats.teacher });
    room.connected = new Set([seats.teacher, seats.nurse]);
    expect(room.mine(seats.nurse).actions['lead.takeOver']).toBe('notAllowed');
    expect(room.code(seats.nurse, 'lead.takeOver', {})).toBe('notAllowed');
    room.connected = new Set([seats.nurse]);
    expect(room.code(seats.nurse, 'lead.takeOver', {})).toBe('accepted');
  });

  test('[LE1] one who stands in is not pushed aside, and is replaced when that screen is gone too', () => {
    const room = Room.started().until('ask/ppt');
    room.connected = new Set([seats.teacher, seats.nurse]);
    room.ok(seats.teacher, 'lead.takeOver', {});
    expect(room.code(seats.nurse, 'lead.takeOver', {})).toBe('notNow');
    expect(room.code(seats.teacher, 'lead.takeOver', {})).toBe('notNow');
    room.connected = new Set([seats.nurse]);
    room.ok(seats.nurse, 'lead.takeOver', {});
    expect(room.view('staff').people?.duties.standIn).toBe(seats.nurse);
    room.connected = new Set([seats.nurse, seats.leader]);
    room.ok(seats.leader, 'lead.takeBack', {});
    expect(room.view('staff').people?.duties.standIn).toBeNull();
  });

  test('[LE1] what was taken over stays so in the log, whoever is connected when it is read again', () => {
    const room = Room.started().until('ask/ppt');
    room.ok(seats.teacher, 'lead.takeOver', {});
    room.connected = new Set([seats.leader]);
    expect(replay(room.state.facts.all).context).toEqual(room.context);
  });

  test('[PE1] the second who takes the pen has it for good, and is nobody’s second', () => {
    const room = Room.started().until('describe/guardians');
    room.ok(seats.leader, 'duty.assign', { duty: 'penSecond', person: seats.nurse });
    room.ok(seats.nurse, 'duty.assign', { duty: 'pen', person: seats.nurse });
    expect(room.view('staff').people?.duties).toMatchObject({ pen: seats.nurse, penSecond: null });
    room.ok(seats.teacher, 'duty.assign', { duty: 'pen', person: seats.teacher });
    expect(room.view('staff').people?.duties).toMatchObject({ pen: seats.teacher, penSecond: seats.nurse });
  });

  test('[LE1] a deputy takes over clock and turns, and nothing else, until the leader takes them back', () => {
    const room = Room.started().until('ask/ppt');
    room.ok(seats.leader, 'duty.assign', { duty: 'deputy', person: seats.teacher });
    room.ok(seats.teacher, 'lead.takeOver', {});
    expect(room.code(seats.teacher, 'clock.pause', {})).toBe('accepted');
    expect(room.code(seats.teacher, 'arrival.set', { person: seats.ppt, arrival: 'absent' })).toBe(
      'notAllowed',
    );
    expect(room.code(seats.teacher, 'meeting.suspend', { resumeAt: null })).toBe('notAllowed');
    expect(room.code(seats.teacher, 'consent.withdraw', { scope: { kind: 'stafettlogg' } })).toBe(
      'notAllowed',
    );
    expect(room.code(seats.teacher, 'person.remove', { person: seats.ppt })).toBe('notAllowed');
    room.ok(seats.leader, 'lead.takeBack', {});
    expect(room.code(seats.teacher, 'clock.resume', {})).toBe('notAllowed');
  });

  test.each<[string, (room: Room) => unknown]>([
    [
      'follows the child out',
      (room) =>
        room.ok(seats.leader, 'child.out', {
          person: lise.id,
          companion: seats.teacher,
          handTo: seats.leader,
        }),
    ],
    ['goes home', (room) => room.ok(seats.leader, 'person.remove', { person: seats.teacher })],
  ])('[LE1] where who stands in %s, another can take over', (_, go) => {
    const room = withChild().until('ask/ppt');
    room.connected = new Set([seats.teacher, seats.ppt]);
    room.ok(seats.teacher, 'lead.takeOver', {});
    expect(room.code(seats.ppt, 'lead.takeOver', {})).toBe('notNow');
    go(room);
    expect(room.mine(seats.ppt).actions['lead.takeOver']).toBeNull();
    room.ok(seats.ppt, 'lead.takeOver', {});
    expect(room.view('staff').people?.duties.standIn).toBe(seats.ppt);
  });

  test('[LE1] a leader named as the own deputy is as none named: a staff member who asks takes over', () => {
    const room = Room.started();
    room.ok(seats.leader, 'duty.assign', { duty: 'deputy', person: seats.leader });
    expect(room.code(seats.teacher, 'lead.takeOver', {})).toBe('accepted');
  });
});
