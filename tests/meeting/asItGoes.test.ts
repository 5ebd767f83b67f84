import { describe, expect, test } from 'vitest';
import { phaseElapsed } from '../../server/meeting/turns.ts';
import type { Person } from '../../shared/people.ts';
import { type Ms, minutes, type WallTime } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';
import { fullMeeting, people } from './casting.ts';

const MIN = 60_000;
const person = (id: string, role: Person['roles'][number]): Person => ({
  id: id as Person['id'],
  name: id,
  roles: [role],
  service: null,
  attends: true,
});
/** [JO7] At the door in mid-meeting, with the yes that it takes. */
const interpreterComes = (room: Room): void => {
  const interpreter = person('tolk', 'interpreter');
  room.ok(seats.leader, 'person.put', { person: interpreter, atDoor: true });
  room.ok(seats.leader, 'person.vouch', { person: interpreter.id, by: seats.mother, yes: true });
};

describe('arrival', () => {
  test('[AR1] a service that does not come has no turn, and its share goes to the others', () => {
    const room = Room.started().until('ask/helsestasjon');
    expect(room.view('staff').clock?.turnBudget).toBe(195_000);
    room.ok(seats.leader, 'arrival.set', { person: seats.ppt, arrival: 'absent' });
    expect(room.context.turns.map((turn) => turn.key)).toEqual([
      'ask/helsestasjon',
      'answer/helsestasjon',
      'ask/familieteam',
      'answer/familieteam',
    ]);
    expect(room.view('staff').clock?.turnBudget).toBe(300_000);
  });

  test('[AR2] who comes later gets the turn that is still to come, after those who wait', () => {
    const room = Room.started();
    room.ok(seats.nurse, 'arrival.set', { person: seats.nurse, arrival: 'later' });
    room.until('ask/familieteam');
    room.ok(seats.leader, 'arrival.set', { person: seats.nurse, arrival: 'here' });
    expect(room.turn).toBe('ask/familieteam');
    room.next();
    room.next();
    expect(room.turn).toBe('ask/helsestasjon');
  });

  test('[AR2] who leaves while having the word hands it on in that same step', () => {
    const room = Room.started().until('answer/ppt');
    room.ok(seats.leader, 'arrival.set', { person: seats.ppt, arrival: 'absent' });
    expect(room.turn).toBe('ask/familieteam');
    expect(room.state.snapshot.value).toMatchObject({ agenda: { clarifying: 'asking' } });
    room.ok(seats.leader, 'arrival.set', { person: seats.team, arrival: 'absent' });
    expect(room.context.stage).toBe('statusQuo');
  });

  test('[AR3] nobody starts without a guardian or somebody who stands in for one', () => {
    const room = Room.prepared();
    room.ok(seats.leader, 'arrival.set', { person: seats.mother, arrival: 'absent' });
    room.ok(seats.leader, 'arrival.set', { person: seats.father, arrival: 'later' });
    expect(room.code(seats.leader, 'meeting.start', { despite: true })).toBe('missing');
    room.ok(seats.leader, 'arrival.set', { person: seats.father, arrival: 'video' });
    expect(room.code(seats.leader, 'meeting.start', { despite: true })).toBe('accepted');
  });

  test('[AR4] an interpreter at the door doubles the minutes of every phase', () => {
    const room = Room.started();
    interpreterComes(room);
    expect(room.view('guardian').clock?.phaseBudget).toBe(10 * MIN);
  });

  test('[AR4] it doubles what a phase has now: what was cut or added stays so in proportion', () => {
    const room = Room.prepared().wait(9 * MIN);
    room.ok(seats.leader, 'meeting.start', { despite: true });
    room.ok(seats.leader, 'agenda.lateStart', { keep: 'end', budgets: { offers: (4 * MIN) as Ms } });
    room.ok(seats.leader, 'clock.extend', { minutes: 2 });
    const budgets = () =>
      Object.fromEntries(room.view('staff').agenda?.phases.map(({ phase, budget }) => [phase, budget]) ?? []);
    const before = budgets();
    expect(before).toMatchObject({ welcome: 7 * MIN, clarifying: 10 * MIN, offers: 4 * MIN });
    interpreterComes(room);
    expect(budgets()).toMatchObject({ welcome: 14 * MIN, clarifying: 20 * MIN, offers: 8 * MIN });
    room.ok(seats.leader, 'agenda.retime', { budgets: { clarifying: (16 * MIN) as Ms } });
    room.ok(seats.leader, 'clock.extend', { minutes: 1 });
    expect(budgets()).toMatchObject({ welcome: 15 * MIN, clarifying: 16 * MIN, offers: 8 * MIN });
    room.ok(seats.leader, 'person.remove', { person: person('tolk', 'interpreter').id });
    expect(budgets()).toMatchObject({ welcome: 7.5 * MIN, clarifying: 8 * MIN, offers: 4 * MIN });
  });

  test('[AR4] a phase that is over keeps the minutes that it had, and one that is entered again does not', () => {
    const room = Room.started().until('describe/guardians');
    const end = room.view('staff').clock?.plannedEnd ?? 0;
    const welcome = () => room.view('staff').agenda?.phases[0]?.budget;
    interpreterComes(room);
    expect([welcome(), room.view('staff').clock?.plannedEnd]).toEqual([5 * MIN, end + 40 * MIN]);
    room.give(seats.leader, 'agenda.jump', { phase: 'welcome', turn: 'lead/leader', since: null });
    expect(welcome()).toBe(10 * MIN);
  });

  test('[AR4] [RE1] a round that was made shorter is still a round when the interpreter has gone', () => {
    const room = Room.started();
    interpreterComes(room);
    room.ok(seats.leader, 'agenda.retime', { budgets: { description: (3 * MIN) as Ms } });
    const budget = () =>
      room.view('staff').agenda?.phases.find(({ phase }) => phase === 'description')?.budget;
    expect(budget()).toBe(3 * MIN);
    room.ok(seats.leader, 'arrival.set', { person: 'tolk' as Person['id'], arrival: 'absent' });
    expect(budget()).toBe(2 * MIN);
  });

  test('[AR7] someone who dropped out of the video gets the turn last, and does not lose it', () => {
    const room = Room.started().until('ask/helsestasjon');
    room.ok(seats.leader, 'turn.postpone', { turn: 'ask/helsestasjon' });
    expect(room.turn).toBe('ask/ppt');
    expect(room.context.turns.at(-1)?.key).toBe('answer/helsestasjon');
  });
});

describe('we are here now', () => {
  const jump = (
    room: Room,
    phase: 'welcome' | 'clarifying' | 'decision',
    turn: string,
    since: number | null = null,
  ) => room.give(seats.leader, 'agenda.jump', { phase, turn, since: since as WallTime | null });

  test('[WH1] a forgotten tap is caught up with: what has run since then belongs to where we are', () => {
    const room = Room.started();
    room.wait(12 * MIN);
    expect(jump(room, 'clarifying', 'answer/ppt', room.now - 4 * MIN).kind).toBe('accepted');
    expect(room.state.snapshot.value).toMatchObject({
      agenda: { clarifying: 'answering' },
      clock: 'running',
    });
    expect(phaseElapsed(room.context, room.now as never)).toBe(4 * MIN);
    expect(room.context.spent.welcome).toBe(8 * MIN);
  });

  test('[WH2] back in a phase, its clock goes on from the time that it has had', () => {
    const room = Room.started();
    room.wait(5 * MIN).next();
    room.wait(2 * MIN);
    jump(room, 'welcome', 'lead/leader');
    expect(phaseElapsed(room.context, room.now as never)).toBe(5 * MIN);
    expect(room.context.spent).toEqual({ description: 2 * MIN });
  });

  test('[WH3] a jump ends a pause, can be undone, and goes nowhere that is not a turn', () => {
    const room = Room.started();
    room.ok(seats.leader, 'clock.pause', {});
    const jumped = jump(room, 'decision', 'document/leader');
    expect(room.state.snapshot.value).toEqual({ agenda: { decision: 'documenting' }, clock: 'running' });
    if (jumped.kind !== 'accepted') throw new Error('not accepted');
    room.ok(seats.leader, 'undo', { target: jumped.fact.seq });
    expect(room.context.stage).toBe('welcome');
    expect(jump(room, 'clarifying', 'ask/nav')).toMatchObject({ rejection: { code: 'unknownItem' } });
  });
});

describe('re-timing', () => {
  test('[RE2] rounds that are still to come get shorter; the decision and what is over do not', () => {
    const room = Room.started().until('describe/guardians');
    room.ok(seats.nurse, 'agenda.retime', { budgets: { offers: (8 * MIN) as Ms } });
    expect(room.view('staff').agenda?.phases.find(({ phase }) => phase === 'offers')?.budget).toBe(8 * MIN);
    const code = (budgets: Record<string, number>) =>
      room.code(seats.leader, 'agenda.retime', { budgets: budgets as never });
    expect(code({ offers: 9 * MIN })).toBe('notRetimable');
    expect(code({ description: 3 * MIN })).toBe('notRetimable');
    expect(code({ clarifying: MIN })).toBe('notRetimable');
  });

  test('[RE3] a late start is asked about once, and the end can be kept', () => {
    const room = Room.prepared().wait(9 * MIN);
    room.ok(seats.leader, 'meeting.start', { despite: true });
    expect(room.view('leader').agenda?.lateBy).toBe(9 * MIN);
    const announced = (room.context.details?.startsAt ?? 0) + minutes(45);
    room.ok(seats.leader, 'agenda.lateStart', { keep: 'end', budgets: { offers: (5 * MIN) as Ms } });
    expect(room.view('leader').clock?.plannedEnd).toBe(announced);
    expect(room.view('leader').agenda?.lateBy).toBeNull();
    expect(room.code(seats.leader, 'agenda.lateStart', { keep: 'minutes' })).toBe('notNow');
  });

  test('[RE3] [AR6] on another day nobody asks about the late start of the day before', () => {
    const room = Room.prepared().wait(9 * MIN);
    room.ok(seats.leader, 'meeting.start', { despite: true });
    room.ok(seats.leader, 'meeting.suspend', { resumeAt: null });
    room.wait(2 * 86_400_000).ok(seats.leader, 'meeting.resume', { despite: true });
    expect(room.view('leader').agenda?.lateBy).toBeNull();
    expect(room.mine(seats.leader).actions['agenda.lateStart']).toBe('notNow');
  });
});

describe('when it is too much', () => {
  test('[DI1] the family asks for a break: the clock stands, no reason, nothing for the evaluation', () => {
    const room = Room.started().until('ask/ppt');
    room.ok(seats.mother, 'clock.break', {});
    expect(room.context.pause).toEqual({ kind: 'break' });
    expect(room.context.interventions).toEqual([]);
    expect(room.code(seats.mother, 'clock.resume', {})).toBe('notAllowed');
    room.ok(seats.leader, 'clock.resume', {});
    expect(room.context.pause).toBeNull();
  });

  test('[DI1] a break that was a slip of the finger is undone, and the evaluation knows nothing of that either', () => {
    const room = Room.started();
    const { seq } = room.ok(seats.mother, 'clock.break', {});
    room.ok(seats.leader, 'undo', { target: seq });
    expect([room.context.pause, room.context.interventions]).toEqual([null, []]);
    const { seq: pause } = room.ok(seats.leader, 'clock.pause', {});
    room.ok(seats.leader, 'undo', { target: pause });
    expect(room.context.interventions.map(({ kind }) => kind)).toEqual(['undo']);
  });

  test('[DI1] a child that goes out in the break hands its turn on, and the break goes on', () => {
    const room = Room.prepared();
    room.ok(seats.leader, 'person.put', { person: person('lise', 'child') });
    room.until('describe/child').wait(MIN);
    room.ok(seats.mother, 'clock.break', {});
    const lise = 'lise' as Person['id'];
    room.wait(MIN).ok(lise, 'child.out', { person: lise, companion: null, handTo: null });
    expect(room.turn).toBe('describe/teacher');
    expect(room.context).toMatchObject({ pause: { kind: 'break' }, phaseClock: { runningSince: null } });
    expect(room.state.snapshot.value).toMatchObject({ clock: 'paused' });
    room.ok(seats.leader, 'clock.resume', {});
    expect(phaseElapsed(room.context, (room.now + MIN) as never)).toBe(2 * MIN);
  });

  test('[DI1] a break lasts also when the one who had the word goes home and the phase is over with it', () => {
    const room = Room.started().until('ask/familieteam');
    room.ok(seats.mother, 'clock.break', {});
    room.ok(seats.leader, 'arrival.set', { person: seats.team, arrival: 'absent' });
    expect(room.context).toMatchObject({ stage: 'statusQuo', pause: { kind: 'break' } });
    expect(room.state.snapshot.value).toMatchObject({ clock: 'paused' });
    expect(phaseElapsed(room.context, (room.now + MIN) as never)).toBe(0);
  });

  test.each([
    ['the guardian who has the word', seats.mother, 'describe/guardians', 'agenda.next'],
    ['a service that would rather pass', seats.ppt, 'ask/ppt', 'turn.pass'],
  ] as const)('[DI1] [CM7] nobody hurries the break on: not %s', (_, seat, turn, type) => {
    const room = Room.started().until(turn);
    room.ok(seats.mother, 'clock.break', {});
    const payload = type === 'turn.pass' ? { turn } : { despite: true, skipAnswer: false };
    expect(room.mine(seat).actions[type]).toBe('notNow');
    expect(room.code(seat, type, payload as never)).toBe('notNow');
    expect(room.code(seats.leader, type, payload as never)).toBe('accepted');
  });
});

describe('consent that is withdrawn in the meeting', () => {
  const withdraw = (room: Room, service: string) =>
    room.ok(seats.leader, 'consent.withdraw', { scope: { kind: 'service', service: service as never } });

  test('[CO8] the service leaves in the same fact that ends its turn', () => {
    const room = Room.started().until('ask/ppt');
    withdraw(room, 'ppt');
    expect(room.turn).toBe('ask/familieteam');
    expect(room.code(seats.ppt, 'duty.assign', { duty: 'pen', person: seats.ppt })).toBe('noConsent');
  });

  test('[CO8] who is shown out holds no duty any more', () => {
    const room = Room.started();
    const viddevakt = () => room.view('leader').people?.duties.viddevakt;
    expect(viddevakt()).toBe(seats.nurse);
    withdraw(room, 'helsestasjon');
    expect(viddevakt()).toBe(seats.ppt);
  });

  test('[CO8] [TU2] who stands in for a guardian and may not any more neither speaks nor decides', () => {
    const room = fullMeeting().until('describe/guardians');
    room.ok(seats.leader, 'consent.withdraw', {
      scope: { kind: 'representation', person: people.representative },
    });
    expect(room.view('leader').turn?.current?.people).toEqual([people.mother]);
    room.until('respond/guardians');
    expect(room.mine(seats.leader).stanceOf).toEqual([people.mother]);
  });

  test('[CO3] one whose consent is withdrawn before the start is still named as missing', () => {
    const room = Room.prepared();
    withdraw(room, 'ppt');
    expect(room.give(seats.leader, 'meeting.start', { despite: true })).toMatchObject({
      rejection: { code: 'missing', missing: [{ code: 'consent', of: 'ppt' }] },
    });
  });

  test('[CO8] where it was chosen or holds the baton, the decision is open again', () => {
    const room = Room.started().until('respond/guardians');
    room.ok(seats.leader, 'measure.put', {
      measure: {
        id: 'm' as never,
        proposal: null,
        measure: 'Observasjon',
        responsible: { kind: 'service', service: 'ppt' as never },
        responsibleName: '',
        start: '',
        evaluateOn: null,
      },
      baseRev: 0,
    });
    room.ok(seats.leader, 'decision.stafettholder', {
      stafettholder: { holder: { kind: 'service', service: 'ppt' as never }, person: null },
    });
    while (room.context.stage !== 'closing') room.step();
    withdraw(room, 'ppt');
    expect(room.state.snapshot.value).toMatchObject({ agenda: { decision: 'deliberating' } });
    expect(room.context).toMatchObject({ measures: [], stafettholder: null, confirmedAt: null });
  });
});
