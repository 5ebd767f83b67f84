import type { Command, CommandType, Payload } from '../../shared/commands.ts';
import type { ConsentScope } from '../../shared/consent.ts';
import { CommandId, PersonId, ServiceId, TriedId } from '../../shared/ids.ts';
import type { Person, Role, ServiceKind } from '../../shared/people.ts';
import type { UnitLanguage } from '../../shared/plan.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';
import { PRACTICE_WORDS } from './practiceWords.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

const ids = {
  leader: PersonId.parse('rektor'),
  mother: PersonId.parse('mor'),
  father: PersonId.parse('far'),
  teacher: PersonId.parse('larar'),
  nurse: PersonId.parse('helse'),
  ppt: PersonId.parse('ppt'),
  team: PersonId.parse('team'),
};

const person = (id: PersonId, name: string, role: Role, kind: ServiceKind | null = null): Person => ({
  id,
  name,
  roles: [role],
  service: kind && { id: ServiceId.parse(kind), kind, name: '' },
  attends: true,
});

/** The made-up head who leads the practice meeting. */
export const practiceLeader = (language: UnitLanguage): Person =>
  person(ids.leader, PRACTICE_WORDS[language].leader, 'head');

const people = (language: UnitLanguage): readonly Person[] => {
  const names = PRACTICE_WORDS[language];
  return [
    person(ids.mother, names.mother, 'guardian'),
    person(ids.father, names.father, 'guardian'),
    person(ids.teacher, names.teacher, 'teacher'),
    person(ids.nurse, names.nurse, 'service', 'helsestasjon'),
    person(ids.ppt, names.ppt, 'service', 'ppt'),
    person(ids.team, names.team, 'service', 'familieteam'),
  ];
};

const scopes: readonly ConsentScope[] = [
  { kind: 'service', service: ServiceId.parse('helsestasjon') },
  { kind: 'service', service: ServiceId.parse('ppt') },
  { kind: 'service', service: ServiceId.parse('familieteam') },
  { kind: 'stafettlogg' },
];

interface Practice {
  readonly language: UnitLanguage;
  readonly wall: WallTime;
}

type Step = { [T in CommandType]: readonly [type: T, payload: Payload<T>] }[CommandType];

const steps = ({ language, wall }: Practice): readonly Step[] => {
  const words = PRACTICE_WORDS[language];
  return [
    [
      'plan.details',
      {
        unitName: words.unit,
        unitKind: 'school',
        language,
        child: 'Lise',
        showChild: false,
        startsAt: wall,
        place: words.place,
        videoLink: '',
      },
    ],
    ['plan.nextMeeting', { at: tuesdayAtNine(wall) }],
    ...people(language).map((each): Step => ['person.put', { person: each }]),
    ...scopes.map((scope): Step => ['consent.record', { consent: practiceConsent(scope, wall) }]),
    ...words.tried.map(
      (tried, at): Step => [
        'tried.put',
        { tried: { id: TriedId.parse(`tried-${at + 1}`), ...tried }, baseRev: 0 },
      ],
    ),
  ];
};

const HALF_HOUR = 1_800_000;
const oslo = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

const isTuesdayAtNine = (at: number): boolean => {
  const parts = new Map(oslo.formatToParts(at).map(({ type, value }) => [type, value]));
  return parts.get('weekday') === 'Tue' && parts.get('hour') === '09' && parts.get('minute') === '00';
};

/** A Tuesday at nine in Norway, five to six weeks on: when such meetings are. */
const tuesdayAtNine = (from: WallTime): WallTime => {
  const first = Math.ceil(from / HALF_HOUR) * HALF_HOUR + 5 * WEEK;
  const moments = Array.from({ length: WEEK / HALF_HOUR }, (_, at) => first + at * HALF_HOUR);
  return (moments.find(isTuesdayAtNine) ?? first) as WallTime;
};

const practiceConsent = (scope: ConsentScope, wall: WallTime) => ({
  scope,
  givenBy: [ids.mother, ids.father],
  givenOn: osloDate((wall - WEEK) as WallTime),
  form: 'written' as const,
  validUntil: osloDate((wall + 52 * WEEK) as WallTime),
});

/**
 * The commands that prepare the practice meeting about «Lise» (the situation of seed 001, in our own words),
 * to be given one after another from the leader's seat.
 */
export const practiceCommands = (practice: Practice): readonly Command[] =>
  steps(practice).map(
    ([type, payload], at) =>
      // Each step pairs its type with its payload; TypeScript cannot follow the pairing out of the tuple.
      ({ id: CommandId.parse(`practice-${at + 1}`), type, payload, expect: null }) as Command,
  );
