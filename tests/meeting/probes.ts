import { latest, type MeetingContext } from '../../server/meeting/context.ts';
import { contestable, mayConsent } from '../../server/meeting/givers.ts';
import { laterTurns } from '../../server/meeting/openness.ts';
import type { MeetingState } from '../../server/meeting/state.ts';
import { UNDOABLE } from '../../server/meeting/steps.ts';
import { phaseBudget, turnsOf } from '../../server/meeting/turns.ts';
import { effective } from '../../server/meeting/undo.ts';
import {
  AssignableDuty,
  BREAK_IN_REASONS,
  type CommandType,
  EVALUATION_QUESTIONS,
  type Payload,
} from '../../shared/commands.ts';
import { CONSENT_TEXT, type ConsentScope, consentKey, USUAL_SHARING } from '../../shared/consent.ts';
import { MeasureId, type PersonId, ProposalId, Seq, type ServiceId, TriedId } from '../../shared/ids.ts';
import type { Responsible } from '../../shared/measures.ts';
import { noteKey, REFERAT_SECTIONS } from '../../shared/notes.ts';
import { MARKS } from '../../shared/people.ts';
import { DEFAULT_MINUTES, FLEXIBLE_PHASES, POINTS, TIMED_PHASES } from '../../shared/phases.ts';
import { SHORTEST_ROUND } from '../../shared/retiming.ts';
import { type IsoDate, minutes, type WallTime } from '../../shared/time.ts';
import { consentTo, details, people, service, WEEK } from './casting.ts';

type Probe<T extends CommandType> = (state: MeetingState, wall: WallTime) => readonly Payload<T>[];

const everybody = ({ people: list }: MeetingContext): PersonId[] => [
  ...list.map(({ id }) => id),
  people.stranger,
];
const services = ({ people: list }: MeetingContext): ServiceId[] => [
  ...new Set(list.flatMap((person) => person.service?.id ?? [])),
  service('ukjend'),
];
/** Everybody and everything that could answer for a measure, and some that could not. */
const responsibles = (context: MeetingContext): Responsible[] => [
  ...services(context).map((id): Responsible => ({ kind: 'service', service: id })),
  { kind: 'unit' },
  { kind: 'home', person: null },
  ...everybody(context).map((id): Responsible => ({ kind: 'home', person: id })),
];
const scopes = (context: MeetingContext): ConsentScope[] => [
  ...services(context).map((id): ConsentScope => ({ kind: 'service', service: id })),
  { kind: 'stafettlogg' },
  { kind: 'representation', person: people.representative },
];
const known = (records: readonly { versions: readonly [{ id: string }, ...unknown[]] }[]) =>
  records.map((record) => record.versions[0].id);
const move = [{ despite: true }];
const nothing = [{}];

const proposal = ({ proposals }: MeetingContext, from: Responsible) => ({
  proposal: {
    id: ProposalId.parse(`p${proposals.length + 1}`),
    from,
    measure: 'Leksehjelp',
    start: 'måndag',
    needs: '',
  },
  baseRev: 0,
});
const measure = (responsible: Responsible, from: ProposalId | null = null) => ({
  measure: {
    id: MeasureId.parse('m'),
    proposal: from,
    measure: 'Leksehjelp',
    responsible,
    responsibleName: '',
    start: '',
    evaluateOn: null,
  },
  baseRev: 0,
});

/** Concrete payloads for every command: those that this meeting could take, and near misses. */
const PROBES: { [T in CommandType]: Probe<T> } = {
  'plan.details': () => [details()],
  'plan.minutes': () => [{ ...DEFAULT_MINUTES }],
  'plan.nextMeeting': (_, wall) => [{ at: (wall + WEEK) as WallTime }, { at: null }],
  'person.put': ({ context }) => context.people.map((person) => ({ person })),
  'person.vouch': ({ context }) =>
    everybody(context).flatMap((person) =>
      [people.mother, people.father, people.representative, people.teacher].map((by) => ({
        person,
        by,
        yes: true,
      })),
    ),
  'person.remove': ({ context }) => everybody(context).map((person) => ({ person })),
  'consent.record': ({ context }) => scopes(context).map((scope) => consentTo(scope)),
  'consent.answer': ({ context }) =>
    scopes(context).flatMap((scope) => [
      {
        answer: { says: 'yes' as const, scope, sharing: USUAL_SHARING, validUntil: null, text: CONSENT_TEXT },
      },
      { answer: { says: 'no' as const, scope } },
    ]),
  'consent.withdraw': ({ context }) => [
    ...scopes(context).map((scope) => ({ scope })),
    { scope: null },
    { scope: null, giver: people.mother },
  ],
  'consent.contest': ({ context }) => [
    ...scopes(context).map((scope) => ({ scope })),
    // Also what is not on the list any more.
    ...contestable(context, people.mother)
      .slice(0, 1)
      .flatMap((key) =>
        Object.values(context.consents)
          .filter(({ scope }) => consentKey(scope) === key)
          .map(({ scope }) => ({ scope })),
      ),
  ],
  'consent.enough': ({ context }) =>
    scopes(context).flatMap((scope) => [
      { scope, reason: 'notReached' as const, line: '' },
      { scope, reason: null, line: '' },
    ]),
  'person.about': ({ context }) =>
    [people.stranger, people.leader, ...context.people.filter(mayConsent).map(({ id }) => id)].flatMap(
      (person) =>
        (['responsible', 'limited'] as const).map((standing) => ({
          person,
          about: { standing, seat: true, protected: false },
        })),
    ),
  'child.about': () =>
    [null, '2011-06-01', '2099-01-01'].map((bornOn) => ({
      about: { bornOn: bornOn as IsoDate | null, protected: false },
    })),
  'child.phases': ({ context }) =>
    everybody(context).map((person) => ({ person, phases: ['welcome' as const, 'decision' as const] })),
  'child.out': ({ context }) => [
    ...everybody(context).map((person) => ({ person, companion: null, handTo: null })),
    ...everybody(context).map((companion) => ({ person: people.child, companion, handTo: null })),
    { person: people.child, companion: people.teacher, handTo: people.ppt },
  ],
  'arrival.set': ({ context }) =>
    everybody(context).flatMap((person) => MARKS.map((arrival) => ({ person, arrival }))),
  'meeting.suspend': (_, wall) => [{ resumeAt: (wall + WEEK) as WallTime }, { resumeAt: null }],
  'meeting.resume': () => move,
  'lead.takeOver': () => nothing,
  'lead.takeBack': () => nothing,
  'agenda.jump': ({ context }, wall) =>
    TIMED_PHASES.flatMap((phase) => [
      ...turnsOf(context, phase, wall).map(({ key }) => ({ phase, turn: key, since: null })),
      { phase, turn: 'ask/ukjend', since: null },
      { phase, turn: context.turns[context.turnIndex]?.key ?? '', since: (wall + WEEK) as WallTime },
    ]),
  'agenda.retime': ({ context }) => [
    ...FLEXIBLE_PHASES.flatMap((phase) => {
      const budget = phaseBudget(context, phase) ?? 0;
      return [{ budgets: { [phase]: SHORTEST_ROUND } }, { budgets: { [phase]: budget } }];
    }),
    { budgets: {} },
  ],
  'agenda.lateStart': () => [
    { keep: 'minutes' as const },
    { keep: 'end' as const, budgets: { offers: minutes(5) } },
  ],
  'turn.postpone': ({ context }) =>
    [...context.turns.map(({ key }) => key), 'ask/ukjend'].map((turn) => ({ turn })),
  'clock.break': () => nothing,
  'duty.assign': ({ context }) =>
    AssignableDuty.options.flatMap((duty) =>
      [...everybody(context), null].map((person) => ({ duty, person })),
    ),
  'meeting.start': () => move,
  'agenda.next': () => [false, true].map((skipAnswer) => ({ despite: true, skipAnswer })),
  'agenda.endPhase': () => move,
  'turn.pass': ({ context }) =>
    [...context.turns.map(({ key }) => key), 'ask/ukjend'].map((turn) => ({ turn })),
  'turn.reorder': ({ context }) => [
    {
      services: laterTurns(context)
        .flatMap((turn) => turn.service ?? [])
        .reverse(),
    },
    { services: services(context) },
  ],
  'points.set': () =>
    [POINTS.welcome, POINTS.closing].flatMap((points) =>
      [true, false].map((confirmed) => ({ points: [...points], confirmed })),
    ),
  'family.left': () => [{ despite: true, outOfRoom: true, outOfCall: true, projectorNeutral: true }],
  'meeting.end': () => nothing,
  'clock.breakIn': () => [{ reason: BREAK_IN_REASONS[0] }],
  'clock.pause': () => nothing,
  'clock.resume': () => nothing,
  'clock.extend': () => [{ minutes: 1 }, { minutes: 2 }],
  'clock.correct': () => [{ by: 60_000 }, { by: -60_000 }],
  undo: (state) => {
    const last = effective(state.facts.all).findLast((fact) => UNDOABLE.has(fact.type));
    return [...(last ? [{ target: last.seq }] : []), { target: Seq.parse(9_999) }];
  },
  'note.write': ({ context }) =>
    [
      ...everybody(context).flatMap((id) => [
        noteKey('voice', id),
        noteKey('challenge', id),
        noteKey('new', id),
        noteKey('response', id),
      ]),
      ...services(context).flatMap((id) => [noteKey('answers', id), noteKey('view', id)]),
      noteKey('entry'),
      noteKey('summary'),
      ...[...REFERAT_SECTIONS, 'ukjend'].map((section) => noteKey('referat', section)),
    ].map((key) => ({ key, text: 'Ord', baseRev: 0 })),
  'tried.put': () => [{ tried: { id: TriedId.parse('t'), measure: 'Fast prat', effect: '' }, baseRev: 0 }],
  'tried.remove': ({ context }) =>
    [...known(context.tried), 'ukjend'].map((id) => ({ id: TriedId.parse(id) })),
  'proposal.put': ({ context }) => [
    ...responsibles(context).map((from) => proposal(context, from)),
    ...context.proposals.map(latest).map((each) => ({ proposal: each, baseRev: 1 })),
  ],
  'proposal.remove': ({ context }) =>
    [...known(context.proposals), 'ukjend'].map((id) => ({ id: ProposalId.parse(id) })),
  'measure.put': ({ context }) => [
    ...responsibles(context).map((each) => measure(each)),
    ...[...known(context.proposals), 'ukjend'].map((id) => measure({ kind: 'unit' }, ProposalId.parse(id))),
  ],
  'measure.remove': ({ context }) =>
    [...known(context.measures), 'ukjend'].map((id) => ({ id: MeasureId.parse(id) })),
  'measure.stance': ({ context }) =>
    [...known(context.measures), 'ukjend'].flatMap((id) =>
      everybody(context).map((guardian) => ({ id: MeasureId.parse(id), guardian, accepts: false })),
    ),
  'decision.none': () => [true, false].map((none) => ({ none })),
  'decision.stafettholder': ({ context }) => [
    { stafettholder: null },
    { stafettholder: { holder: { kind: 'unit' }, person: null } },
    ...services(context).map((id) => ({
      stafettholder: { holder: { kind: 'service' as const, service: id }, person: null },
    })),
  ],
  'decision.confirm': () => move,
  'evaluation.park': () => nothing,
  'evaluation.resume': () => nothing,
  'evaluation.write': () => [{ question: EVALUATION_QUESTIONS[0], text: 'Godt', baseRev: 0 }],
};

export const probesOf = <T extends CommandType>(
  type: T,
  state: MeetingState,
  wall: WallTime,
): readonly Payload<T>[] => PROBES[type](state, wall);
