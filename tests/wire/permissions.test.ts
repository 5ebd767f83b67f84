import { io } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';
import { ROOM_MESSAGES, SOCKET_MESSAGES } from '../../server/http/permissions.ts';
import { processTime } from '../../server/live/meetingClock.ts';
import { dayId } from '../../shared/day.ts';
import { osloDate } from '../../shared/time.ts';
import { ROOMS } from '../../shared/wire.ts';
import { CAST, command, EVERYBODY } from '../support/cast.ts';
import { UNIT } from '../support/OneUnit.ts';
import type { Screen } from '../support/Screen.ts';
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
  const saysAll = async (who: (typeof EVERYBODY)[number]): Promise<Screen> => {
    const screen = await world.screen(meeting, who);
    expect(screen.refusal).toBeNull();
    expect(await screen.time()).toMatchObject({ rate: 1 });
    const views = screen.views.length;
    screen.socket.emit('whole');
    await screen.until(() => screen.views.length > views);
    expect(await screen.send(command('meeting.end', {}))).toMatchObject({ ok: false });
    return screen;
  };
  for (const who of EVERYBODY) await saysAll(who);
  await world.give(meeting, 'leader', command('person.put', { person: { ...CAST.father, attends: false } }));
  expect((await saysAll('father')).mines.at(-1)?.audience).toBe('away');
});

test('[AU13] a room says what the table names to who holds its link, and nothing to who holds a seat', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const day = dayId({ unit: UNIT, practice: false }, osloDate(processTime.wall()));
  const token = world.access.days.link({ kind: 'room', day }).path.split('#')[1] ?? '';
  const redeemed = world.access.redeem(undefined, token);
  const held = redeemed.ok ? (redeemed.cookie.split(';')[0] ?? '') : '';
  const connected = (cookie: string) => {
    const extraHeaders = { cookie };
    return io(world.url + ROOMS, { auth: { day }, extraHeaders, forceNew: true, reconnection: false });
  };
  const room = connected(held);
  for (const message of Object.keys(ROOM_MESSAGES))
    expect(await room.emitWithAck(message)).toMatchObject({ rate: 1 });
  const seat = connected(world.cookie(meeting, CAST.ppt.id));
  expect(await new Promise<Error>((refused) => seat.on('connect_error', refused))).toMatchObject({
    message: 'notYours',
  });
  for (const socket of [room, seat]) socket.disconnect();
});
