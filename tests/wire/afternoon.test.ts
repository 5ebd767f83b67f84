import { io, type Socket } from 'socket.io-client';
import { afterEach, describe, expect, test } from 'vitest';
import { dayId } from '../../shared/day.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { MINUTE, minutes, osloDate, type WallTime } from '../../shared/time.ts';
import { ROOMS, RoomMessage, type RoomToServer, type ServerToRoom } from '../../shared/wire.ts';
import { CAST, command, EVERYBODY, FAMILY, MEMBERS, preparing, SERVICES } from '../support/cast.ts';
import { UNIT } from '../support/OneUnit.ts';
import type { Screen } from '../support/Screen.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
const rooms: Socket<ServerToRoom, RoomToServer>[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) room.disconnect();
  await world.close();
});

/** Noon of a day in Norway: meetings of the same day, whenever this runs. */
const NOON = Date.parse('2027-03-02T11:00:00Z') as WallTime;
const TODAY = dayId({ unit: UNIT, practice: false }, osloDate(NOON));
const GONE = { despite: true, outOfRoom: true, outOfCall: true, projectorNeutral: true } as const;

/** A server whose clocks the test turns by hand. */
const afternoonWorld = async () => {
  const clock = { at: 0 };
  world = await memoryWorld({
    time: { mono: () => clock.at, wall: () => (NOON + clock.at) as WallTime },
    commandLimit: { burst: 10_000, perSecond: 1 },
  });
  return clock;
};

/** The unit's, prepared for so many minutes after noon. */
const planned = async (minute: number, child = 'Bjørn'): Promise<MeetingId> => {
  const meeting = await world.meeting();
  world.owners.add(meeting, CAST.leader.id);
  for (const each of preparing(NOON)) {
    if (each.type !== 'plan.details') await world.give(meeting, 'leader', each);
    else {
      const startsAt = (NOON + minutes(minute)) as WallTime;
      await world.give(meeting, 'leader', command('plan.details', { ...each.payload, child, startsAt }));
    }
  }
  // With an interpreter everything would take twice as long.
  const interpreter = { person: CAST.interpreter.id, arrival: 'absent' } as const;
  await world.give(meeting, 'leader', command('arrival.set', interpreter));
  return meeting;
};

const start = (meeting: MeetingId): Promise<void> =>
  world.give(meeting, 'leader', command('meeting.start', { despite: true }));

const goTo = async (meeting: MeetingId, stage: string): Promise<void> => {
  const live = await world.open(meeting);
  const at = () => live.state().context;
  while (at().stage !== stage) {
    if (at().stage === 'closing')
      await world.give(
        meeting,
        'leader',
        command('family.left', GONE, { phase: 'closing', turn: at().turnNo }),
      );
    else await world.next(meeting, 'agenda.endPhase');
  }
};

/** The browser that redeemed the room's link. */
const roomCookie = (): string => {
  const token = world.access.days.link({ kind: 'room', day: TODAY }).path.split('#')[1] ?? '';
  const redeemed = world.access.redeem(undefined, token);
  if (!redeemed.ok) throw new Error(redeemed.error);
  return redeemed.cookie.split(';')[0] ?? '';
};

interface RoomScreen {
  readonly received: string[];
  readonly told: RoomMessage[];
  refusal: string | null;
  closed: boolean;
  until(holds: () => boolean): Promise<void>;
}

const room = async (cookie: string): Promise<RoomScreen> => {
  const socket: Socket<ServerToRoom, RoomToServer> = io(`${world.url}${ROOMS}`, {
    auth: { day: TODAY },
    extraHeaders: { cookie },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  rooms.push(socket);
  const screen: RoomScreen = {
    received: [],
    told: [],
    refusal: null,
    closed: false,
    until: (holds) => expect.poll(holds, { timeout: 5_000, interval: 5 }).toBe(true),
  };
  socket.io.on('open', () =>
    socket.io.engine.on('data', (data: unknown) => screen.received.push(String(data))),
  );
  socket.on('room', (message) => screen.told.push(RoomMessage.parse(message)));
  socket.on('closed', () => {
    screen.closed = true;
  });
  socket.on('connect_error', ({ message }) => {
    screen.refusal = message;
  });
  await screen.until(() => screen.told.length > 0 || screen.refusal !== null);
  return screen;
};

/** The projector as the room has it. */
const onTheWall = (meeting: MeetingId, cookie: string): Promise<Screen> =>
  world.screen(meeting, 'projector', { cookie, room: TODAY });

const stageOn = (screen: Screen): string | undefined => screen.store.section('agenda')?.stage;

describe("the room's projector", () => {
  test('[AF2] is told of no meeting between meetings, but when the next one is', async () => {
    await afternoonWorld();
    await planned(60);
    const second = await planned(115);
    const screen = await room(roomCookie());
    expect(screen.told).toEqual([
      {
        meeting: null,
        language: 'nn',
        practice: false,
        next: { startsAt: NOON + minutes(60), delay: null },
      },
    ]);
    expect(screen.received.join()).not.toContain(second);
  });

  test('[AF2] is no projector without its link, and none of a meeting that is not in the room', async () => {
    await afternoonWorld();
    const first = await planned(0);
    const second = await planned(55);
    expect((await room('')).refusal).toBe('notYours');
    const cookie = roomCookie();
    world.access.days.putInRoom(TODAY, first);
    expect((await onTheWall(second, cookie)).refusal).toBe('notYours');
    expect((await world.screen(first, 'projector', { cookie })).refusal).toBe('notYours');
    expect((await onTheWall(first, cookie)).refusal).toBeNull();
  });

  test('[AF4] a meeting that begins takes the room by itself, and not from another that is going on', async () => {
    await afternoonWorld();
    const first = await planned(0);
    const second = await planned(55);
    const screen = await room(roomCookie());
    await start(first);
    await screen.until(() => screen.told.at(-1)?.meeting === first);
    await start(second);
    await world.days.meetings(TODAY);
    expect(world.access.days.inRoom(TODAY)).toBe(first);
  });

  test('[AF3] has left one meeting before anything of the next is shown', async () => {
    await afternoonWorld();
    const first = await planned(0);
    const second = await planned(55);
    const cookie = roomCookie();
    const screen = await room(cookie);
    await start(first);
    await screen.until(() => screen.told.at(-1)?.meeting === first);
    const wall = await onTheWall(first, cookie);
    const others = await world.screen(first, 'projector');
    world.access.days.putInRoom(TODAY, second);
    // What the first one says from here on reaches its own projector, and the room's not.
    await world.next(first, 'agenda.endPhase');
    await others.until(() => stageOn(others) === 'description');
    await wall.until(() => !wall.socket.connected);
    expect(wall.outs).toEqual([{ reason: 'revoked' }]);
    expect(wall.received.join()).not.toContain('"stage":"description"');
    await screen.until(() => screen.told.at(-1)?.meeting === second);
    expect(stageOn(await onTheWall(second, cookie))).toBe('preparing');
  });

  test('[AF3] leaves when the family does', async () => {
    await afternoonWorld();
    const first = await planned(0);
    await planned(55);
    const cookie = roomCookie();
    const screen = await room(cookie);
    await start(first);
    await screen.until(() => screen.told.at(-1)?.meeting === first);
    const wall = await onTheWall(first, cookie);
    await goTo(first, 'evaluation');
    await screen.until(() => screen.told.at(-1)?.meeting === null);
    await wall.until(() => !wall.socket.connected);
    expect(screen.told.at(-1)?.next?.startsAt).toBe(NOON + minutes(55));
  });

  test('[AF3] leaves when the meeting is broken off, and is there again when it goes on', async () => {
    await afternoonWorld();
    const first = await planned(0);
    const cookie = roomCookie();
    const screen = await room(cookie);
    await start(first);
    await screen.until(() => screen.told.at(-1)?.meeting === first);
    const wall = await onTheWall(first, cookie);
    const resumeAt = (NOON + minutes(2 * 24 * 60)) as WallTime;
    await world.give(first, 'leader', command('meeting.suspend', { resumeAt }));
    await wall.until(() => !wall.socket.connected);
    expect(wall.outs).toEqual([{ reason: 'revoked' }]);
    // Not even that there was a meeting, and when it goes on.
    expect(wall.received.join()).not.toContain('"stage":"suspended"');
    await screen.until(() => screen.told.at(-1)?.meeting === null);
    expect(screen.received.join()).not.toContain(String(resumeAt));
    await world.give(first, 'leader', command('meeting.resume', { despite: true }));
    await screen.until(() => screen.told.at(-1)?.meeting === first);
  });

  test('[AF2] is no projector of the day before', async () => {
    const clock = await afternoonWorld();
    const cookie = roomCookie();
    expect((await room(cookie)).refusal).toBeNull();
    clock.at += minutes(24 * 60);
    expect((await room(cookie)).refusal).toBe('notYours');
  });

  test('[AF3] is where it was after the server was started again', async () => {
    await afternoonWorld();
    const first = await planned(0);
    const cookie = roomCookie();
    await start(first);
    await world.days.meetings(TODAY);
    const port = await world.stop();
    await world.start(port);
    const screen = await room(cookie);
    expect(screen.told.at(-1)?.meeting).toBe(first);
    expect((await onTheWall(first, cookie)).refusal).toBeNull();
  });

  test('[AF2] a link that was renewed shows the old room out, of the meeting too', async () => {
    await afternoonWorld();
    const first = await planned(0);
    const cookie = roomCookie();
    world.access.days.putInRoom(TODAY, first);
    const screen = await room(cookie);
    const wall = await onTheWall(first, cookie);
    world.access.days.changeLink({ kind: 'room', day: TODAY }, 'renew', undefined);
    await screen.until(() => screen.closed);
    await wall.until(() => !wall.socket.connected);
    expect((await room(cookie)).refusal).toBe('notYours');
  });

  test('[AF2] a real room is not shown on a connection that others can listen to', async () => {
    world = await memoryWorld({ secure: false });
    expect((await room(roomCookie())).refusal).toBe('needsTls');
  });
});

describe("a staff member's link for the day", () => {
  const dayCookie = (seats: readonly MeetingId[]): { cookie: string; staff: ReturnType<typeof set> } => {
    const staff = set(seats);
    const token = world.access.days.link({ kind: 'staffDay', staff }).path.split('#')[1] ?? '';
    const redeemed = world.access.redeem(undefined, token);
    if (!redeemed.ok) throw new Error(redeemed.error);
    return { cookie: redeemed.cookie.split(';')[0] ?? '', staff };
  };
  const set = (
    seats: readonly MeetingId[],
    staff: Parameters<typeof world.access.days.setStaffDay>[1] = null,
  ) =>
    world.access.days.setStaffDay(
      TODAY,
      staff,
      seats.map((meeting) => ({ meeting, seat: CAST.ppt.id })),
    );

  test('[AF5] opens the seats that were confirmed and no others', async () => {
    await afternoonWorld();
    const [first, second, third] = [await planned(0), await planned(55), await planned(110)];
    const { cookie } = dayCookie([first, second]);
    for (const meeting of [first, second])
      expect((await world.screen(meeting, 'ppt', { cookie })).refusal).toBeNull();
    expect((await world.screen(third, 'ppt', { cookie })).refusal).toBe('notYours');
    expect((await world.screen(first, 'health', { cookie })).refusal).toBe('notYours');
    expect((await world.screen(first, 'projector', { cookie })).refusal).toBe('notYours');
  });

  test.each(['renew', 'revoke'] as const)(
    '[AF5] to %s it shows out of all of them at once, and of nobody else',
    async (change) => {
      await afternoonWorld();
      const [first, second] = [await planned(0), await planned(55)];
      const { cookie, staff } = dayCookie([first, second]);
      const screens = [
        await world.screen(first, 'ppt', { cookie }),
        await world.screen(second, 'ppt', { cookie }),
      ];
      const own = await world.screen(first, 'ppt');
      world.access.days.changeLink({ kind: 'staffDay', staff }, change, undefined);
      for (const screen of screens) {
        await screen.until(() => !screen.socket.connected);
        expect(screen.outs).toEqual([{ reason: 'revoked' }]);
      }
      await own.drained();
      expect(own.socket.connected).toBe(true);
    },
  );

  test('[AF5] a meeting that is taken off the link is closed at once, one that is put on it opens', async () => {
    await afternoonWorld();
    const [first, second] = [await planned(0), await planned(55)];
    const { cookie, staff } = dayCookie([first]);
    const screen = await world.screen(first, 'ppt', { cookie });
    set([second], staff);
    await screen.until(() => !screen.socket.connected);
    expect((await world.screen(second, 'ppt', { cookie })).refusal).toBeNull();
  });

  test("[AF5] a seat whose own link was revoked is not opened by the day's", async () => {
    await afternoonWorld();
    const [first, second] = [await planned(0), await planned(55)];
    const { cookie } = dayCookie([first, second]);
    world.access.changeLink(first, CAST.ppt.id, 'revoke', undefined);
    expect((await world.screen(first, 'ppt', { cookie })).refusal).toBe('notYours');
    expect((await world.screen(second, 'ppt', { cookie })).refusal).toBeNull();
  });

  test("[AF5] an entry that becomes another person's is closed at once to the link of the first", async () => {
    await afternoonWorld();
    const [first, second] = [await planned(0), await planned(55)];
    const { cookie } = dayCookie([first, second]);
    const [screen, elsewhere] = [
      await world.screen(first, 'ppt', { cookie }),
      await world.screen(second, 'ppt', { cookie }),
    ];
    const { name, ...rest } = CAST.ppt;
    await world.give(first, 'leader', command('person.put', { person: CAST.ppt }));
    expect(screen.socket.connected).toBe(true);
    await world.give(first, 'leader', command('person.put', { person: { ...rest, name: `Ikkje ${name}` } }));
    await screen.until(() => !screen.socket.connected);
    expect(screen.outs).toEqual([{ reason: 'revoked' }]);
    expect(screen.received.join()).not.toContain(`Ikkje ${name}`);
    expect((await world.screen(first, 'ppt', { cookie })).refusal).toBe('notYours');
    expect(elsewhere.socket.connected).toBe(true);
    // Who holds the seat's own link stays.
    expect((await world.screen(first, 'ppt')).refusal).toBeNull();
  });

  test('[AF5] without consent the seat stays closed, whatever link leads to it', async () => {
    await afternoonWorld();
    const first = await planned(0);
    const { cookie } = dayCookie([first]);
    const scope = { kind: 'service', service: SERVICES.ppt.id } as const;
    await world.give(first, 'leader', command('consent.withdraw', { scope }));
    expect((await world.screen(first, 'ppt', { cookie })).refusal).toBe('noConsent');
  });

  test('[AF7] lasts for an evaluation that is taken up again later', async () => {
    const clock = await afternoonWorld();
    const first = await planned(0);
    const { cookie } = dayCookie([first]);
    await start(first);
    await goTo(first, 'evaluation');
    await world.give(first, 'leader', command('evaluation.park', {}));
    clock.at += minutes(180);
    const ppt = await world.screen(first, 'ppt', { cookie });
    expect(await ppt.send(command('evaluation.resume', {}))).toMatchObject({ ok: true });
    expect((await world.screen(first, 'mother')).outs.map(({ reason }) => reason)).toEqual(['left']);
  });
});

describe('a meeting that runs over', () => {
  /** Ten minutes after its plan was over, still in the first phase. */
  const overBy = async (clock: { at: number }, first: MeetingId, by: number): Promise<void> => {
    await start(first);
    clock.at += minutes(5 + by);
    await world.give(first, 'leader', command('clock.extend', { minutes: 1 }));
  };

  test('[AF9] tells those that wait when they can begin, and [AF10] those who lead it what it costs', async () => {
    const clock = await afternoonWorld();
    const [first, second] = [await planned(0), await planned(55)];
    const waiting = await world.screensOf(second, ['mother', 'ppt', 'leader', 'projector']);
    const running = await world.screensOf(first, ['leader', 'ppt', 'mother', 'projector']);
    await overBy(clock, first, 8);
    const at = NOON + minutes(55 + 8);
    for (const screen of Object.values(waiting))
      await screen.until(() => screen.store.section('delay')?.at === at);
    for (const screen of [running.leader, running.ppt])
      await screen.until(() => screen.store.section('following')?.delay?.at === at);
    for (const screen of [running.mother, running.projector]) {
      await screen.drained();
      expect(screen.store.section('following')).toBeUndefined();
      expect(screen.store.section('delay')).toBeNull();
    }
  });

  test('[AF11] while all keep their time, and while a delay grows, nobody is sent anything', async () => {
    const clock = await afternoonWorld();
    const [first, second] = [await planned(0), await planned(55)];
    const waiting = await world.screen(second, 'mother');
    const cookie = roomCookie();
    const neutral = await room(cookie);
    await start(first);
    await neutral.until(() => neutral.told.at(-1)?.meeting === first);
    const before = [waiting.views.length, neutral.told.length];
    clock.at += minutes(3);
    await world.days.meetings(TODAY);
    await waiting.drained();
    expect([waiting.views.length, neutral.told.length]).toEqual(before);
    // Over its time from here on: said once, when it is first looked at.
    clock.at += minutes(9);
    await world.days.meetings(TODAY);
    await waiting.until(() => waiting.store.section('delay') !== null);
    expect(waiting.section('delay')?.growsFrom).not.toBeNull();
    const said = waiting.views.length;
    for (let minute = 0; minute < 5; minute += 1) {
      clock.at += MINUTE;
      await world.days.meetings(TODAY);
    }
    await waiting.drained();
    expect(waiting.views.length).toBe(said);
  });

  test('[AF8] parking the evaluation takes the waiting away', async () => {
    const clock = await afternoonWorld();
    const [first, second] = [await planned(0), await planned(55)];
    const waiting = await world.screen(second, 'mother');
    await start(first);
    clock.at += minutes(52);
    await goTo(first, 'evaluation');
    await waiting.until(() => waiting.store.section('delay')?.at === NOON + minutes(62));
    await world.give(first, 'leader', command('evaluation.park', {}));
    await waiting.until(() => waiting.store.section('delay') === null);
  });

  test('[AF12] nothing of one meeting is in what another is sent, but a time', async () => {
    const clock = await afternoonWorld();
    const [first, second] = [await planned(0, 'Zqfyrste'), await planned(55, 'Zqandre')];
    await world.give(first, 'leader', command('person.put', { person: { ...CAST.mother, name: 'Zqmor' } }));
    const cookie = roomCookie();
    const neutral = await room(cookie);
    const waiting = await world.screensOf(second, EVERYBODY);
    await overBy(clock, first, 8);
    for (const phase of [
      'description',
      'clarifying',
      'statusQuo',
      'offers',
      'decision',
      'closing',
      'evaluation',
    ]) {
      await goTo(first, phase);
      await world.days.meetings(TODAY);
      clock.at += minutes(7);
    }
    await world.give(first, 'leader', command('evaluation.park', {}));
    await neutral.until(() => neutral.told.at(-1)?.meeting === null);
    for (const who of EVERYBODY) {
      await waiting[who].drained();
      const received = waiting[who].received.join();
      expect([who, received.match(/Zqfyrste|Zqmor/)]).toEqual([who, null]);
      expect(received).not.toContain(first);
      for (const { sections } of waiting[who].views) {
        expect(sections.agenda?.stage ?? 'preparing').toBe('preparing');
        expect(Object.keys(sections.delay ?? {}).sort()).toEqual(sections.delay ? ['at', 'growsFrom'] : []);
      }
    }
    expect(neutral.received.join()).not.toMatch(/Zq|Rom 12|Fjelltun|stage|offers|evaluation/);
    for (const { name } of MEMBERS.map((who) => CAST[who]))
      expect(neutral.received.join()).not.toContain(name);
    expect(world.logged.join()).not.toMatch(/Zq|Fjelltun/);
    // The family that waits is not told that somebody else's meeting was there at all.
    for (const who of FAMILY) expect(waiting[who].store.section('following')).toBeUndefined();
  });
});
