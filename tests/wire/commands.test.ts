import { afterEach, expect, test, vi } from 'vitest';
import { noteKey } from '../../shared/notes.ts';
import { CAST, command, EVERYBODY } from '../support/cast.ts';
import type { Screen } from '../support/Screen.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
afterEach(() => world.close());

const code = (ack: Awaited<ReturnType<Screen['send']>>): string => (ack.ok ? 'ok' : ack.rejection.code);

test('[RT3] the answer comes only when the command is durable, and after the view that shows it', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { leader, mother } = await world.screensOf(meeting, ['leader', 'mother']);
  const release = world.store.hold();
  let answered = false;
  const ack = leader.send(command('clock.pause', {})).then((answer) => {
    answered = true;
    return answer;
  });
  await leader.drained();
  await mother.drained();
  expect([answered, leader.section('clock').pause, mother.section('clock').pause]).toEqual([
    false,
    null,
    null,
  ]);
  release();
  expect(await ack).toMatchObject({ ok: true });
  expect(leader.section('clock').pause).toEqual({ kind: 'pause' });
  await mother.until(() => mother.section('clock').pause !== null);
});

test('[RT3] a commit that fails is answered notSaved, and nobody is shown anything', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const screens = await world.screensOf(meeting, EVERYBODY);
  const before = EVERYBODY.map((who) => screens[who].received.length);
  world.store.fail('failed');
  expect(code(await screens.leader.send(command('clock.pause', {})))).toBe('notSaved');
  // What was sent besides: the one answer to the leader.
  const now = EVERYBODY.map((who) => screens[who].received.length);
  expect(now).toEqual(before.map((count, index) => (EVERYBODY[index] === 'leader' ? count + 1 : count)));
  expect(code(await screens.leader.send(command('clock.pause', {})))).toBe('ok');
});

test('[RT3] a repeated command is answered as before and shown once', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { leader, mother } = await world.screensOf(meeting, ['leader', 'mother']);
  const given = command('clock.extend', { minutes: 2 });
  const [first, second] = await Promise.all([leader.send(given), leader.send(given)]);
  expect(first).toEqual(second);
  expect(await leader.send(given)).toEqual(first);
  await mother.drained();
  expect(mother.views.filter((view) => view.sections.clock)).toHaveLength(2);
});

test('[RT3] an id that comes back with other words is rejected', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const leader = await world.screen(meeting, 'leader');
  const given = command('clock.extend', { minutes: 2 });
  expect(code(await leader.send(given))).toBe('ok');
  expect(code(await leader.send({ ...given, payload: { minutes: 1 } }))).toBe('commandIdReused');
});

test('[RT3] a double click moves on once: the second says that the turn is over', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const leader = await world.screen(meeting, 'leader');
  const expectation = { phase: 'welcome', turn: leader.section('turn').no } as const;
  const click = () => command('agenda.next', { despite: true, skipAnswer: false }, expectation);
  const acks = await Promise.all([leader.send(click()), leader.send(click())]);
  expect(acks.map(code)).toEqual(['ok', 'turnIsOver']);
  expect(leader.section('agenda').stage).toBe('description');
});

test('[RT8] commands of another form are answered malformed, change nothing and echo nothing', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const leader = await world.screen(meeting, 'leader');
  const bad: unknown[] = [
    null,
    'clock.pause',
    [],
    { id: 'x', type: 'clock.pause', payload: {} },
    { id: 'x', type: 'no.such', payload: { secretword: 1 }, expect: null },
    { id: 'x', type: 'clock.pause', payload: { secretword: 1 }, expect: null },
    { id: 'x', type: 'clock.pause', payload: {}, expect: null, secretword: 1 },
    { id: 'secretword!', type: 'clock.pause', payload: {}, expect: null },
    { id: 'x', type: '__proto__', payload: {}, expect: null },
    { id: 'x', type: 'clock.correct', payload: { by: 1e300 }, expect: null },
    { id: 'x', type: 'clock.pause', payload: Buffer.from('secretword'), expect: null },
  ];
  for (const each of bad)
    expect(code(await leader.send(each as never)), JSON.stringify(each)).toBe('malformed');
  expect(leader.received.join()).not.toContain('secretword');
  expect(world.logged.join()).not.toContain('secretword');
  expect(leader.section('clock').pause).toBeNull();
});

test('[RT8] a text over 5,000 characters is said to be too long, and the text is not kept anywhere', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await world.next(meeting);
  const leader = await world.screen(meeting, 'leader');
  const key = noteKey('challenge', 'mother');
  const write = (length: number) => command('note.write', { key, text: 'x'.repeat(length), baseRev: 0 });
  expect(code(await leader.send(write(5_001)))).toBe('textTooLong');
  expect(code(await leader.send(write(200_000)))).toBe('textTooLong');
  expect(code(await leader.send(write(5_000)))).toBe('ok');
});

test('[RT8] a packet that is far too large ends that connection and nothing else', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { teacher, mother } = await world.screensOf(meeting, ['teacher', 'mother']);
  teacher.socket.emit('command', { huge: 'x'.repeat(1_000_000) }, () => {});
  await teacher.until(() => !teacher.socket.connected);
  await world.give(meeting, 'leader', command('clock.pause', {}));
  await mother.until(() => mother.section('clock').pause !== null);
  expect((await world.screen(meeting, 'teacher')).section('clock').pause).toEqual({ kind: 'pause' });
});

test('[RT8] events that nobody knows, and commands that want no answer, do nothing', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const leader = await world.screen(meeting, 'leader');
  const raw = leader.socket as unknown as { emit(event: string, ...rest: unknown[]): void };
  raw.emit('join', 'all rooms');
  raw.emit('view', { epoch: 'x' });
  raw.emit('command', command('clock.pause', {}));
  raw.emit('command', command('clock.pause', {}), 'not a function');
  raw.emit('time', 'not a function');
  raw.emit('whole', { x: 1 }, 2, 3);
  await leader.drained();
  expect(leader.section('clock').pause).toBeNull();
});

test('[RT8] packets that are not even Socket.IO end their connection, not the server', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { ppt, mother } = await world.screensOf(meeting, ['ppt', 'mother']);
  const engine = ppt.socket.io.engine as unknown as { write(data: string): void };
  engine.write('2[[[[[{"');
  await ppt.until(() => !ppt.socket.connected);
  expect((await mother.time()).rate).toBe(1);
});

test('[RT8] one socket that sends too fast is told so; the others are heard', async () => {
  world = await memoryWorld({ commandLimit: { burst: 5, perSecond: 0.001 } });
  const meeting = await world.prepared();
  const { leader, teacher } = await world.screensOf(meeting, ['leader', 'teacher']);
  const acks = await Promise.all(
    Array.from({ length: 8 }, () => leader.send(command('clock.extend', { minutes: 1 }))),
  );
  expect(acks.map(code)).toEqual([...Array(5).fill('ok'), ...Array(3).fill('tooFast')]);
  expect(code(await teacher.send(command('clock.resume', {})))).toBe('notAllowed');
});

test('[RT5] a seat may only do what its duties allow, whatever it sends', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { mother, projector, teacher } = await world.screensOf(meeting, ['mother', 'projector', 'teacher']);
  for (const screen of [mother, projector, teacher])
    expect(code(await screen.send(command('person.remove', { person: CAST.child.id })))).toBe('notAllowed');
  expect(code(await projector.send(command('clock.pause', {})))).toBe('notAllowed');
});

test('[RT5] a grant that ended is found out at the next command, before anything is decided', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const leader = await world.screen(meeting, 'leader');
  const holds = vi.spyOn(world.access, 'holds').mockReturnValue(false);
  await expect(leader.send(command('clock.pause', {}))).rejects.toThrow('disconnected');
  await leader.until(() => leader.outs.length > 0);
  expect(leader.outs).toEqual([{ reason: 'revoked' }]);
  expect((await world.open(meeting)).state().context.pause).toBeNull();
  holds.mockRestore();
});

test('[RT3] a burst from several screens is one view with all of it, and each gets an answer', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await world.next(meeting);
  const { leader, teacher, mother } = await world.screensOf(meeting, ['leader', 'teacher', 'mother']);
  const release = world.store.hold();
  const write = (who: string) =>
    command('note.write', { key: noteKey('challenge', who), text: `from ${who}`, baseRev: 0 });
  const acks = [leader.send(write('child')), teacher.send(write('teacher')), mother.send(write('mother'))];
  await Promise.all([leader, teacher, mother].map((screen) => screen.drained()));
  release();
  expect((await Promise.all(acks)).map(code)).toEqual(['ok', 'ok', 'ok']);
  await mother.until(() => mother.section('notes').length === 3);
});
