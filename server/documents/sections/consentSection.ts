import type { ReferatBlock } from '../../../shared/http.ts';
import { hasRole } from '../../../shared/people.ts';
import { type ConsentScope, consentKey } from '../../../shared/plan.ts';
import { servicesOf } from '../../meeting/consent.ts';
import type { MeetingContext } from '../../meeting/context.ts';
import { missing, table } from '../blocks.ts';
import { dayOf, longDate } from '../dates.ts';
import { capital, personName, type Source, serviceName, serviceNameOf } from '../source.ts';

type ConsentRecord = MeetingContext['consents'][string];

/** [RF6] What was consented to, by whom and until when; and what nobody has consented to. */
export const consentSection = (source: Source): ReferatBlock[] => {
  const { context, words } = source;
  const records = Object.values(context.consents);
  const head = [words.consentFor, words.consentBy, words.consentOn, words.consentForm, words.consentUntil];
  return [
    ...(records.length === 0
      ? []
      : [
          table(
            head,
            records.map((record) => consentRow(source, record)),
          ),
        ]),
    ...lacking(source).map(missing),
  ];
};

const consentRow = (source: Source, { consent, withdrawnAt }: ConsentRecord): string[] => {
  const { words } = source;
  const until = consent.validUntil === null ? words.untilWithdrawn : longDate(consent.validUntil, words);
  return [
    scopeText(source, consent.scope),
    consent.givenBy.map((person) => personName(source, person)).join(', '),
    longDate(consent.givenOn, words),
    words.forms[consent.form],
    withdrawnAt === null ? until : words.withdrawn(dayOf(withdrawnAt, words)),
  ];
};

const scopeText = (source: Source, scope: ConsentScope): string => {
  switch (scope.kind) {
    case 'service':
      return capital(serviceNameOf(source, scope.service));
    case 'representation':
      return source.words.representation(personName(source, scope.person));
    case 'own':
      return source.words.ownConsent(personName(source, scope.person));
    case 'stafettlogg':
      return source.words.openStafettlogg;
  }
};

const lacking = (source: Source): string[] => {
  const { context, words } = source;
  const recorded = (scope: ConsentScope) => context.consents[consentKey(scope)] !== undefined;
  const attends = (service: string) =>
    context.people.some((person) => person.attends && person.service?.id === service);
  const services = servicesOf(context).filter(
    ({ id }) => attends(id) && !recorded({ kind: 'service', service: id }),
  );
  const representatives = context.people.filter(
    (person) =>
      person.attends &&
      hasRole(person, 'representative') &&
      !recorded({ kind: 'representation', person: person.id }),
  );
  return [
    ...services.map((service) => words.noServiceConsent(serviceName(source, service))),
    ...representatives.map((person) => words.noRepresentationConsent(person.name)),
    ...(recorded({ kind: 'stafettlogg' }) ? [] : [words.noStafettloggConsent]),
  ];
};
