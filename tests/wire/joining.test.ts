import { afterEach, describe, expect, test } from 'vitest';
import { AUDIENCE_SECTIONS } from '../../shared/views.ts';
import { command, EVERYBODY, type Member } from '../support/cast.ts';
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

describe('joining', () => {
  test('[RT1] every seat gets exactly the sections of its audience, whole, and its own mine', async () => {
    world = await memoryWorld();
    const meeting = await world.prepared();
    const screens = await world.screensOf(meeting, EVERYBODY);
    for (const who of EVERYBODY) {
      const [first] = screens[who].views;
      expect(first?.whole).toBe(true);
      expect(Object.keys(first?.sections ?? {}).sort()).toEqual([...AUDIENCE_SECTIONS[AUDIENCE[who]]].sort());
      expect(screens[who].mines[0]?.audience).toBe(AUDIENCE[who]);
    }
  });

  test('[RT2] a change is sent to each audience once, with only the sections that changed', async () => {
    world = await memoryWorld();
    const meeting = await world.prepared();
    const { leader, projector, mother } = await world.screensOf(meeting, ['leader', 'projector', 'mother']);
    const ack = await leader.send(command('clock.pause', {}));
    expect(ack.ok).toBe(true);
    await Promise.all([leader, projector, mother].map((screen) => screen.drained()));
    expect(Object.keys(mother.views.at(-1)?.sections ?? {})).toEqual(['clock']);
    expect(Object.keys(projector.views.at(-1)?.sections ?? {})).toEqual(['clock']);
    expect(mother.section('clock').pause).toEqual({ kind: 'pause' });
    expect(mother.views).toHaveLength(2);
  });
});
