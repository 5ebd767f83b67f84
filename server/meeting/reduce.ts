import { correctBy, startAt, stopAt } from '../../shared/clock.ts';
import { type MeasureId, PersonId, type ServiceId } from '../../shared/ids.ts';
import type { BatonHolder, Responsible } from '../../shared/measures.ts';
import { FLEXIBLE_PHASES, isPhase } from '../../shared/phases.ts';
import { consentKey } from '../../shared/plan.ts';
import { type Ms, minutes, plus, ZERO } from '../../shared/time.ts';
import { personOf, servicesOf } from './consent.ts';
import { latest, type MeetingContext, type PlannedTurn } from './context.ts';
import { dutiesHeldBy, HANDED, mayHold } from './duties.ts';
import type { Fact, FactOf, FactPayload, FactType } from './facts.ts';
import { intervention } from './interventions.ts';
import { putRecord, without } from './records.ts';
import { plannedBudget } from './turns.ts';

type Change = Partial<MeetingContext>;
type Reducer<T extends FactType> = (context: MeetingContext, fact: FactOf<T>) => Change;

const omit = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

const stance = (declined: readonly PersonId[], guardian: PersonId, accepts: boolean) => {
  const others = declined.filter((each) => each !== guardian);
  return accepts ? others : [...others, guardian];
};

const stopClocks = ({ phaseClock, turnClock }: MeetingContext, fact: Fact): Change => ({
  phaseClock: stopAt(phaseClock, fact.at),
  turnClock: stopAt(turnClock, fact.at),
});

/** What a service was chosen for falls away with its consent; what it said stays said. */
const withoutService = ({ measures, stafettholder }: MeetingContext, service: ServiceId): Change => {
  const of = (who: Responsible | BatonHolder) => who.kind === 'service' && who.service === service;
  return {
    measures: measures.filter((record) => !of(latest(record).responsible)),
    stafettholder: stafettholder && of(stafettholder.holder) ? null : stafettholder,
  };
};

/** New lengths of phases, kept as what they differ from the plan. */
const retimed = (context: MeetingContext, budgets: FactPayload<'agenda.retime'>['budgets']): Change => ({
  extended: {
    ...context.extended,
    ...Object.fromEntries(
      FLEXIBLE_PHASES.flatMap((phase) => {
        const budget = budgets[phase];
        return budget === undefined ? [] : [[phase, budget - plannedBudget(context, phase)]];
      }),
    ),
  },
});

/** [TU5] Those named change places among themselves; who has begun, has passed or is not here keeps the own place. */
const amongThemselves = (all: readonly ServiceId[], named: readonly ServiceId[]): readonly ServiceId[] => {
  const next = named.values();
  return all.map((id) => (named.includes(id) ? (next.next().value ?? id) : id));
};

const handedOver = (
  context: MeetingContext,
  from: PersonId | null,
  to: PersonId | null,
): MeetingContext['duties'] => {
  if (from === null || to === null) return {};
  const held = dutiesHeldBy(context, from);
  const heir = personOf(context, to);
  // What the heir may not hold falls to its default, as with anybody who is away.
  const handed = HANDED.filter((duty) => held.includes(duty) && heir && mayHold(duty, heir));
  return Object.fromEntries(handed.map((duty) => [duty, to]));
};

/** Facts that change data and leave the agenda where it is. */
export const REDUCERS = {
  'plan.details': (_, { payload }) => ({ details: payload }),
  'plan.minutes': (_, { payload }) => ({ minutes: payload }),
  'plan.nextMeeting': (_, { payload }) => ({ nextMeeting: payload.at }),
  'person.put': ({ people }, { payload: { person } }) => ({
    people: people.some((each) => each.id === person.id)
      ? people.map((each) => (each.id === person.id ? person : each))
      : [...people, person],
  }),
  'person.remove': ({ people }, { payload }) => ({
    people: people.filter((each) => each.id !== payload.person),
  }),
  'consent.record': ({ consents }, { payload: { consent } }) => ({
    consents: { ...consents, [consentKey(consent.scope)]: { consent, withdrawnAt: null } },
  }),
  'consent.withdraw': (context, { payload: { scope }, wall }) => {
    const { consents } = context;
    const key = consentKey(scope);
    const record = consents[key];
    if (!record) return {};
    const withdrawn = { consents: { ...consents, [key]: { ...record, withdrawnAt: wall } } };
    return scope.kind === 'service' ? { ...withdrawn, ...withoutService(context, scope.service) } : withdrawn;
  },
  'arrival.set': ({ arrivals }, { payload: { person, arrival } }) => ({
    arrivals: { ...arrivals, [person]: arrival },
  }),
  'child.phases': ({ takesPart }, { payload: { person, phases } }) => ({
    takesPart: { ...takesPart, [person]: phases },
  }),
  'child.out': (context, { payload: { person, companion, handTo } }) => ({
    arrivals: {
      ...context.arrivals,
      [person]: 'out',
      ...(companion === null ? {} : { [companion]: 'out' as const }),
    },
    duties: { ...context.duties, ...handedOver(context, companion, handTo) },
  }),
  'lead.takeOver': (_, { seat }) => ({ standIn: PersonId.parse(seat) }),
  'lead.takeBack': () => ({ standIn: null }),
  'agenda.retime': (context, fact) => ({
    ...intervention(context, fact, 'retime'),
    ...retimed(context, fact.payload.budgets),
  }),
  'agenda.lateStart': (context, { payload }) => ({
    keepsEnd: payload.keep === 'end',
    ...(payload.keep === 'end' ? retimed(context, payload.budgets) : {}),
  }),
  'duty.assign': ({ duties }, { payload }) => ({ duties: { ...duties, [payload.duty]: payload.person } }),
  'turn.reorder': (context, { payload: { services } }) => {
    const current = context.turns[context.turnIndex]?.service;
    const fixed = context.turns.filter((turn, at) => at <= context.turnIndex || turn.service === current);
    const later = context.turns.filter((turn) => !fixed.includes(turn));
    const serviceOrder = amongThemselves(
      servicesOf(context).map(({ id }) => id),
      services,
    );
    const place = (turn: PlannedTurn) => (turn.service === null ? 0 : serviceOrder.indexOf(turn.service));
    return { serviceOrder, turns: [...fixed, ...later.sort((a, b) => place(a) - place(b))] };
  },
  'points.set': ({ points }, { payload }) => ({
    points: payload.confirmed
      ? [...new Set([...points, ...payload.points])]
      : points.filter((point) => !payload.points.includes(point)),
  }),

  'clock.breakIn': (context, fact) => ({
    ...stopClocks(context, fact),
    ...intervention(context, fact, 'breakIn', fact.payload.reason),
    pause: { kind: 'breakIn', reason: fact.payload.reason },
  }),
  'clock.pause': (context, fact) => ({
    ...stopClocks(context, fact),
    ...intervention(context, fact, 'pause'),
    pause: { kind: 'pause' },
  }),
  'clock.break': (context, fact) => ({ ...stopClocks(context, fact), pause: { kind: 'break' } }),
  'clock.resume': ({ phaseClock, turnClock }, { at }) => ({
    phaseClock: startAt(phaseClock, at),
    turnClock: startAt(turnClock, at),
    pause: null,
  }),
  'clock.extend': (context, fact) => ({
    ...intervention(context, fact, 'extend'),
    extended: isPhase(context.stage)
      ? {
          ...context.extended,
          [context.stage]: plus(context.extended[context.stage] ?? ZERO, minutes(fact.payload.minutes)),
        }
      : context.extended,
  }),
  'clock.correct': (context, fact) => ({
    ...intervention(context, fact, 'correct'),
    phaseClock: correctBy(context.phaseClock, fact.payload.by as Ms, fact.at),
    turnClock: correctBy(context.turnClock, fact.payload.by as Ms, fact.at),
  }),
  undo: (context, fact) => intervention(context, fact, 'undo'),

  'note.write': ({ notes }, { payload: { key, text, overlap }, seat, onBehalf }) => ({
    notes: {
      ...notes,
      [key]: { key, versions: [...(notes[key]?.versions ?? []), text], by: seat, onBehalf, overlap },
    },
  }),
  'tried.put': ({ tried }, fact) => ({ tried: putRecord(tried, fact.payload.tried, fact) }),
  'tried.remove': ({ tried }, { payload }) => ({ tried: without(tried, payload.id) }),
  'proposal.put': ({ proposals }, fact) => ({
    proposals: putRecord(proposals, fact.payload.proposal, fact),
  }),
  'proposal.remove': ({ proposals }, { payload }) => ({ proposals: without(proposals, payload.id) }),
  'measure.put': ({ measures }, fact) => ({
    measures: putRecord(measures, fact.payload.measure, fact),
    none: false,
  }),
  'measure.remove': ({ measures, declined }, { payload: { id } }) => ({
    measures: without(measures, id),
    declined: omit(declined, id),
  }),
  'measure.stance': ({ declined }, { payload: { id, guardian, accepts } }) => ({
    declined: { ...declined, [id]: stance(declined[id as MeasureId] ?? [], guardian, accepts) },
  }),
  'decision.none': (_, { payload }) => ({ none: payload.none }),
  'decision.stafettholder': (_, { payload }) => ({ stafettholder: payload.stafettholder }),
  'evaluation.park': (context, fact) => ({
    ...stopClocks(context, fact),
    pause: null,
    parkedAt: fact.wall,
  }),
  'evaluation.resume': ({ phaseClock, turnClock }, { at }) => ({
    phaseClock: startAt(phaseClock, at),
    turnClock: startAt(turnClock, at),
    parkedAt: null,
  }),
  'evaluation.write': ({ evaluationRevs, evaluationOverlaps }, { payload: { question, rev, overlap } }) => ({
    evaluationRevs: { ...evaluationRevs, [question]: rev },
    evaluationOverlaps: [
      ...evaluationOverlaps.filter((each) => each !== question),
      ...(overlap ? [question] : []),
    ],
  }),
} as const satisfies { [T in FactType]?: Reducer<T> };

export type DataFactType = keyof typeof REDUCERS;
export const DATA_FACTS = Object.keys(REDUCERS) as DataFactType[];
const isDataFact = (fact: Fact): fact is Extract<Fact, { type: DataFactType }> => fact.type in REDUCERS;

/** What a fact does to the data, and the stafettlogg entry where the fact prefilled it. */
export const reduce = (context: MeetingContext, fact: Fact): Change => {
  if (!isDataFact(fact)) return {};
  // Table and fact are paired by type; TypeScript cannot follow the pairing through the lookup.
  const reducer = REDUCERS[fact.type] as Reducer<DataFactType>;
  return reducer(context, fact as FactOf<DataFactType>);
};
