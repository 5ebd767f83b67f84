import {
  BREAK_IN_REASONS,
  type Command,
  type CommandType,
  EVALUATION_QUESTIONS,
} from '../../shared/commands.ts';
import { MeasureId, ProposalId, Seq, TriedId } from '../../shared/ids.ts';
import type { Measure, Responsible } from '../../shared/measures.ts';
import type { Mine } from '../../shared/mine.ts';
import { MARKS } from '../../shared/people.ts';
import { isPhase, POINTS, type Point } from '../../shared/phases.ts';
import { minutes, type WallTime } from '../../shared/time.ts';
import type { Sections } from '../../shared/views.ts';
import { CAST, command, SERVICES } from './cast.ts';
import type { Random } from './random.ts';

const FIRST = Seq.parse(1);

/** What a person sees, and would press a button on. */
export interface Seen {
  readonly sections: Partial<Sections>;
  readonly mine: Mine;
}

/** Writes a text that nobody else ever writes, for whoever may see texts of that kind. */
export type Plant = (kind: 'shared' | 'staff' | 'referat' | 'measure') => string;

const expectation = ({ sections }: Seen) => {
  const stage = sections.agenda?.stage;
  if (stage === undefined || !isPhase(stage)) return null;
  return { phase: stage, turn: sections.turn?.no ?? 0 };
};

const from = (random: Random, { mine }: Seen): Responsible =>
  mine.proposeFor.length > 0 ? random.pick(mine.proposeFor) : { kind: 'unit' };

const idOf = (random: Random): string => `item-${random.below(6)}`;

const measure = (random: Random, plant: Plant): Measure => ({
  id: MeasureId.parse(idOf(random)),
  proposal: null,
  measure: plant('measure'),
  responsible: random.pick<Responsible>([{ kind: 'unit' }, { kind: 'service', service: SERVICES.ppt.id }]),
  responsibleName: plant('measure'),
  start: plant('measure'),
  evaluateOn: null,
});

type Make = (random: Random, seen: Seen, plant: Plant) => Command;

const MAKE: { [T in CommandType]?: Make } = {
  'plan.nextMeeting': (random) =>
    command('plan.nextMeeting', { at: (Date.now() + random.below(90) * 86_400_000) as WallTime }),
  'duty.assign': (random) =>
    command('duty.assign', {
      duty: random.pick(['viddevakt', 'referent', 'pen', 'penSecond', 'deputy']),
      person: random.pick([CAST.teacher.id, CAST.ppt.id, CAST.leader.id]),
    }),
  'agenda.next': (random, seen) =>
    command('agenda.next', { despite: true, skipAnswer: random.chance(0.3) }, expectation(seen)),
  'agenda.endPhase': (_, seen) => command('agenda.endPhase', { despite: true }, expectation(seen)),
  'turn.pass': (_, { sections }) => command('turn.pass', { turn: sections.turn?.current?.key ?? 'none' }),
  'points.set': (random, { sections }) => {
    const stage = sections.agenda?.stage === 'closing' ? 'closing' : 'welcome';
    return command('points.set', {
      points: [random.pick<Point>(POINTS[stage])],
      confirmed: random.chance(0.8),
    });
  },
  'family.left': (_, seen) =>
    command(
      'family.left',
      { despite: true, outOfRoom: true, outOfCall: true, projectorNeutral: true },
      expectation(seen),
    ),
  'meeting.start': () => command('meeting.start', { despite: true }),
  'arrival.set': (random) =>
    command('arrival.set', {
      person: random.pick([CAST.ppt.id, CAST.health.id, CAST.father.id, CAST.child.id]),
      arrival: random.pick(MARKS),
    }),
  'child.out': () => command('child.out', { person: CAST.child.id, companion: null, handTo: null }),
  'turn.postpone': (_, { sections }) =>
    command('turn.postpone', { turn: sections.turn?.current?.key ?? 'none' }),
  'agenda.retime': () => command('agenda.retime', { budgets: { offers: minutes(6) } }),
  'lead.takeOver': () => command('lead.takeOver', {}),
  'lead.takeBack': () => command('lead.takeBack', {}),
  'clock.break': () => command('clock.break', {}),
  'clock.breakIn': (random) => command('clock.breakIn', { reason: random.pick(BREAK_IN_REASONS) }),
  'clock.pause': () => command('clock.pause', {}),
  'clock.resume': () => command('clock.resume', {}),
  'clock.extend': (random) => command('clock.extend', { minutes: random.chance(0.5) ? 1 : 2 }),
  'clock.correct': (random) => command('clock.correct', { by: random.below(120_000) - 60_000 }),
  undo: (_, { mine }) => command('undo', { target: mine.undo?.target ?? FIRST }),
  'note.write': (random, { mine, sections }, plant) => {
    const key = random.pick(mine.writable);
    const note = sections.notes?.find((each) => each.key === key);
    const word = plant(key.startsWith('referat/') ? 'referat' : key === 'entry' ? 'measure' : 'shared');
    const stale = random.chance(0.3);
    return command('note.write', {
      key,
      text: stale ? word : `${note?.text ?? ''}\n${word}`.trim(),
      baseRev: stale ? 0 : (note?.rev ?? 0),
    });
  },
  'tried.put': (random, _, plant) =>
    command('tried.put', {
      tried: { id: TriedId.parse(idOf(random)), measure: plant('shared'), effect: plant('shared') },
      baseRev: 0,
    }),
  'tried.remove': (random) => command('tried.remove', { id: TriedId.parse(idOf(random)) }),
  'proposal.put': (random, seen, plant) =>
    command('proposal.put', {
      proposal: {
        id: ProposalId.parse(idOf(random)),
        from: from(random, seen),
        measure: plant('shared'),
        start: plant('shared'),
        needs: plant('shared'),
      },
      baseRev: 0,
    }),
  'proposal.remove': (random) => command('proposal.remove', { id: ProposalId.parse(idOf(random)) }),
  'measure.put': (random, _, plant) =>
    command('measure.put', { measure: measure(random, plant), baseRev: 0 }),
  'measure.remove': (random) => command('measure.remove', { id: MeasureId.parse(idOf(random)) }),
  'measure.stance': (random, { mine }) =>
    command('measure.stance', {
      id: MeasureId.parse(idOf(random)),
      guardian: mine.stanceOf[0] ?? CAST.mother.id,
      accepts: random.chance(0.7),
    }),
  'decision.none': (random) => command('decision.none', { none: random.chance(0.3) }),
  'decision.stafettholder': (random) =>
    command('decision.stafettholder', {
      stafettholder: random.pick([
        null,
        { holder: { kind: 'unit' as const }, person: null },
        { holder: { kind: 'service' as const, service: SERVICES.ppt.id }, person: CAST.ppt.id },
      ]),
    }),
  'decision.confirm': (_, seen) => command('decision.confirm', { despite: true }, expectation(seen)),
  'evaluation.park': () => command('evaluation.park', {}),
  'evaluation.resume': () => command('evaluation.resume', {}),
  'evaluation.write': (random, _, plant) =>
    command('evaluation.write', {
      question: random.pick(EVALUATION_QUESTIONS),
      text: plant('staff'),
      baseRev: 0,
    }),
};

/** Something that this person is offered right now; null where there is nothing. The meeting never ends by it. */
export const anyCommand = (random: Random, seen: Seen, plant: Plant): Command | null => {
  const offered = Object.entries(seen.mine.actions).flatMap(([type, why]) => (why === null ? [type] : []));
  const makes = offered.flatMap((type) => {
    const make = MAKE[type as CommandType];
    return make ? [make] : [];
  });
  return makes.length === 0 ? null : random.pick(makes)(random, seen, plant);
};
