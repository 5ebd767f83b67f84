import { PersonId, ProposalId, ServiceId } from '../../../shared/ids.ts';
import type { Proposal } from '../../../shared/measures.ts';
import type { Mine } from '../../../shared/mine.ts';
import type { Person, Role } from '../../../shared/people.ts';
import { DEFAULT_MINUTES, type Phase } from '../../../shared/phases.ts';
import { minutes } from '../../../shared/time.ts';
import type { Turn } from '../../../shared/turns.ts';
import type { Sections } from '../../../shared/views.ts';
import { blankSections, LEADER, NO_DUTIES } from '../support/views.ts';

export const PPT = ServiceId.parse('ppt');
const person = (id: string, name: string, role: Role, ofPpt = false): Person => ({
  id: PersonId.parse(id),
  name,
  roles: [role],
  service: ofPpt ? { id: PPT, kind: 'ppt', name: '' } : null,
  attends: true,
});
export const MOTHER = PersonId.parse('mor');
export const FATHER = PersonId.parse('far');
export const ADVISER = PersonId.parse('mads');
const PEOPLE: readonly Person[] = [
  person(LEADER, 'Turid', 'head'),
  person(MOTHER, 'Ingrid', 'guardian'),
  person(FATHER, 'Anders', 'guardian'),
  person('larar', 'Jonas', 'teacher'),
  person(ADVISER, 'Mads', 'service', true),
];

export const turn = (part: Partial<Turn>): Turn => ({
  key: `${part.act ?? 'ask'}/${part.service ?? part.party ?? 'x'}`,
  act: 'ask',
  party: 'service',
  service: null,
  people: [],
  ...part,
});
export const asking = turn({ act: 'ask', service: PPT, people: [ADVISER] });
export const answering = turn({ act: 'answer', party: 'familyAndTeacher', people: [MOTHER, FATHER] });

/** A running meeting in a phase, with turn 7 of the meeting going on. */
export const inPhase = (
  stage: Phase,
  current: Turn,
  upcoming: readonly Turn[] = [],
  more: Partial<Sections> = {},
): Partial<Sections> => ({
  ...blankSections(),
  services: [{ id: PPT, kind: 'ppt', name: '' }],
  people: {
    people: [...PEOPLE],
    duties: { ...NO_DUTIES, lead: LEADER, referent: LEADER, pen: LEADER },
    arrivals: {},
    takesPart: {},
  },
  agenda: { ...blankAgenda, stage },
  clock: {
    phase: { elapsed: minutes(1), runningSince: null },
    turn: { elapsed: minutes(1), runningSince: null },
    pause: null,
    phaseBudget: minutes(10),
    turnBudget: minutes(3),
    laterBudget: minutes(10),
    plannedEnd: null,
  },
  turn: { no: 7, current, upcoming: [...upcoming] },
  deciders: { here: [MOTHER, FATHER], adult: false, waits: false },
  ...more,
});
const blankAgenda: Sections['agenda'] = {
  stage: 'preparing',
  startedAt: null,
  minutes: DEFAULT_MINUTES,
  phases: [],
  lateBy: null,
  doubled: false,
  suspendedIn: null,
  parked: false,
  points: [],
};

export const seatOf = (
  seat: PersonId,
  audience: Mine['audience'],
  part: Partial<Mine> = {},
): Partial<Mine> => ({ seat, audience, duties: [], ...part });

export const offer = (id: string, measure: string): Proposal => ({
  id: ProposalId.parse(id),
  from: { kind: 'service', service: PPT },
  measure,
  start: 'frå måndag',
  needs: '',
});
