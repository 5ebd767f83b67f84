import { afterEach, expect, test } from 'vitest';
import { command } from '../support/cast.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
afterEach(() => world.close());

const takeOver = () => command('lead.takeOver', {});

test('[LE1] [LE2] over a real connection: who takes over is told when it may, and the leader takes it back', async () => {
  world = await memoryWorld({ lostAfter: 50 });
  const meeting = await world.prepared();
  const { leader, teacher, mother } = await world.screensOf(meeting, ['leader', 'teacher', 'mother']);
  const offer = () => teacher.store.mine()?.actions['lead.takeOver'];
  expect(offer()).toBe('leaderHere');
  expect(await teacher.send(takeOver())).toMatchObject({ rejection: { code: 'leaderHere' } });

  leader.close();
  await teacher.until(() => offer() === null, 'the takeover to be offered');
  expect(await mother.send(takeOver())).toMatchObject({ rejection: { code: 'notAllowed' } });
  expect(await teacher.send(takeOver())).toMatchObject({ ok: true });
  await teacher.until(() => teacher.section('people').duties.standIn !== null);

  const again = await world.screen(meeting, 'leader');
  await teacher.until(() => offer() === 'leaderHere', 'the leader to be back');
  expect(await again.send(command('lead.takeBack', {}))).toMatchObject({ ok: true });
  expect(again.section('people').duties.standIn).toBeNull();
  expect(mother.received.join()).not.toContain('leaderHere');
});

test('[LE2] a leader with two screens is there as long as one of them is', async () => {
  world = await memoryWorld({ lostAfter: 0 });
  const meeting = await world.prepared();
  const teacher = await world.screen(meeting, 'teacher');
  const laptop = await world.screen(meeting, 'leader');
  const phone = await world.screen(meeting, 'leader');
  const offer = () => teacher.store.mine()?.actions['lead.takeOver'];
  await teacher.until(() => offer() === 'leaderHere');
  laptop.close();
  await phone.drained();
  expect(await teacher.send(takeOver())).toMatchObject({ rejection: { code: 'leaderHere' } });
  phone.close();
  await teacher.until(() => offer() === null);
});

test('[LE2] a leader who was gone for a moment, or has not come back after a restart yet, is not lost', async () => {
  world = await memoryWorld({ lostAfter: 60_000 });
  const meeting = await world.prepared();
  const { leader, teacher } = await world.screensOf(meeting, ['leader', 'teacher']);
  leader.close();
  await teacher.drained();
  expect(await teacher.send(takeOver())).toMatchObject({ rejection: { code: 'leaderHere' } });
  await world.start(await world.stop());
  const back = await world.screen(meeting, 'teacher');
  expect(await back.send(takeOver())).toMatchObject({ rejection: { code: 'leaderHere' } });
});
