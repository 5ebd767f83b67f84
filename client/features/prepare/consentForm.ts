import type { PersonId } from '../../../shared/ids.ts';
import { Consent } from '../../../shared/plan.ts';
import type { ScopeLine } from './consentScopes.ts';

export interface ConsentFields {
  /** Ticked or not by hand; what nobody touched is ticked when it lacks consent. */
  readonly scopes: Readonly<Record<string, boolean>>;
  readonly givers: Readonly<Record<PersonId, boolean>>;
  readonly givenOn: string;
  readonly form: 'written' | 'oral';
  /** Empty until withdrawn. */
  readonly validUntil: string;
}

export type ConsentProblem = 'needScope' | 'needGiver' | 'needDate';

/** The youth's own yes is ticked by hand alone: many children are too young to be asked. */
export const isTicked = (fields: ConsentFields, line: ScopeLine): boolean =>
  fields.scopes[line.key] ?? (line.standing !== 'valid' && line.scope.kind !== 'own');

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
  if (givenBy.length === 0 && ticked.some(({ scope }) => scope.kind !== 'own')) return 'needGiver';
  const consents = ticked.map(({ scope }) =>
    Consent.safeParse({
      scope,
      givenBy: scope.kind === 'own' ? [scope.person] : givenBy,
      givenOn: fields.givenOn,
      form: fields.form,
      validUntil: fields.validUntil === '' ? null : fields.validUntil,
    }),
  );
  const read = consents.flatMap((consent) => (consent.success ? [consent.data] : []));
  return read.length === consents.length ? read : 'needDate';
};
