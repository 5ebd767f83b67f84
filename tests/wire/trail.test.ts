import { afterEach, expect, test } from 'vitest';
import { type About, USUAL_ABOUT } from '../../shared/consent.ts';
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

const STANDINGS = {
  limited: { ...USUAL_ABOUT, standing: 'limited', seat: true },
  responsible: USUAL_ABOUT,
} as const satisfies Record<string, About>;

/** A father who is told a little, in a meeting that has begun, and who then is told all there is. */
const limitedFather = async () => {
  const meeting = await begun();
  const say = (about: About) =>
    world.give(meeting, 'leader', command('person.about', { person: CAST.father.id, about }));
  await say(STANDINGS.limited);
  const father = await world.screen(meeting, 'father');
  expect(father.store.mine()?.audience).toBe('interpreter');
  return { meeting, father, tellAll: () => say(STANDINGS.responsible) };
};

test('[TR2] who is shown a meeting as something else from now on, is written down as that first', async () => {
  const { father, tellAll } = await limitedFather();
  await tellAll();
  await father.until(() => father.store.mine()?.audience === 'guardian');
  expect(rows().map(({ as }) => as)).toEqual(['guardian', 'interpreter']);
});

test('[TR2] [CO24] a guardian who comes after all has opened another thing than the own answers, and no word of it before that is written down', async () => {
  const meeting = await begun();
  const comes = (attends: boolean) =>
    world.give(meeting, 'leader', command('person.put', { person: { ...CAST.father, attends } }));
  await comes(false);
  const father = await world.screen(meeting, 'father');
  expect(father.store.mine()?.audience).toBe('away');
  expect(rows().map(({ as, did }) => [as, did])).toEqual([['guardian', 'live']]);
  world.trailIsBroken = true;
  await comes(true);
  await father.until(() => !father.socket.connected);
  expect(father.views.flatMap(({ sections }) => Object.keys(sections))).not.toContain('notes');
  world.trailIsBroken = false;
  const again = await world.screen(meeting, 'father');
  expect(again.section('notes')).toBeDefined();
  expect(rows().map(({ as, did }) => [as, did])).toEqual([
    ['guardian', 'live'],
    ['guardian', 'live'],
  ]);
});

test('[TR2] where that cannot be written down, it is not shown to that screen, and all others go on', async () => {
  const { meeting, father, tellAll } = await limitedFather();
  const mother = await world.screen(meeting, 'mother');
  world.trailIsBroken = true;
  await tellAll();
  await father.until(() => !father.socket.connected);
  expect(father.views.flatMap(({ sections }) => Object.keys(sections))).not.toContain('notes');
  await mother.drained();
  expect(mother.socket.connected).toBe(true);
  world.trailIsBroken = false;
  const again = await world.screen(meeting, 'father');
  expect(again.section('notes')).toBeDefined();
  expect(rows()[0]).toMatchObject({ as: 'guardian', who: { kind: 'seat', seat: seatOf('father') } });
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
