import { type ConsentScope, consentKey } from '../../../shared/consent.ts';
import type { ReferatBlock } from '../../../shared/http.ts';
import { scopesOf } from '../../meeting/consent.ts';
import type { ConsentRecord } from '../../meeting/context.ts';
import { missing, table } from '../blocks.ts';
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
  const [held, lacking] = bothOf(scopesIn(source), (scope) => wasHeld(source, scope));
  const head = [words.consentFor, words.consentOn, words.consentUntil];
  const rows = held.map((scope) => consentRow(source, scope));
  return [
    ...(rows.length === 0 ? [] : [table(head, rows)]),
    ...lacking.map((scope) => missing(lackText(source, scope))),
  ];
};

/** What may need consent by the list as it is now, and what there has been consent to before. */
const scopesIn = ({ context }: Source): readonly ConsentScope[] => {
  const all = [...scopesOf(context), ...Object.values(context.consents).map(({ scope }) => scope)];
  return [...new Map(all.map((scope) => [consentKey(scope), scope])).values()];
};

const bothOf = <T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] => [
  all.filter(test),
  all.filter((each) => !test(each)),
];

const wasHeld = ({ context, day }: Source, scope: ConsentScope): boolean =>
  sittingsOf(context, day).some((sitting) => consentedIn(sitting, scope));

const recordsOf = ({ context }: Source, scope: ConsentScope): readonly ConsentRecord[] =>
  Object.values(context.consents).filter(
    (record) => record.says === 'yes' && consentKey(record.scope) === consentKey(scope),
  );

const consentRow = (source: Source, scope: ConsentScope): string[] => {
  const { words } = source;
  const records = recordsOf(source, scope);
  const given = records
    .map(({ givenOn }) => givenOn)
    .sort()
    .at(-1);
  const until = records.flatMap(({ validUntil }) => validUntil ?? []).sort()[0];
  const gone = records.flatMap(({ withdrawnAt }) => withdrawnAt ?? []).sort()[0];
  return [
    scopeText(source, scope),
    given === undefined ? words.notRecorded : longDate(given, words),
    gone !== undefined
      ? words.withdrawn(dayOf(gone, words))
      : until === undefined
        ? words.untilWithdrawn
        : longDate(until, words),
  ];
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
