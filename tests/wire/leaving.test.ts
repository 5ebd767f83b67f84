import { afterEach, expect, test } from 'vitest';
import type { MeetingId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import { CAST, command, EVERYBODY, FAMILY, SERVICES, STAFF, seatOf } from '../support/cast.ts';
import type { Screen } from '../support/Screen.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
afterEach(() => world.close());

const toClosing = async (meeting: MeetingId): Promise<void> => {
  const live = await world.open(meeting);
  while (live.state().context.stage !== 'closing') await world.next(meeting, 'agenda.endPhase');
};

const leaving = (leader: Screen) =>
  command(
    'family.left',
    { despite: true, outOfRoom: true, outOfCall: true, projectorNeutral: true },
    { phase: 'closing', turn: leader.section('turn').no },
  );

test('[RT4] the family gets its page and is out before the evaluation is shown to anybody', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await toClosing(meeting);
  const screens = await world.screensOf(meeting, EVERYBODY);
  expect(await screens.leader.send(leaving(screens.leader))).toMatchObject({ ok: true });
  expect(screens.leader.section('agenda').stage).toBe('evaluation');
  for (const who of FAMILY) {
    const screen = screens[who];
    await screen.until(() => !screen.socket.connected);
    expect(screen.outs.map((out) => out.reason)).toEqual(['left']);
    const page = who === 'interpreter' ? null : { unitName: 'Fjelltun skule' };
    expect(screen.outs[0]).toMatchObject({ farewell: page });
    expect(screen.views.every((view) => view.sections.evaluation === undefined)).toBe(true);
  }
  await screens.teacher.until(() => screens.teacher.section('evaluation') !== null);
  await screens.projector.until(() => screens.projector.section('agenda').stage === 'ended');
});

test('[VW21] the interpreter is thanked, and takes no measure, name or date of the meeting along', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await toClosing(meeting);
  const { leader, interpreter, grandmother } = await world.screensOf(meeting, [
    'leader',
    'interpreter',
    'grandmother',
  ]);
  await leader.send(leaving(leader));
  await interpreter.until(() => !interpreter.socket.connected);
  await grandmother.until(() => !grandmother.socket.connected);
  expect(interpreter.outs).toEqual([{ reason: 'left', farewell: null, trail: null }]);
  expect(grandmother.outs[0]).toMatchObject({ farewell: { unitName: 'Fjelltun skule' } });
});

test('[CO24] [RT4] who answered from elsewhere is told that it is over when the family has left, and is neither thanked for coming nor given its page', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await world.give(meeting, 'leader', command('person.put', { person: { ...CAST.father, attends: false } }));
  await toClosing(meeting);
  const { leader, father, mother } = await world.screensOf(meeting, ['leader', 'father', 'mother']);
  await leader.send(leaving(leader));
  for (const screen of [father, mother]) await screen.until(() => !screen.socket.connected);
  expect(mother.outs.map(({ reason }) => reason)).toEqual(['left']);
  expect(father.outs).toEqual([{ reason: 'over' }]);
  expect((await world.screen(meeting, 'father')).refusal).toBe('over');
});

test('[RT4] a family seat that comes back gets its page, joins nothing, and is shown out again', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await toClosing(meeting);
  const leader = await world.screen(meeting, 'leader');
  await leader.send(leaving(leader));
  const mother = await world.screen(meeting, 'mother');
  await mother.until(() => !mother.socket.connected);
  expect(mother.outs.map((out) => out.reason)).toEqual(['left']);
  const write = command('evaluation.write', { question: 'worked', text: 'unspoken', baseRev: 0 });
  expect(await leader.send(write)).toMatchObject({ ok: true });
  expect([mother.views, mother.mines]).toEqual([[], []]);
  expect(mother.received.join()).not.toContain('unspoken');
});

test('[RT4] what staff write in the evaluation reaches staff alone; the projector gets no message at all', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await toClosing(meeting);
  const screens = await world.screensOf(meeting, [...STAFF, 'projector']);
  await screens.leader.send(leaving(screens.leader));
  await screens.projector.drained();
  const before = screens.projector.received.length;
  for (const question of ['worked', 'better', 'structure', 'useful', 'learn'] as const) {
    const text = `unspoken ${question}`;
    const write = command('evaluation.write', { question, text, baseRev: 0 });
    expect(await screens.teacher.send(write)).toMatchObject({ ok: true });
    await screens.ppt.until(() => screens.ppt.received.join().includes(text));
  }
  await screens.teacher.drained();
  await screens.leader.send(command('meeting.end', {}));
  // The one thing that comes in is the answer to the question that asks whether anything else did.
  await screens.projector.drained();
  expect(screens.projector.received.length).toBe(before + 1);
});

test('[RT4] a revoked link ends its sockets at once, and only its own', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { ppt, health, leader } = await world.screensOf(meeting, ['ppt', 'health', 'leader']);
  world.access.changeLink(meeting, seatOf('ppt'), 'revoke', undefined);
  await world.give(meeting, 'leader', command('clock.pause', {}));
  await ppt.until(() => !ppt.socket.connected);
  expect(ppt.outs).toEqual([{ reason: 'revoked' }]);
  expect(ppt.views).toHaveLength(1);
  await health.until(() => health.section('clock').pause !== null);
  expect(leader.socket.connected).toBe(true);
  expect((await world.screen(meeting, 'ppt')).refusal).toBe('notYours');
});

test('[RT4] renewing a link shows out those who came by the old one', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const mother = await world.screen(meeting, 'mother');
  world.access.changeLink(meeting, seatOf('mother'), 'renew', undefined);
  await mother.until(() => !mother.socket.connected);
  expect(mother.outs).toEqual([{ reason: 'revoked' }]);
});

test('[RT4] one who is taken off the list is out before the others see it', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared({ start: false });
  const { leader, health } = await world.screensOf(meeting, ['leader', 'health']);
  await leader.send(command('person.remove', { person: CAST.health.id }));
  await health.until(() => !health.socket.connected);
  expect(health.outs).toEqual([{ reason: 'removed' }]);
  expect(health.views).toHaveLength(1);
});

test('[RT4] a withdrawn consent ends the sockets of that service before the answer', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared({ start: false });
  const { leader, ppt, health } = await world.screensOf(meeting, ['leader', 'ppt', 'health']);
  const scope = { kind: 'service', service: SERVICES.ppt.id } as const;
  expect(await leader.send(command('consent.withdraw', { scope }))).toMatchObject({ ok: true });
  await ppt.until(() => !ppt.socket.connected);
  expect(ppt.outs).toEqual([{ reason: 'noConsent' }]);
  expect(ppt.views).toHaveLength(1);
  expect(health.socket.connected).toBe(true);
});

test('[RT4] what fails while one is shown out keeps nobody in the meeting', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await toClosing(meeting);
  const screens = await world.screensOf(meeting, EVERYBODY);
  world.access.dropDraftKey = () => {
    throw new Error('the disk is full');
  };
  expect(await screens.leader.send(leaving(screens.leader))).toMatchObject({ ok: true });
  for (const who of FAMILY) {
    await screens[who].until(() => !screens[who].socket.connected);
    expect(screens[who].outs.map((out) => out.reason)).toEqual(['left']);
  }
  expect(screens.leader.section('agenda').stage).toBe('evaluation');
});

test('[RT4] when the meeting has ended, only those who finish the referat are still in it', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await toClosing(meeting);
  const screens = await world.screensOf(meeting, STAFF);
  await screens.leader.send(leaving(screens.leader));
  await screens.ppt.drained();
  const shown = screens.ppt.views.length;
  expect(await screens.leader.send(command('meeting.end', {}))).toMatchObject({ ok: true });
  for (const who of ['ppt', 'health'] as const) {
    await screens[who].until(() => !screens[who].socket.connected);
    expect(screens[who].outs).toEqual([{ reason: 'over' }]);
    expect((await world.screen(meeting, who)).refusal).toBe('over');
  }
  expect(screens.ppt.views).toHaveLength(shown);
  const write = command('note.write', { key: noteKey('referat', 'decision'), text: 'zq1z', baseRev: 0 });
  expect(await screens.teacher.send(write)).toMatchObject({ ok: true });
  await screens.leader.drained();
  expect(screens.leader.received.join()).toContain('zq1z');
  expect(screens.ppt.received.join()).not.toContain('zq1z');
});

test('[AC11] at the end the keys of half-typed texts end too, but for those who finish the referat', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await toClosing(meeting);
  const { leader, teacher } = await world.screensOf(meeting, ['leader', 'teacher']);
  const keyOf = (who: 'teacher' | 'ppt') => world.access.draftKey(meeting, seatOf(who));
  // The psychologist's laptop is closed: that key ends all the same.
  const ppt = keyOf('ppt');
  await leader.send(leaving(leader));
  await leader.send(command('meeting.end', {}));
  expect(keyOf('teacher')).toBe(teacher.mines[0]?.draftKey);
  expect(keyOf('ppt')).not.toBe(ppt);
});

test('[AC3] the page of a family that has left does not make its seat last', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await toClosing(meeting);
  const used: unknown[] = [];
  world.access.used = (_cookies, _meeting, seat) => void used.push(seat);
  const leader = await world.screen(meeting, 'leader');
  await leader.send(leaving(leader));
  const mother = await world.screen(meeting, 'mother');
  await mother.until(() => !mother.socket.connected);
  expect(mother.outs).toHaveLength(1);
  expect(new Set(used)).toEqual(new Set([seatOf('leader')]));
});

test('[RT4] the key of half-typed texts ends with the seat', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await toClosing(meeting);
  const { leader, father } = await world.screensOf(meeting, ['leader', 'father']);
  const key = father.mines[0]?.draftKey;
  expect(world.access.draftKey(meeting, seatOf('father'))).toBe(key);
  await leader.send(leaving(leader));
  expect(world.access.draftKey(meeting, seatOf('father'))).not.toBe(key);
});

test('[RT4] [DI2] a child that goes out has left its room before anybody is shown anything, and comes back to all of it', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  while ((await world.open(meeting)).state().context.stage === 'welcome') await world.next(meeting);
  const { leader, child, mother } = await world.screensOf(meeting, ['leader', 'child', 'mother']);
  const out = { person: CAST.child.id, companion: null, handTo: null };
  expect(await leader.send(command('child.out', out))).toMatchObject({ ok: true });
  await child.until(() => child.mines.at(-1)?.audience === 'outside');
  const seen = child.views.length;
  expect(Object.keys(child.views.at(-1)?.sections ?? {})).toEqual(['wall']);
  const key = noteKey('challenge', CAST.mother.id);
  await leader.send(command('note.write', { key, text: 'Sagt medan barnet var ute', baseRev: 0 }));
  await world.next(meeting);
  await mother.until(() => mother.received.some((bytes) => bytes.includes('medan barnet var ute')));
  expect(child.socket.connected).toBe(true);
  expect(child.views).toHaveLength(seen);
  expect(child.received.join()).not.toContain('medan barnet var ute');
  await leader.send(command('arrival.set', { person: CAST.child.id, arrival: 'here' }));
  await child.until(() => child.mines.at(-1)?.audience === 'child');
  expect(child.section('notes').map((note) => note.text)).toContain('Sagt medan barnet var ute');
});

test('[RT4] [CO8] in mid-meeting, who is thrown out and whose consent is withdrawn are out before the answer', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  for (const _ of [1, 2, 3, 4, 5]) await world.next(meeting);
  const { leader, ppt, health, mother } = await world.screensOf(meeting, [
    'leader',
    'ppt',
    'health',
    'mother',
  ]);
  const outOnAck = async (screen: Screen, given: Parameters<Screen['send']>[0]) => {
    const told = screen.until(() => screen.outs.length > 0);
    expect(await leader.send(given)).toMatchObject({ ok: true });
    await told;
    await screen.until(() => !screen.socket.connected);
    return screen.outs;
  };
  const remove = command('person.remove', { person: CAST.health.id });
  expect(await outOnAck(health, remove)).toEqual([{ reason: 'removed' }]);
  const scope = { kind: 'service', service: SERVICES.ppt.id } as const;
  expect(await outOnAck(ppt, command('consent.withdraw', { scope }))).toEqual([{ reason: 'noConsent' }]);
  expect([health.views.length, ppt.views.length]).toEqual([1, 2]);
  await mother.until(() => mother.section('turn').upcoming.every(({ service }) => service === null));
});

test('[RT4] [AR6] when the meeting is broken off, everybody stays and is shown that it goes on another day', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const screens = await world.screensOf(meeting, EVERYBODY);
  const { leader } = screens;
  expect(await leader.send(command('meeting.suspend', { resumeAt: null }))).toMatchObject({ ok: true });
  for (const who of EVERYBODY) {
    await screens[who].until(() => screens[who].section('agenda').stage === 'suspended');
    expect([who, screens[who].socket.connected, screens[who].outs]).toEqual([who, true, []]);
  }
});
