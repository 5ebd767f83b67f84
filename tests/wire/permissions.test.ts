import { afterEach, expect, test } from 'vitest';
import { SOCKET_MESSAGES } from '../../server/http/permissions.ts';
import { command, EVERYBODY } from '../support/cast.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
afterEach(() => world.close());

test('[AU13] who holds no seat says nothing over a socket, signed in or not', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  for (const cookie of ['', 'bti.session_token=somebody.signed-in'])
    for (const who of EVERYBODY)
      expect((await world.screen(meeting, who, { cookie })).refusal).toBe('notYours');
});

test('[AU13] every seat may send each message of the table, and a command is answered by the rules of the meeting', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  expect(Object.keys(SOCKET_MESSAGES).sort()).toEqual(['command', 'time', 'whole']);
  for (const who of EVERYBODY) {
    const screen = await world.screen(meeting, who);
    expect(screen.refusal).toBeNull();
    expect(await screen.time()).toMatchObject({ rate: 1 });
    const views = screen.views.length;
    screen.socket.emit('whole');
    await screen.until(() => screen.views.length > views);
    expect(await screen.send(command('meeting.end', {}))).toMatchObject({ ok: false });
  }
});
