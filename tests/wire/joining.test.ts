import { afterEach, expect, test } from 'vitest';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import { IsoDate, type WallTime } from '../../shared/time.ts';
import { AUDIENCE_SECTIONS } from '../../shared/views.ts';
import { CAST, command, EVERYBODY, type Member, preparing, SERVICES, seatOf } from '../support/cast.ts';
import { Screen } from '../support/Screen.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
afterEach(() => world.close());

const AUDIENCE = {
  leader: 'leader',
  teacher: 'staff',
  ppt: 'staff',
  health: 'staff',
  mother: 'guardian',
  father: 'guardian',
  grandmother: 'guardian',
  child: 'child',
  interpreter: 'interpreter',
  projector: 'projector',
} as const satisfies Record<Member | 'projector', keyof typeof AUDIENCE_SECTIONS>;

test('[RT1] every seat gets exactly the sections of its audience, whole, and its own mine', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const screens = await world.screensOf(meeting, EVERYBODY);
  for (const who of EVERYBODY) {
    const [first] = screens[who].views;
    expect(first?.whole).toBe(true);
    expect(Object.keys(first?.sections ?? {}).sort()).toEqual([...AUDIENCE_SECTIONS[AUDIENCE[who]]].sort());
    expect(screens[who].mines[0]?.audience).toBe(AUDIENCE[who]);
    expect(screens[who].mines[0]?.seat).toBe(seatOf(who));
  }
});

test('[RT1] a seat can be joined by long polling alone', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const teacher = await world.screen(meeting, 'teacher', { transports: ['polling'] });
  expect(teacher.section('agenda').stage).toBe('welcome');
  await world.give(meeting, 'leader', command('clock.pause', {}));
  await teacher.until(() => teacher.section('clock').pause !== null);
});

test('[RT1] a phone and a laptop in the same seat show the same, and neither ends the other', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const [phone, laptop] = [await world.screen(meeting, 'ppt'), await world.screen(meeting, 'ppt')];
  await world.give(meeting, 'leader', command('clock.pause', {}));
  await Promise.all([phone, laptop].map((each) => each.until(() => each.section('clock').pause !== null)));
  phone.close();
  await world.give(meeting, 'leader', command('clock.resume', {}));
  await laptop.until(() => laptop.section('clock').pause === null);
  expect(laptop.seen).not.toEqual({});
});

test('[RT1] who does not hold the seat is refused, and learns nothing more', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const other = await world.prepared();
  const refusals = await Promise.all([
    world.screen(meeting, 'leader', { cookie: world.cookie(meeting, seatOf('mother')) }),
    world.screen(meeting, 'leader', { cookie: world.cookie(other, seatOf('leader')) }),
    world.screen(meeting, 'leader', { cookie: 'bti_session=nonsense' }),
    world.screen('nothing' as MeetingId, 'leader', { cookie: world.cookie(meeting, seatOf('leader')) }),
    world.screen(meeting, 'mother', {
      seat: 'nobody' as SeatId,
      cookie: world.cookie(meeting, seatOf('mother')),
    }),
  ]);
  for (const screen of refusals) {
    expect(screen.refusal).toBe('notYours');
    expect([screen.views, screen.mines, screen.outs]).toEqual([[], [], []]);
    expect(screen.received.join()).not.toMatch(/Bjørn|Mona|Fjelltun/);
  }
});

test('[RT1] a seat that is held in a meeting that is not there is told so', async () => {
  world = await memoryWorld();
  const nothing = 'nothing' as MeetingId;
  const screen = await world.screen(nothing, 'leader', { cookie: world.cookie(nothing, seatOf('leader')) });
  expect(screen.refusal).toBe('unknownMeeting');
});

test.each([
  {},
  { meeting: 'a b', seat: 'leader' },
  { meeting: 'x', seat: ['leader'] },
  { meeting: 'x', seat: 'leader', more: 1 },
])('[RT1] a handshake of another form is malformed: %j', async (auth) => {
  world = await memoryWorld();
  const screen = new Screen({ url: world.url, meeting: 'x' as MeetingId, seat: 'y' as SeatId, cookie: '' });
  world.screens.push(screen);
  screen.socket.auth = auth;
  await screen.settled();
  expect(screen.refusal).toBe('malformed');
});

test('[RT1] a service without consent is refused', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared({ start: false });
  const scope = { kind: 'service', service: SERVICES.ppt.id } as const;
  await world.give(meeting, 'leader', command('consent.withdraw', { scope }));
  expect((await world.screen(meeting, 'ppt')).refusal).toBe('noConsent');
  expect((await world.screen(meeting, 'health')).refusal).toBeNull();
});

test('[RT1] a consent that ran out since yesterday is no consent, whoever is connected', async () => {
  let wall = Date.parse('2026-11-20T20:00:00Z') as WallTime;
  world = await memoryWorld({ time: { mono: () => performance.now(), wall: () => wall } });
  const meeting = await world.meeting();
  for (const each of preparing(wall)) await world.give(meeting, 'leader', each);
  const scope = { kind: 'service', service: SERVICES.ppt.id } as const;
  await world.give(
    meeting,
    'leader',
    command('consent.record', {
      consent: {
        scope,
        givenBy: [CAST.mother.id],
        givenOn: IsoDate.parse('2026-11-01'),
        form: 'oral',
        validUntil: IsoDate.parse('2026-11-20'),
      },
    }),
  );
  const ppt = await world.screen(meeting, 'ppt');
  expect(ppt.refusal).toBeNull();
  wall = Date.parse('2026-11-21T00:30:00Z') as WallTime;
  await expect(ppt.send(command('clock.pause', {}))).rejects.toThrow('disconnected');
  await ppt.until(() => ppt.outs.length > 0);
  expect(ppt.outs).toEqual([{ reason: 'noConsent' }]);
  expect((await world.screen(meeting, 'ppt')).refusal).toBe('noConsent');
});

test('[RT1] beyond this machine and without TLS only practice meetings open', async () => {
  world = await memoryWorld({ secure: false });
  const [real, practice] = [await world.meeting(), await world.meeting(true)];
  expect((await world.screen(real, 'leader')).refusal).toBe('needsTls');
  expect((await world.screen(practice, 'leader')).refusal).toBeNull();
});

test('[RT1] a page of another origin cannot speak with the cookie of this browser', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const headers = { cookie: world.cookie(meeting, seatOf('leader')), origin: 'https://elsewhere.example' };
  const answer = await fetch(`${world.url}/socket.io/?EIO=4&transport=polling`, { headers });
  expect(answer.status).toBe(403);
});

test('[RT1] a meeting whose log is damaged is refused as unavailable, and the others go on', async () => {
  world = await memoryWorld();
  const [broken, whole] = [await world.prepared(), await world.prepared()];
  await world.start(await world.stop());
  const load = world.store.load.bind(world.store);
  world.store.load = async (meeting) => {
    const stored = await load(meeting);
    return meeting === broken ? { ...stored, facts: stored.facts.slice(1) } : stored;
  };
  expect((await world.screen(broken, 'leader')).refusal).toBe('unavailable');
  expect((await world.screen(whole, 'leader')).refusal).toBeNull();
});
