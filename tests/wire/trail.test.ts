import { afterEach, expect, test } from 'vitest';
import { CAST, command, seatOf } from '../support/cast.ts';
import { UNIT } from '../support/OneUnit.ts';
import { Screen } from '../support/Screen.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
afterEach(() => world.close());

const rows = () => [...world.trail.rows({ unit: UNIT }, null)];
const begun = async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  world.owners.add(meeting, CAST.leader.id);
  return meeting;
};

test('[TR2] a live seat is written down as what it is shown as, before it is shown', async () => {
  const meeting = await begun();
  for (const who of ['mother', 'child', 'interpreter', 'teacher', 'leader', 'projector'] as const) {
    await world.screen(meeting, who);
    expect(rows()[0]).toMatchObject({ did: 'live', meeting, who: { kind: 'seat', seat: seatOf(who) } });
  }
  expect(new Set(rows().map(({ as }) => as))).toEqual(
    new Set(['guardian', 'child', 'interpreter', 'staff', 'leader', 'projector']),
  );
});

test('[TR4] a connection that breaks and comes back is one row', async () => {
  const meeting = await begun();
  for (let times = 0; times < 3; times += 1) {
    const screen = await world.screen(meeting, 'mother');
    screen.close();
  }
  expect(rows()).toHaveLength(1);
});

test('[TR2] what cannot be written down is not shown, and the screen comes back by itself', async () => {
  const meeting = await begun();
  world.trailIsBroken = true;
  const [seat, url] = [seatOf('mother'), world.url];
  const screen = new Screen({ url, meeting, seat, cookie: world.cookie(meeting, seat), reconnects: true });
  world.screens.push(screen);
  await screen.until(() => world.logged.some((line) => line.includes('a socket could not be served')));
  expect(screen.received.join()).not.toMatch(/Mona|Bjørn|Fjelltun/);
  expect([screen.views, rows()]).toEqual([[], []]);
  world.trailIsBroken = false;
  await screen.settled();
  expect(screen.section('people')).toBeDefined();
  expect(rows()).toHaveLength(1);
});

test("[TR2] [TR6] the family's page is written down when it is given, to each that gets it", async () => {
  const meeting = await begun();
  const who = ['mother', 'grandmother', 'child', 'interpreter'] as const;
  const family = await world.screensOf(meeting, who);
  const live = await world.open(meeting);
  while (live.state().context.stage !== 'closing') await world.next(meeting, 'agenda.endPhase');
  const gone = { despite: true, outOfRoom: true, outOfCall: true, projectorNeutral: true } as const;
  await world.give(
    meeting,
    'leader',
    command('family.left', gone, { phase: 'closing', turn: live.state().context.turnNo }),
  );
  for (const each of who) await family[each].until(() => !family[each].socket.connected);
  const pages = rows().filter(({ did }) => did === 'farewell');
  const given = pages.map(({ who: by }) => (by.kind === 'seat' ? by.seat : null));
  expect(given.sort()).toEqual(['child', 'grandmother', 'mother']);
  // [TR6] Who is told that the list is there to be read.
  expect(who.map((each) => family[each].outs[0])).toMatchObject([
    { trail: 'guardian' },
    { trail: null },
    { trail: null },
    { trail: null },
  ]);
});
