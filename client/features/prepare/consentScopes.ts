import type { Person, Service } from '../../../shared/people.ts';
import { hasRole } from '../../../shared/people.ts';
import { type Consent, type ConsentScope, consentKey } from '../../../shared/plan.ts';
import type { Sections } from '../../../shared/views.ts';

/** Where a consent stands. `expired` was given, and does not hold today. */
export type ConsentStanding = 'valid' | 'expired' | 'withdrawn' | 'missing';

export interface ScopeLine {
  readonly key: string;
  readonly scope: ConsentScope;
  readonly standing: ConsentStanding;
  /** As last given; null when it never was. */
  readonly consent: Consent | null;
}

/**
 * [UI3] Everything that this meeting may need consent for, each with where it stands: the services that come,
 * whoever represents the family, the stafettlogg, and the youth's own yes.
 */
export const scopeLines = (
  people: readonly Person[],
  services: readonly Service[],
  consents: Sections['consents'],
): readonly ScopeLine[] => {
  const coming = services.filter(({ id }) => people.some((each) => each.attends && each.service?.id === id));
  const representing = people.filter((person) => person.attends && hasRole(person, 'representative'));
  const youth = people.filter((person) => person.attends && hasRole(person, 'child'));
  const scopes: readonly ConsentScope[] = [
    ...coming.map(({ id }) => ({ kind: 'service' as const, service: id })),
    ...representing.map(({ id }) => ({ kind: 'representation' as const, person: id })),
    { kind: 'stafettlogg' },
    ...youth.map(({ id }) => ({ kind: 'own' as const, person: id })),
  ];
  return scopes.map((scope) => {
    const key = consentKey(scope);
    const given = consents.find(({ consent }) => consentKey(consent.scope) === key);
    return { key, scope, standing: standingOf(given), consent: given?.consent ?? null };
  });
};

const standingOf = (given: Sections['consents'][number] | undefined): ConsentStanding => {
  if (given === undefined) return 'missing';
  if (given.withdrawn) return 'withdrawn';
  return given.valid ? 'valid' : 'expired';
};

/** Who can give consent: the guardians, whether they come or not, and the youth. */
export const givers = (people: readonly Person[]): readonly Person[] =>
  people.filter((person) => hasRole(person, 'guardian') || hasRole(person, 'child'));

/** What may come later, or need not be there: the stafettlogg's, and the youth's own. */
export const isOptional = ({ scope }: Pick<ScopeLine, 'scope'>): boolean =>
  scope.kind === 'stafettlogg' || scope.kind === 'own';
