import { CONSENT_TEXT, Consent, type Topic, USUAL_TOPICS } from '../../../shared/consent.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { ScopeLine } from './consentScopes.ts';

export interface ConsentFields {
  /** Ticked or not by hand; what nobody touched is ticked when it lacks consent. */
  readonly scopes: Readonly<Record<string, boolean>>;
  readonly givers: Readonly<Record<PersonId, boolean>>;
  readonly givenOn: string;
  readonly form: 'written' | 'oral';
  /** Empty until withdrawn. */
  readonly validUntil: string;
  readonly topics: readonly Topic[];
  /** What is not to be shared, as they said it. */
  readonly line: string;
}

/** Nothing but what everybody gives. */
export const blankConsent = (today: string): ConsentFields => ({
  scopes: {},
  givers: {},
  givenOn: today,
  form: 'written',
  validUntil: '',
  topics: USUAL_TOPICS,
  line: '',
});

export type ConsentProblem = 'needScope' | 'needGiver' | 'needDate';

export const isTicked = (fields: ConsentFields, line: ScopeLine): boolean =>
  fields.scopes[line.key] ?? line.standing !== 'valid';

/** Where there is one who can give consent, that one is ticked. */
export const isGiver = (fields: ConsentFields, id: PersonId, alone: boolean): boolean =>
  fields.givers[id] ?? alone;

/** One consent for each thing it is for, or what has to be filled in first. */
export const consentsFrom = (
  fields: ConsentFields,
  lines: readonly ScopeLine[],
  people: readonly PersonId[],
): readonly Consent[] | ConsentProblem => {
  const givenBy = people.filter((id) => isGiver(fields, id, people.length === 1));
  const ticked = lines.filter((line) => isTicked(fields, line));
  if (ticked.length === 0) return 'needScope';
  if (givenBy.length === 0) return 'needGiver';
  const consents = ticked.map(({ scope }) =>
    Consent.safeParse({
      scope,
      givenBy,
      givenOn: fields.givenOn,
      form: fields.form,
      validUntil: fields.validUntil === '' ? null : fields.validUntil,
      sharing:
        scope.kind === 'service'
          ? { topics: [...fields.topics], line: fields.line.trim() }
          : { topics: [], line: '' },
      text: CONSENT_TEXT,
    }),
  );
  const read = consents.flatMap((consent) => (consent.success ? [consent.data] : []));
  return read.length === consents.length ? read : 'needDate';
};
