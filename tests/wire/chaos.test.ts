import { afterEach, expect, test } from 'vitest';
import type { Fact } from '../../server/meeting/facts.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import type { Sections } from '../../shared/views.ts';
import type { Ack } from '../../shared/wire.ts';
import { command, EVERYBODY, type Member, seatOf } from '../support/cast.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { Surrogate, type Weather } from '../support/Surrogate.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
let surrogates: Surrogate[] = [];
afterEach(async () => {
  for (const surrogate of surrogates) surrogate.close();
  surrogates = [];
  await world.close();
});

type Who = Member | 'projector';
const WRITERS = ['leader', 'teacher', 'mother', 'father', 'child'] as const;
const BAD: Weather = { lost: 0.15, twice: 0.15, late: 0.3, lateBy: 25 };

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Something that this person may do in the description phase, from what the own screen shows. */
const act = (
  random: Random,
  who: (typeof WRITERS)[number],
  surrogate: Surrogate,
  word: string,
): Promise<Ack> => {
  if (who === 'leader' && random.chance(0.5)) {
    const paused = surrogate.store.section('clock')?.pause;
    return paused
      ? surrogate.queue.send('clock.resume', {})
      : surrogate.queue.send(random.chance(0.5) ? 'clock.pause' : 'clock.extend', { minutes: 1 } as never);
  }
  const key = noteKey('challenge', seatOf(who === 'leader' ? random.pick(['mother', 'teacher']) : who));
  const note = surrogate.store.section('notes')?.find((each) => each.key === key);
  const text = `${note?.text ?? ''}\n${word}`.trim();
  return surrogate.queue.send('note.write', { key, text, baseRev: note?.rev ?? 0 });
};

const shown = (surrogate: Pick<Surrogate, 'store'>): Partial<Sections> => {
  const names = [
    'clock',
    'agenda',
    'turn',
    'people',
    'notes',
    'meeting',
    'services',
    'decision',
    'consents',
  ] as const;
  return Object.fromEntries(names.map((name) => [name, surrogate.store.section(name)]));
};

const log = async (meeting: MeetingId): Promise<readonly Fact[]> => (await world.store.load(meeting)).facts;

/** Everybody acts over a bad network that breaks, and the server is started anew in the middle. */
const storm = async (
  random: Random,
  by: Record<Who, Surrogate>,
  restart: boolean,
): Promise<[string, Ack][]> => {
  const sent: Promise<[string, Ack]>[] = [];
  for (let step = 0; step < 60; step += 1) {
    const who = random.pick(WRITERS);
    const word = `w${step}w`;
    sent.push(act(random, who, by[who], word).then((ack) => [word, ack]));
    if (random.chance(0.12)) by[random.pick(EVERYBODY)].breaks();
    if (restart && step === 30) await world.start(await world.stop());
    await later(random.below(8));
  }
  for (const surrogate of surrogates) surrogate.calms();
  return Promise.all(sent);
};

/** What is lost is asked for again: how soon says how busy this machine is, and nothing else. */
const PATIENTLY = { timeout: 60_000 };

test.each([
  [11, false],
  [12, false],
  [13, true],
  [14, true],
] as const)(
  '[RT12] after losses, repetitions, delays and breaks all screens show the same (seed %d, restart %s)',
  async (seed, restart) => {
    const random = randomFrom(seed);
    world = await memoryWorld();
    const meeting = await world.prepared();
    await world.next(meeting);
    const by = Object.fromEntries(
      EVERYBODY.map((who) => {
        const seat = seatOf(who);
        const cookie = world.cookie(meeting, seat);
        return [who, new Surrogate({ url: world.url, meeting, seat, cookie }, random, BAD)];
      }),
    ) as Record<Who, Surrogate>;
    surrogates = Object.values(by);
    await expect
      .poll(() => surrogates.every((each) => each.store.mine() !== undefined), PATIENTLY)
      .toBe(true);

    const answers = await storm(random, by, restart);
    // The next change is seen by all, and shows each screen what it has missed.
    await world.give(
      meeting,
      'leader',
      command('duty.assign', { duty: 'pen', person: seatOf('teacher') as never }),
    );
    const live = await world.open(meeting);
    await world.give(
      meeting,
      'leader',
      live.state().context.pause ? command('clock.resume', {}) : command('clock.pause', {}),
    );
    for (const who of EVERYBODY) {
      const fresh = await world.screen(meeting, who);
      await expect.poll(() => shown(by[who]), PATIENTLY).toEqual(shown(fresh));
      expect(by[who].store.mine()).toEqual(fresh.store.mine());
    }

    const facts = await log(meeting);
    const written = JSON.stringify(live.state().context.notes);
    for (const [word, ack] of answers) {
      // What was answered is in the log, once; no word that was accepted is lost to a merge.
      if (!ack.ok) continue;
      expect(facts.filter((fact) => fact.seq === ack.seq)).toHaveLength(1);
      const fact = facts[ack.seq - 1];
      if (fact?.type === 'note.write') expect(written).toContain(word);
    }
    expect(answers.filter(([, ack]) => ack.ok).length).toBeGreaterThan(30);
  },
);
