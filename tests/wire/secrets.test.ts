import { afterEach, expect, test } from 'vitest';
import { decidedMeasures } from '../../server/meeting/acceptance.ts';
import type { MeetingContext } from '../../server/meeting/context.ts';
import { mineOf } from '../../server/meeting/mine.ts';
import { project } from '../../server/meeting/project.ts';
import { EVERYBODY as CONNECTED } from '../../server/meeting/takeover.ts';
import type { Command } from '../../shared/commands.ts';
import type { Consent } from '../../shared/consent.ts';
import { ALONE } from '../../shared/day.ts';
import { MeasureId, type MeetingId } from '../../shared/ids.ts';
import { SHUT } from '../../shared/joining.ts';
import { noteKey } from '../../shared/notes.ts';
import { IsoDate } from '../../shared/time.ts';
import { ViewMessage } from '../../shared/wire.ts';
import { anyCommand, type Plant } from '../support/anyCommand.ts';
import { CAST, command, EVERYBODY, FAMILY, type Member, seatOf } from '../support/cast.ts';
import { type Random, randomFrom } from '../support/random.ts';
import type { Screen } from '../support/Screen.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
afterEach(() => world.close());

type Who = Member | 'projector';
type Kind = Parameters<Plant>[0];
const WORD = /zq\d+z/g;
const NAMES = /Mona|Frode|Bjørn|Gudrun|Tora|Pia|Hilde|Ragnhild|Rom 12/;
const STEPS = 140;
const LATER = IsoDate.parse('2031-03-17');

/** Who may ever be sent a text of that kind, outside what is read aloud and the family's own page. */
const MAY_SEE: Record<Kind | 'nobody', readonly Who[]> = {
  shared: ['leader', 'teacher', 'ppt', 'health', 'mother', 'father', 'grandmother', 'child'],
  measure: ['leader', 'teacher', 'ppt', 'health', 'mother', 'father', 'grandmother', 'child'],
  staff: ['leader', 'teacher', 'ppt', 'health'],
  referat: ['leader', 'teacher', 'ppt', 'health'],
  nobody: [],
};

/** Every planted word, and what became of it. */
class Planted {
  readonly kinds = new Map<string, Kind | 'nobody'>();
  #fresh: string[] = [];

  readonly plant: Plant = (kind) => {
    const word = `zq${this.kinds.size}z`;
    this.kinds.set(word, kind);
    this.#fresh.push(word);
    return word;
  };

  /** The words of the last command belong to nobody's eyes: it was not accepted. */
  wasRefused(): void {
    for (const word of this.#fresh) this.kinds.set(word, 'nobody');
  }

  next(): void {
    this.#fresh = [];
  }
}

/** What came in, without the entry that is read aloud and the family's page, which is looked at by itself. */
const withoutWhatIsForAll = (screen: Screen): string => {
  const messages = screen.received.map((raw) => {
    const json: unknown = /^2\[/.test(raw) ? JSON.parse(raw.slice(1)) : null;
    if (!Array.isArray(json)) return raw;
    if (json[0] === 'out') return JSON.stringify({ ...json[1], farewell: null });
    const view = ViewMessage.safeParse(json[1]);
    if (!view.success) return raw;
    const { reading: _, ...sections } = view.data.sections;
    return JSON.stringify({ ...view.data, sections });
  });
  return messages.join('\n');
};

/** The words on the page that this screen was given. */
const wordsOfPage = (screen: Screen): string[] =>
  screen.outs.flatMap((out) =>
    out.reason === 'left' ? (JSON.stringify(out.farewell).match(WORD) ?? []) : [],
  );

/** The words of what was decided, and of nothing that somebody declined. */
const decidedWords = (context: MeetingContext): string[] =>
  JSON.stringify(decidedMeasures(context)).match(WORD) ?? [];

const leaks = (text: string, who: Who, kinds: ReadonlyMap<string, Kind | 'nobody'>): string[] =>
  [...new Set(text.match(WORD) ?? [])].filter((word) => !MAY_SEE[kinds.get(word) ?? 'nobody'].includes(who));

/** The leader moves on now and then, so that walks reach the end. */
const stepOf = (random: Random, screens: Record<Who, Screen>, plant: Plant): [Who, Command] | null => {
  const who = random.chance(0.4) ? 'leader' : random.pick(EVERYBODY);
  const mine = screens[who].store.mine();
  if (!mine || !screens[who].socket.connected) return null;
  const given = anyCommand(random, { sections: screens[who].seen, mine }, plant);
  return given && [who, given];
};

/** On to the family's leaving, wherever the walk has come. */
const toTheEvaluation = async (meeting: MeetingId, leader: Screen): Promise<void> => {
  const live = await world.open(meeting);
  const at = () => live.state().context;
  if (at().stage === 'preparing')
    await world.give(meeting, 'leader', command('meeting.start', { despite: true }));
  while (at().stage !== 'closing' && at().stage !== 'evaluation')
    await world.next(meeting, 'agenda.endPhase');
  await leader.drained();
  const gone = { despite: true, outOfRoom: true, outOfCall: true, projectorNeutral: true } as const;
  if (at().stage === 'closing')
    await leader.send(command('family.left', gone, { phase: 'closing', turn: at().turnNo }));
  expect(at().stage).toBe('evaluation');
};

/** A meeting under way, with a consent whose last day is a secret too. */
const begin = async (): Promise<MeetingId> => {
  const meeting = await world.prepared({ start: false });
  const consent: Consent = {
    scope: { kind: 'stafettlogg' },
    givenBy: [CAST.mother.id],
    givenOn: IsoDate.parse('2026-01-02'),
    form: 'oral',
    validUntil: LATER,
  };
  await world.give(meeting, 'leader', command('consent.record', { consent }));
  await world.give(meeting, 'leader', command('meeting.start', { despite: true }));
  return meeting;
};

/** [RT14] What a screen has been sent bit by bit is what a projection made from nothing would say. */
const showsWhatIs = async (meeting: MeetingId, screens: Record<Who, Screen>): Promise<void> => {
  const live = await world.open(meeting);
  for (const who of ['leader', 'ppt', 'mother', 'child', 'interpreter', 'projector'] as const) {
    const screen = screens[who];
    const audience = screen.store.mine()?.audience;
    if (!screen.socket.connected || !audience) continue;
    await screen.drained();
    const { wall } = live.now();
    const draftKey = world.access.draftKey(meeting, seatOf(who));
    const extras = { evaluation: live.evaluation(), presence: [], screens: [], code: null, wall, day: ALONE };
    expect(screen.seen).toEqual(project(live.state(), audience, extras));
    expect(screen.store.mine()).toEqual(
      mineOf(live.state(), seatOf(who), { wall, draftKey, connected: CONNECTED, door: SHUT }),
    );
  }
};

test.each([1, 2, 3, 4, 5, 6])(
  '[RT10] no socket gets a planted secret that is not for it (seed %d)',
  async (seed) => {
    const random = randomFrom(seed);
    const planted = new Planted();
    world = await memoryWorld({ commandLimit: { burst: 10_000, perSecond: 1 } });
    const meeting = await begin();
    const screens = await world.screensOf(meeting, EVERYBODY);
    const answers: string[] = [];
    const walk = async (steps: number): Promise<void> => {
      for (let step = 0; step < steps; step += 1) {
        planted.next();
        const taken = stepOf(random, screens, planted.plant);
        if (!taken) continue;
        if (random.chance(0.07)) world.store.fail(random.pick(['failed', 'throws', 'conflict'] as const));
        const ack = await screens[taken[0]].send(taken[1]);
        answers.push(JSON.stringify(ack));
        if (!ack.ok) planted.wasRefused();
        if (step % 10 === 0) await showsWhatIs(meeting, screens);
      }
    };
    await walk(STEPS);
    await toTheEvaluation(meeting, screens.leader);
    await walk(40);
    for (const who of EVERYBODY) await screens[who].drained();

    expect([...planted.kinds.values()].filter((kind) => kind === 'staff').length).toBeGreaterThan(2);
    for (const who of EVERYBODY)
      expect([who, leaks(withoutWhatIsForAll(screens[who]), who, planted.kinds)]).toEqual([who, []]);
    const decided = decidedWords((await world.open(meeting)).state().context);
    for (const who of FAMILY) {
      expect(screens[who].outs.map((out) => out.reason)).toEqual(['left']);
      for (const word of wordsOfPage(screens[who])) {
        expect(planted.kinds.get(word)).toBe('measure');
        expect(decided).toContain(word);
      }
    }
    expect(answers.join().match(WORD)).toBeNull();
    expect(world.logged.join().match(/zq\d+z|Mona|Bjørn|Pia|Fjelltun/g)).toBeNull();
    for (const who of ['child', 'interpreter', 'projector'] as const)
      expect(screens[who].received.join()).not.toContain(LATER);
    expect(screens.projector.received.join()).not.toMatch(NAMES);
  },
);

test("[RT10] the family's page says what was decided, and nothing else that anybody wrote", async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const live = await world.open(meeting);
  const give = (who: Member, given: Command): Promise<void> => world.give(meeting, who, given);
  const until = async (stage: string): Promise<void> => {
    while (live.state().context.stage !== stage) await world.next(meeting, 'agenda.endPhase');
  };
  const measureOf = (id: string, word: string) =>
    command('measure.put', {
      measure: {
        id: MeasureId.parse(id),
        proposal: null,
        measure: word,
        responsible: { kind: 'unit' },
        responsibleName: '',
        start: '',
        evaluateOn: null,
      },
      baseRev: 0,
    });
  await until('description');
  await give(
    'mother',
    command('note.write', { key: noteKey('challenge', CAST.mother.id), text: 'zq1z', baseRev: 0 }),
  );
  await until('decision');
  await give('leader', measureOf('accepted', 'zq2z'));
  await give('leader', measureOf('declined', 'zq3z'));
  const no = { id: MeasureId.parse('declined'), guardian: CAST.father.id, accepts: false };
  await give('father', command('measure.stance', no));
  await until('closing');
  const screens = await world.screensOf(meeting, FAMILY);
  await toTheEvaluation(meeting, await world.screen(meeting, 'leader'));
  for (const who of FAMILY) await screens[who].until(() => !screens[who].socket.connected);
  for (const who of ['mother', 'father'] as const) expect(wordsOfPage(screens[who])).toEqual(['zq2z']);
  for (const who of FAMILY) expect([[], ['zq2z']]).toContainEqual(wordsOfPage(screens[who]));
});

test('[RT10] the projector is shown the entry only while it is read aloud', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const live = await world.open(meeting);
  while (live.state().context.stage !== 'decision') await world.next(meeting, 'agenda.endPhase');
  while (live.state().context.turns[live.state().context.turnIndex]?.act !== 'document')
    await world.next(meeting);
  const projector = await world.screen(meeting, 'projector');
  await world.give(
    meeting,
    'leader',
    command('note.write', { key: noteKey('entry'), text: 'zq1z', baseRev: 0 }),
  );
  await projector.drained();
  expect(projector.received.join()).not.toContain('zq1z');
  await world.next(meeting);
  await projector.until(() => projector.section('reading') === 'zq1z');
  await world.give(
    meeting,
    'leader',
    command('decision.confirm', { despite: true }, { phase: 'decision', turn: live.state().context.turnNo }),
  );
  await projector.until(() => projector.section('reading') === null);
});
