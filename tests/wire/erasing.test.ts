import { expect, it, onTestFinished } from 'vitest';
import { memoryWorld } from '../support/World.ts';

it('[RN4] whoever still follows a meeting that is no more is shown out, and cannot come back', async () => {
  const world = await memoryWorld();
  onTestFinished(() => world.close());
  const [meeting, other] = [await world.prepared(), await world.prepared()];
  const { leader, teacher } = await world.screensOf(meeting, ['leader', 'teacher']);
  const elsewhere = await world.screen(other, 'leader');
  await world.erase(meeting);
  for (const screen of [leader, teacher]) {
    await screen.until(() => !screen.socket.connected, 'shown out');
    expect(screen.outs).toEqual([{ reason: 'over' }]);
  }
  expect(elsewhere.socket.connected).toBe(true);
  expect(elsewhere.outs).toEqual([]);
  expect(await world.store.meetings()).toEqual([other]);
  const again = await world.screen(meeting, 'teacher');
  expect(again.refusal).not.toBeNull();
});
