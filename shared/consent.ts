import * as z from 'zod/mini';
import { PersonId, ServiceId } from './ids.ts';
import { hasRole, isOfUnit, isStaff, type Person } from './people.ts';
import { Line } from './text.ts';
import { IsoDate } from './time.ts';

/** What a consent is for. A service as such, never one who works there. `consentKey` is its name in facts and views. */
export const ConsentScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), service: ServiceId }),
  z.strictObject({ kind: z.literal('stafettlogg') }),
  z.strictObject({ kind: z.literal('representation'), person: PersonId }),
]);
export type ConsentScope = z.infer<typeof ConsentScope>;

export const consentKey = (scope: ConsentScope): string => {
  switch (scope.kind) {
    case 'service':
      return `service/${scope.service}`;
    case 'representation':
      return `representation/${scope.person}`;
    case 'stafettlogg':
      return 'stafettlogg';
  }
};

/** [CO2] The consent that somebody needs in order to be in the meeting; null for all who need none. */
export const consentNeededBy = (person: Person): ConsentScope | null => {
  if (hasRole(person, 'representative')) return { kind: 'representation', person: person.id };
  // A teacher who also belongs to a service comes as a teacher.
  const onlyAsService = isStaff(person) && !isOfUnit(person);
  return person.service !== null && onlyAsService ? { kind: 'service', service: person.service.id } : null;
};

/** The text that a consent was given on, as screens and printed form have it. Raised when its meaning changes. */
export const CONSENT_TEXT = 1;

/** What a service may be told, and may tell. */
export const TOPICS = ['wellbeing', 'learning', 'tried', 'health', 'home', 'earlier'] as const;
export const Topic = z.enum(TOPICS);
export type Topic = z.infer<typeof Topic>;

/** Without these there is nothing to hold the meeting about; all else is chosen. */
export const USUAL_TOPICS = ['wellbeing', 'learning', 'tried'] as const satisfies readonly Topic[];

export const Sharing = z.strictObject({
  topics: z.array(Topic).check(
    z.maxLength(TOPICS.length),
    z.refine((topics) => new Set(topics).size === topics.length),
  ),
  /** In the giver's own words: what is not to be shared, or is. The services that come read it. */
  line: Line,
});
export type Sharing = z.infer<typeof Sharing>;
export const USUAL_SHARING: Sharing = { topics: [...USUAL_TOPICS], line: '' };

/** A consent as the leader records it: one paper or one conversation may be several people's. */
export const Consent = z.strictObject({
  scope: ConsentScope,
  /** The guardians (or the youth) who gave it: each gives the own. */
  givenBy: z.array(PersonId).check(z.minLength(1), z.maxLength(6)),
  givenOn: IsoDate,
  form: z.enum(['written', 'oral']),
  /** The last day it holds; null for until withdrawn. */
  validUntil: z.nullable(IsoDate),
  /** Absent: what the meeting cannot be held without. */
  sharing: z.optional(Sharing),
  /** Which version of our text; absent where it was given on another paper. */
  text: z.optional(z.int().check(z.gte(1), z.lte(CONSENT_TEXT))),
});
export type Consent = z.infer<typeof Consent>;

/** What a giver says on the own screen about one thing. */
export const ConsentAnswer = z.discriminatedUnion('says', [
  z.strictObject({
    says: z.literal('yes'),
    scope: ConsentScope,
    sharing: Sharing,
    validUntil: z.nullable(IsoDate),
    text: z.literal(CONSENT_TEXT),
  }),
  z.strictObject({ says: z.literal('no'), scope: ConsentScope }),
]);
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** `screen`: on the giver's own. */
export const GivenForm = z.enum(['written', 'oral', 'screen']);
export type GivenForm = z.infer<typeof GivenForm>;

/** Whether a consent covers a day. */
export const coversDay = (consent: Pick<Consent, 'givenOn' | 'validUntil'>, day: IsoDate): boolean =>
  consent.givenOn <= day && (consent.validUntil === null || day <= consent.validUntil);

/**
 * What a guardian is to the child, as far as it bears on consent. `responsible` has parental responsibility;
 * `carer` has the care on behalf of the child protection service (a foster home, or the service itself), and
 * `withoutCare` is a parent who therefore has not; `limited` may only be told a little; `unreachable` has
 * parental responsibility, and nobody gets hold of them.
 */
export const STANDINGS = ['responsible', 'carer', 'withoutCare', 'limited', 'unreachable'] as const;
export const Standing = z.enum(STANDINGS);
export type Standing = z.infer<typeof Standing>;

/** What the leader alone knows of a person. */
export const About = z.strictObject({
  standing: Standing,
  /** Whether one with limited information has a seat all the same. */
  seat: z.boolean(),
  /** Protected address: nobody may be led to this person by us. */
  protected: z.boolean(),
});
export type About = z.infer<typeof About>;
export const USUAL_ABOUT: About = { standing: 'responsible', seat: false, protected: false };

/** What the leader alone knows of the child. */
export const AboutChild = z.strictObject({ bornOn: z.nullable(IsoDate), protected: z.boolean() });
export type AboutChild = z.infer<typeof AboutChild>;

/** From which age the unit asks the youth too. */
export const YOUTH_AGES = [15, 16] as const;
export const YouthAge = z.union([z.literal(15), z.literal(16)]);
export type YouthAge = z.infer<typeof YouthAge>;
/** Where the unit has not said: the younger of the two that are in use, so that nobody is passed over. */
export const DEFAULT_YOUTH_AGE: YouthAge = 15;

/** How old the child is to the question of consent. Unknown without a birth date. */
export const AGES = ['unknown', 'child', 'youth', 'adult'] as const;
export type Age = (typeof AGES)[number];
const OF_AGE = 18;

/** The day on which somebody turns so old: a child of 29 February does so on 1 March in other years. */
const birthday = (bornOn: IsoDate, years: number): string => {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  const turns = `${String(Number(year) + years).padStart(4, '0')}-${month}-${day}`;
  return IsoDate.safeParse(turns).success ? turns : turns.replace('-02-29', '-03-01');
};

/** [CO12] The age on a day in Norway: it turns at midnight there, by itself. */
export const ageOn = (bornOn: IsoDate | null, youthAge: YouthAge, today: IsoDate): Age => {
  if (bornOn === null) return 'unknown';
  if (today >= birthday(bornOn, OF_AGE)) return 'adult';
  return today >= birthday(bornOn, youthAge) ? 'youth' : 'child';
};

/** Why the yes of one is enough where another's is not there. */
export const ENOUGH_REASONS = [
  'soleResponsibility',
  'notReached',
  'oneDecides',
  'childsBest',
  'other',
] as const;
export const EnoughReason = z.enum(ENOUGH_REASONS);
export type EnoughReason = z.infer<typeof EnoughReason>;

/** `reason` null takes it back. */
export const Enough = z
  .strictObject({ scope: ConsentScope, reason: z.nullable(EnoughReason), line: Line })
  .check(z.refine(({ reason, line }) => reason !== 'other' || line.trim() !== '', { path: ['line'] }));
export type Enough = z.infer<typeof Enough>;

/** Where one person's answer stands today. `no`: said so, or withdrawn. */
const ANSWERS = ['open', 'yes', 'no', 'expired', 'contested'] as const;
export const Answer = z.enum(ANSWERS);
export type Answer = z.infer<typeof Answer>;

/** The leader is told this many days before a consent ends. */
export const WARN_DAYS = 30;
