import { correctBy, startAt, stopAt } from '../../shared/clock.ts';
import { PersonId, type ServiceId } from '../../shared/ids.ts';
import { FLEXIBLE_PHASES, isTimed } from '../../shared/phases.ts';
import { type Ms, minutes, plus, ZERO } from '../../shared/time.ts';
import { answered, askedAnew, forgotten } from './acceptance.ts';
import { addedLateAfter, asAnswered, comersAfter } from './comers.ts';
import { servicesOf } from './consent.ts';
import { contested, enoughSaid, recorded, saidOnScreen, withdrawn } from './consentFacts.ts';
import type { MeetingContext, PlannedTurn } from './context.ts';
import { dutiesHeldBy, HANDED } from './duties.ts';
import type { Fact, FactOf, FactPayload, FactType } from './facts.ts';
import { changesGate, weighedAnew } from './gate.ts';
import { intervention } from './interventions.ts';
import { putRecord, without } from './records.ts';
import { plannedBudget, timesOf } from './turns.ts';

type Change = Partial<MeetingContext>;
type Reducer<T extends FactType> = (context: MeetingContext, fact: FactOf<T>) => Change;

const stopClocks = ({ phaseClock, turnClock }: MeetingContext, fact: Fact): Change => ({
  phaseClock: stopAt(phaseClock, fact.at),
  turnClock: stopAt(turnClock, fact.at),
});

/** New lengths of phases, kept as what they differ from the plan. */
const retimed = (context: MeetingContext, budgets: FactPayload<'agenda.retime'>['budgets']): Change => ({
  extended: {
    ...context.extended,
    ...Object.fromEntries(
      FLEXIBLE_PHASES.flatMap((phase) => {
        const budget = budgets[phase];
        const planned = plannedBudget(context, phase);
        return budget === undefined ? [] : [[phase, (budget - planned) / timesOf(context, phase)]];
      }),
    ),
  },
});

/** Who is on the list, and so can be named as the one who follows up. */
const listed = (context: MeetingContext, people: MeetingContext['people']): Change => {
  const { stafettholder } = context;
  const named = people.some(({ id }) => id === stafettholder?.person);
  return {
    people,
    stafettholder: stafettholder && { ...stafettholder, person: named ? stafettholder.person : null },
  };
};

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
  // [PE1] The pen of one who only has it while another speaks is handed on as that.
  const given = (duty: (typeof HANDED)[number]) =>
    duty === 'pen' && held.includes('penSecond') ? 'penSecond' : duty;
  return Object.fromEntries(HANDED.filter((duty) => held.includes(duty)).map((duty) => [given(duty), to]));
};

/** Facts that change data and leave the agenda where it is. */
export const REDUCERS = {
  'plan.details': (_, { payload }) => ({ details: payload }),
  'plan.minutes': (_, { payload }) => ({ minutes: payload }),
  'plan.nextMeeting': (_, { payload }) => ({ nextMeeting: payload.at }),
  'person.put': (context, { payload }) => {
    const comers = comersAfter(context, payload);
    const person = asAnswered(payload.person, comers);
    const known = context.people.some((each) => each.id === person.id);
    return {
      comers,
      addedLate: addedLateAfter(context, payload),
      ...listed(
        context,
        known
          ? context.people.map((each) => (each.id === person.id ? person : each))
          : [...context.people, person],
      ),
    };
  },
  'person.vouch': (context, { payload: { person, by, yes } }) => ({
    comers: { ...context.comers, [person]: { says: yes ? 'yes' : 'no', by } },
    people: context.people.map((each) => (each.id === person ? { ...each, attends: yes } : each)),
  }),
  'person.remove': (context, { payload }) => ({
    comers: Object.fromEntries(Object.entries(context.comers).filter(([id]) => id !== payload.person)),
    ...listed(
      context,
      context.people.filter((each) => each.id !== payload.person),
    ),
  }),
  'person.about': ({ about }, { payload }) => ({ about: { ...about, [payload.person]: payload.about } }),
  'child.about': (_, { payload }) => ({ aboutChild: payload.about }),
  'consent.record': recorded,
  'consent.answer': saidOnScreen,
  'consent.withdraw': withdrawn,
  'consent.contest': contested,
  'consent.enough': enoughSaid,
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
    extended: isTimed(context.stage)
      ? {
          ...context.extended,
          [context.stage]: plus(
            context.extended[context.stage] ?? ZERO,
            (minutes(fact.payload.minutes) / timesOf(context, context.stage)) as Ms,
          ),
        }
      : context.extended,
  }),
  'clock.correct': (context, fact) => ({
    ...intervention(context, fact, 'correct'),
    phaseClock: correctBy(context.phaseClock, fact.payload.by as Ms, fact.at),
    turnClock: correctBy(context.turnClock, fact.payload.by as Ms, fact.at),
  }),
  // [DI1] The evaluation knows nothing of the family's break, nor that it was taken back.
  undo: (context, fact) => (fact.payload.undone === 'clock.break' ? {} : intervention(context, fact, 'undo')),

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
  'measure.put': (context, fact) => ({
    measures: putRecord(context.measures, fact.payload.measure, fact),
    ...askedAnew(context, fact.payload.measure.id),
    none: false,
  }),
  'measure.remove': (context, { payload: { id } }) => ({
    measures: without(context.measures, id),
    ...forgotten(context, [id]),
  }),
  'measure.stance': (context, { payload: { id, guardian, accepts } }) =>
    answered(context, id, guardian, accepts),
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
  const change = reducer(context, fact as FactOf<DataFactType>);
  if (!changesGate(fact.type)) return change;
  return { ...change, ...weighedAnew({ ...context, ...change }, fact.wall) };
};
