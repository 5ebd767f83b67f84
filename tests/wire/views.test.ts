import { afterEach, expect, test } from 'vitest';
import { noteKey } from '../../shared/notes.ts';
import type { WallTime } from '../../shared/time.ts';
import { CAST, command, EVERYBODY, FAMILY } from '../support/cast.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
afterEach(() => world.close());

const pause = () => command('clock.pause', {});
const resume = () => command('clock.resume', {});

test('[RT2] a change reaches each audience with only the sections that changed, each whole', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { leader, projector, mother } = await world.screensOf(meeting, ['leader', 'projector', 'mother']);
  expect(await leader.send(pause())).toMatchObject({ ok: true });
  await Promise.all([mother, projector].map((screen) => screen.drained()));
  for (const screen of [mother, projector]) {
    expect(Object.keys(screen.views.at(-1)?.sections ?? {})).toEqual(['clock']);
    expect(screen.section('clock').pause).toEqual({ kind: 'pause' });
    expect(screen.views).toHaveLength(2);
  }
});

test('[RT2] the revision of an audience counts its own messages, not what happens elsewhere', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await world.next(meeting);
  const { teacher, interpreter } = await world.screensOf(meeting, ['teacher', 'interpreter']);
  await world.give(
    meeting,
    'leader',
    command('note.write', { key: noteKey('challenge', 'mother'), text: 'a', baseRev: 0 }),
  );
  await world.give(meeting, 'leader', pause());
  await Promise.all([teacher, interpreter].map((screen) => screen.drained()));
  expect(teacher.views.map((view) => view.revision)).toEqual([1, 2, 3]);
  expect(interpreter.views.map((view) => view.revision)).toEqual([1, 2]);
});

test('[RT2] one who missed a message asks for the whole, and shows what the others show', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { teacher, health } = await world.screensOf(meeting, ['teacher', 'health']);
  teacher.loses((message) => message.revision === 2);
  await world.give(meeting, 'leader', pause());
  await teacher.drained();
  expect(teacher.section('clock').pause).toBeNull();
  await world.give(meeting, 'leader', command('clock.extend', { minutes: 1 }));
  await teacher.until(() => teacher.section('clock').pause !== null);
  expect(teacher.views.at(-1)?.whole).toBe(true);
  await Promise.all([teacher, health].map((screen) => screen.drained()));
  expect(teacher.seen).toEqual(health.seen);
});

test('[RT2] who comes back after all of an audience had left gets another epoch', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const first = await world.screen(meeting, 'projector');
  first.close();
  await world.screen(meeting, 'leader');
  const second = await world.screen(meeting, 'projector');
  expect(second.views[0]?.epoch).not.toBe(first.views[0]?.epoch);
});

test('[RT6] mine is sent to the seat whose own it is, and only when it changed', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { teacher, ppt, mother } = await world.screensOf(meeting, ['teacher', 'ppt', 'mother']);
  await world.give(meeting, 'leader', command('duty.assign', { duty: 'viddevakt', person: CAST.teacher.id }));
  await Promise.all([teacher, ppt, mother].map((screen) => screen.drained()));
  expect(teacher.mines.at(-1)?.duties).toContain('viddevakt');
  expect(mother.mines).toHaveLength(1);
  const keys = new Set([teacher, ppt, mother].map((screen) => screen.mines[0]?.draftKey));
  expect(keys.size).toBe(3);
});

test('[RT6] a seat that becomes another audience gets that view under a new epoch, and nothing more of the old', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared({ start: false });
  const { teacher, health } = await world.screensOf(meeting, ['teacher', 'health']);
  const asFamily = { ...CAST.teacher, roles: ['teacher' as const, 'guardian' as const] };
  const before = teacher.views.length;
  await world.give(meeting, 'leader', command('person.put', { person: asFamily }));
  await teacher.until(() => teacher.mines.at(-1)?.audience === 'guardian');
  expect(teacher.views).toHaveLength(before + 1);
  expect(teacher.views.at(-1)?.whole).toBe(true);
  expect(teacher.views.at(-1)?.epoch).not.toBe(health.views[0]?.epoch);
  expect(Object.keys(teacher.seen)).not.toContain('presence');
  await world.give(meeting, 'leader', command('plan.nextMeeting', { at: null }));
  await teacher.until(() => teacher.section('meeting').nextMeeting === null);
});

test('[RT7] who is connected is shown to leader and staff, and to nobody else', async () => {
  world = await memoryWorld({ presenceDelay: 10 });
  const meeting = await world.prepared();
  const screens = await world.screensOf(meeting, EVERYBODY);
  await screens.leader.until(() => screens.leader.section('presence').length === EVERYBODY.length);
  const sent = FAMILY.map((who) => screens[who].views.length);
  screens.child.close();
  screens.projector.close();
  await screens.ppt.until(() => screens.ppt.section('presence').length === EVERYBODY.length - 2);
  expect(FAMILY.map((who) => screens[who].views.length)).toEqual(sent);
  expect(screens.mother.received.join()).not.toContain('presence');
});

test('[RT7] a reload is seen by nobody', async () => {
  world = await memoryWorld({ presenceDelay: 150 });
  const meeting = await world.prepared();
  const leader = await world.screen(meeting, 'leader');
  const child = await world.screen(meeting, 'child');
  await leader.until(() => leader.section('presence').length === 2);
  const sent = leader.views.length;
  child.close();
  await world.screen(meeting, 'child');
  await new Promise((resolve) => setTimeout(resolve, 250));
  await leader.drained();
  expect(leader.views).toHaveLength(sent);
});

test('[RT11] while a clock runs nobody is sent anything', async () => {
  world = await memoryWorld({ presenceDelay: 10 });
  const meeting = await world.prepared();
  const screens = await world.screensOf(meeting, EVERYBODY);
  await screens.leader.until(() => screens.leader.section('presence').length === EVERYBODY.length);
  await Promise.all(EVERYBODY.map((who) => screens[who].drained()));
  const before = EVERYBODY.map((who) => screens[who].received.length);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(EVERYBODY.map((who) => screens[who].received.length)).toEqual(before);
  expect(screens.leader.section('clock').phase.runningSince).not.toBeNull();
});

test('[RT11] all screens are told the same time, whatever the wall clock does, at the rate of the meeting', async () => {
  let skew = 0;
  const wall = () => (Date.now() + skew) as WallTime;
  world = await memoryWorld({ rate: 30, time: { mono: () => performance.now(), wall } });
  const meeting = await world.prepared();
  const { leader, mother } = await world.screensOf(meeting, ['leader', 'mother']);
  const [before, at] = [await leader.time(), performance.now()];
  skew = -14 * 60_000;
  await new Promise((resolve) => setTimeout(resolve, 100));
  const [after, passed] = [await mother.time(), performance.now() - at];
  expect(after.rate).toBe(30);
  expect(after.now - before.now).toBeGreaterThan(100 * 30 * 0.9);
  expect(after.now - before.now).toBeLessThan((passed + 50) * 30);
  expect(after.wall).toBeLessThan(before.wall);
  await leader.send(pause());
  await leader.send(resume());
  expect(leader.section('clock').phase.runningSince).toBeGreaterThanOrEqual(after.now);
});
