import { type Answer, type ConsentScope, consentKey, USUAL_SHARING } from '../../../shared/consent.ts';
import { MeetingId, PersonId } from '../../../shared/ids.ts';
import { Mine } from '../../../shared/mine.ts';
import { DEFAULT_MINUTES } from '../../../shared/phases.ts';
import { IsoDate } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';

export const MEETING = MeetingId.parse('meeting-1');
export const LEADER = PersonId.parse('leader-1');
export const DRAFT_KEY = btoa('0123456789abcdef0123456789abcdef');

/** Duties that nobody holds. */
export const NO_DUTIES = {
  lead: null,
  viddevakt: null,
  referent: null,
  pen: null,
  penSecond: null,
  deputy: null,
  standIn: null,
};

/** Nobody to ask, and nothing to ask about. */
export const blankBook = (part: Partial<Sections['consentBook']> = {}): Sections['consentBook'] => ({
  givers: [],
  scopes: [],
  about: {},
  child: { bornOn: null, protected: false },
  age: 'unknown',
  ...part,
});

/** A book in which these have not said anything, or this, about each thing. */
export const bookOf = (
  scopes: readonly ConsentScope[],
  givers: readonly PersonId[],
  answer: Answer = 'open',
  answered: readonly ConsentScope[] = scopes,
): Sections['consentBook'] => {
  const keys = answered.map(consentKey);
  const to = (scope: ConsentScope): Answer => (keys.includes(consentKey(scope)) ? answer : 'open');
  return blankBook({
    scopes: scopes.map((scope) => ({ scope, valid: to(scope) === 'yes', endsOn: null, enough: null })),
    givers: givers.map((person) => ({
      person,
      weight: 'needed',
      answers: scopes.map((scope) => ({
        scope,
        answer: to(scope),
        given: to(scope) === 'open' ? null : GIVEN,
      })),
    })),
  });
};

const GIVEN = {
  on: IsoDate.parse('2026-11-01'),
  form: 'oral' as const,
  validUntil: null,
  sharing: USUAL_SHARING,
  text: 1,
  byLeader: true,
  withdrawnOn: null,
};

/** What the leader sees of a meeting that nobody has prepared yet. */
export const blankSections = (): Partial<Sections> => ({
  meeting: { details: null, practice: false, nextMeeting: null },
  services: [],
  clock: {
    phase: { elapsed: 0 as never, runningSince: null },
    turn: { elapsed: 0 as never, runningSince: null },
    pause: null,
    phaseBudget: null,
    turnBudget: null,
    laterBudget: 0 as never,
    plannedEnd: null,
  },
  agenda: {
    stage: 'preparing',
    startedAt: null,
    minutes: DEFAULT_MINUTES,
    phases: [],
    points: [],
    lateBy: null,
    doubled: false,
    suspendedIn: null,
    parked: false,
  },
  turn: { no: 0, current: null, upcoming: [] },
  people: {
    people: [{ id: LEADER, name: 'Ingrid', roles: ['head'], service: null, attends: true }],
    duties: { ...NO_DUTIES, lead: LEADER, viddevakt: LEADER, referent: LEADER, pen: LEADER },
    arrivals: {},
    takesPart: {},
  },
  consents: [],
  consentBook: blankBook(),
  notes: [],
  tried: [],
  proposals: [],
  decision: { measures: [], none: false, stafettholder: null, confirmedAt: null, waits: false },
  deciders: { here: [], adult: false, waits: false },
  reading: null,
  evaluation: null,
  places: [],
  missing: [],
  presence: [],
  screens: {},
  code: null,
  delay: null,
  following: null,
});

export const leaderMine = (part: Partial<Mine> = {}): Mine =>
  Mine.parse({
    seat: LEADER,
    audience: 'leader',
    duties: ['lead'],
    speaking: false,
    next: false,
    actions: {},
    writable: [],
    proposeFor: [],
    editable: [],
    stanceOf: [],
    choosable: [],
    consent: null,
    trail: null,
    comers: [],
    door: null,
    undo: null,
    draftKey: DRAFT_KEY,
    ...part,
  });

export const whole = (sections: Partial<Sections>, revision = 1, epoch = 'e1') => ({
  epoch,
  revision,
  whole: true,
  sections,
});
export const change = (sections: Partial<Sections>, revision: number, epoch = 'e1') => ({
  epoch,
  revision,
  whole: false,
  sections,
});
