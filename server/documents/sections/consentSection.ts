import type { ConsentScope } from '../../../shared/consent.ts';
import type { ReferatBlock } from '../../../shared/referat.ts';
import { missing, table } from '../blocks.ts';
import { type ConsentTerm, consentTerms } from '../consentTerms.ts';
import { dayOf, longDate } from '../dates.ts';
import {
  capital,
  consentedIn,
  personName,
  type Source,
  serviceName,
  serviceNameOf,
  sittingsOf,
} from '../source.ts';

/**
 * [RF6] What there was consent to, since when and until when; and what there was none to. Not who said what: the
 * minutes go to both guardians, and the leader's book has it.
 */
export const consentSection = (source: Source): ReferatBlock[] => {
  const { words } = source;
  const terms = consentTerms(source.context);
  const held = terms.filter(({ scope }) => wasHeld(source, scope));
  const lacking = terms.filter((term) => !held.includes(term));
  const head = [words.consentFor, words.consentOn, words.consentUntil];
  return [
    ...(held.length === 0
      ? []
      : [
          table(
            head,
            held.map((term) => consentRow(source, term)),
          ),
        ]),
    ...lacking.map(({ scope }) => missing(lackText(source, scope))),
  ];
};

const wasHeld = ({ context, day }: Source, scope: ConsentScope): boolean =>
  sittingsOf(context, day).some((sitting) => consentedIn(sitting, scope));

const consentRow = (source: Source, { scope, givenOn, ...ends }: ConsentTerm): string[] => {
  const { words } = source;
  return [
    scopeText(source, scope),
    givenOn === null ? words.notRecorded : longDate(givenOn, words),
    untilText(source, ends),
  ];
};

const untilText = (
  { words }: Source,
  { validUntil, withdrawnAt }: Pick<ConsentTerm, 'validUntil' | 'withdrawnAt'>,
): string => {
  if (withdrawnAt !== null) return words.withdrawn(dayOf(withdrawnAt, words));
  return validUntil === null ? words.untilWithdrawn : longDate(validUntil, words);
};

const scopeText = (source: Source, scope: ConsentScope): string => {
  switch (scope.kind) {
    case 'service':
      return capital(serviceNameOf(source, scope.service));
    case 'representation':
      return source.words.representation(personName(source, scope.person));
    case 'stafettlogg':
      return source.words.openStafettlogg;
  }
};

const lackText = (source: Source, scope: ConsentScope): string => {
  const { context, words } = source;
  switch (scope.kind) {
    case 'service': {
      const service = context.people.find((person) => person.service?.id === scope.service)?.service;
      return words.noServiceConsent(service ? serviceName(source, service) : words.unknownService);
    }
    case 'representation':
      return words.noRepresentationConsent(personName(source, scope.person));
    case 'stafettlogg':
      return words.noStafettloggConsent;
  }
};
