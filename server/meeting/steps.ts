import type { Fact, FactType } from './facts.ts';

/** [UN1] Steps of the agenda and the clock; words and records are changed by writing, not by undoing. */
export const UNDOABLE: ReadonlySet<FactType> = new Set<FactType>([
  'meeting.start',
  'agenda.next',
  'agenda.endPhase',
  'turn.pass',
  'agenda.jump',
  'agenda.retime',
  'agenda.lateStart',
  'arrival.set',
  'turn.postpone',
  'turn.reorder',
  'points.set',
  'clock.breakIn',
  'clock.pause',
  'clock.break',
  'clock.resume',
  'clock.extend',
  'clock.correct',
]);

/** [CO5] Facts about consent and about people: they can open or close the meeting for somebody. */
export const SEATING_FACTS = [
  'consent.record',
  'consent.answer',
  'consent.withdraw',
  'consent.contest',
  'consent.enough',
  'person.about',
  'child.about',
  'person.put',
  'person.vouch',
  'person.remove',
] as const satisfies readonly FactType[];
/** With the details comes the age from which the unit asks the youth too. */
export const GATE_FACTS = [...SEATING_FACTS, 'plan.details'] as const satisfies readonly FactType[];

const SETTLING: ReadonlySet<FactType> = new Set<FactType>([
  ...SEATING_FACTS,
  'meeting.created',
  'child.out',
  'child.phases',
  'lead.takeOver',
  'lead.takeBack',
  'meeting.suspend',
  'meeting.resume',
  'decision.confirm',
  'family.left',
  'meeting.end',
]);

/** Duties that somebody hands over. The pen goes from hand to hand all the time, also by itself [PE1]. */
const HANDED_OVER: ReadonlySet<string> = new Set(['viddevakt', 'referent']);

/** [UN2] What was settled between people is not taken back by a button (DESIGN, Time). */
export const isBarrier = (fact: Fact): boolean =>
  fact.type === 'duty.assign' ? HANDED_OVER.has(fact.payload.duty) : SETTLING.has(fact.type);
