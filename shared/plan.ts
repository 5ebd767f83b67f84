import * as z from 'zod/mini';
import { PersonId, ServiceId, TriedId } from './ids.ts';
import { hasRole, isOfUnit, isStaff, type Person } from './people.ts';
import { Line, Name, Text } from './text.ts';
import { IsoDate, WallTime } from './time.ts';

/** The unit's written form, for the projector and all documents. */
export const UNIT_LANGUAGES = ['nn', 'nb'] as const;
export const UnitLanguage = z.enum(UNIT_LANGUAGES);
export type UnitLanguage = z.infer<typeof UnitLanguage>;

/** What a person can choose for the own screen. */
export const SCREEN_LANGUAGES = ['nn', 'nb', 'en'] as const;
export const ScreenLanguage = z.enum(SCREEN_LANGUAGES);
export type ScreenLanguage = z.infer<typeof ScreenLanguage>;

export const UnitKind = z.enum(['school', 'kindergarten']);
export type UnitKind = z.infer<typeof UnitKind>;

export const Details = z.strictObject({
  unitName: Name,
  unitKind: UnitKind,
  language: UnitLanguage,
  /** First name or initials, no more. */
  child: z.string().check(z.trim(), z.minLength(1), z.maxLength(40), z.regex(/^[^\n\r]*$/)),
  /** Whether the projector may show the child's name. */
  showChild: z.boolean(),
  startsAt: WallTime,
  place: Line,
  /** Empty, or an http(s) address for those on video. */
  videoLink: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).check(z.maxLength(500))]),
});
export type Details = z.infer<typeof Details>;

/** What a consent is for. `key` of it is the scope's name in facts and views. */
export const ConsentScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), service: ServiceId }),
  z.strictObject({ kind: z.literal('stafettlogg') }),
  z.strictObject({ kind: z.literal('representation'), person: PersonId }),
  /** The youth's own yes, beside what the guardians consented to. */
  z.strictObject({ kind: z.literal('own'), person: PersonId }),
]);
export type ConsentScope = z.infer<typeof ConsentScope>;

export const consentKey = (scope: ConsentScope): string => {
  switch (scope.kind) {
    case 'service':
      return `service/${scope.service}`;
    case 'representation':
      return `representation/${scope.person}`;
    case 'own':
      return `own/${scope.person}`;
    case 'stafettlogg':
      return 'stafettlogg';
  }
};

/**
 * [CO2] The consent that somebody needs in order to be here: who stands in for a guardian, and who comes only as
 * somebody's service. Null for all others: a teacher who also belongs to a service needs none.
 */
export const consentNeededBy = (person: Person): ConsentScope | null => {
  if (hasRole(person, 'representative')) return { kind: 'representation', person: person.id };
  const onlyAsService = isStaff(person) && !isOfUnit(person);
  return person.service !== null && onlyAsService ? { kind: 'service', service: person.service.id } : null;
};

export const Consent = z.strictObject({
  scope: ConsentScope,
  /** The guardians (or the youth) who gave it. */
  givenBy: z.array(PersonId).check(z.minLength(1), z.maxLength(6)),
  givenOn: IsoDate,
  form: z.enum(['written', 'oral']),
  /** The last day it holds; null for until withdrawn. */
  validUntil: z.nullable(IsoDate),
});
export type Consent = z.infer<typeof Consent>;

/** Whether a consent covers a day. */
export const coversDay = (consent: Consent, day: IsoDate): boolean =>
  consent.givenOn <= day && (consent.validUntil === null || day <= consent.validUntil);

/** A measure that was tried before, with its effect. */
export const Tried = z.strictObject({ id: TriedId, measure: Text, effect: Text });
export type Tried = z.infer<typeof Tried>;
