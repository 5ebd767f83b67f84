import { type ConsentScope, consentKey, WARN_DAYS } from '../../shared/consent.ts';
import type { GivenAnswer } from '../../shared/consentViews.ts';
import type { PersonId } from '../../shared/ids.ts';
import { type IsoDate, osloDate, type WallTime } from '../../shared/time.ts';
import type { Sections } from '../../shared/views.ts';
import { hasConsent, lastDayOf, personOf, scopesOf, servicesOf, sharingOf } from './consent.ts';
import type { ConsentRecord, MeetingContext } from './context.ts';
import { ageOfChild, answerOf, giversOf, recordOf, weightOf } from './givers.ts';

/** [CO10] What staff have to know. In no view of the family: it would tell one guardian what the other has said. */
export const consentsSection = (context: MeetingContext, wall: WallTime): Sections['consents'] =>
  scopesOf(context).map((scope) => ({
    scope,
    valid: hasConsent(context, scope, wall),
    ...sharingOf(context, scope, wall),
  }));

const givenOf = (record: ConsentRecord): GivenAnswer['given'] => ({
  on: record.givenOn,
  form: record.form,
  validUntil: record.validUntil,
  sharing: record.sharing,
  text: record.text,
  byLeader: record.byLeader,
  withdrawnOn: record.withdrawnAt === null ? null : osloDate(record.withdrawnAt),
});

/** What one giver has said to each thing that may need consent: for that giver, and for the leader. */
export const ownAnswers = (context: MeetingContext, giver: PersonId, wall: WallTime): GivenAnswer[] => {
  const asked = scopesOf(context);
  const services = servicesOf(context);
  const keys = asked.map(consentKey);
  // What was said yes to, and is not on the list any more, can still be taken back.
  const others = Object.values(context.consents)
    .filter((record) => record.giver === giver && !keys.includes(consentKey(record.scope)))
    .map(({ scope }): ConsentScope => scope);
  return [...asked, ...others].map((scope) => {
    const record = recordOf(context, scope, giver);
    const service = scope.kind === 'service' && services.find(({ id }) => id === scope.service);
    const name = scope.kind === 'representation' && personOf(context, scope.person)?.name;
    return {
      scope,
      ...(service ? { service } : {}),
      ...(name ? { name } : {}),
      answer: answerOf(record, wall),
      given: record ? givenOf(record) : null,
    };
  });
};

const DAY = 86_400_000;

const soon = (last: IsoDate | null, wall: WallTime): IsoDate | null =>
  last !== null && last <= osloDate((wall + WARN_DAYS * DAY) as WallTime) ? last : null;

/** [CO10] Who said what, and what the leader alone knows of people: on no other list. */
export const consentBookSection = (context: MeetingContext, wall: WallTime): Sections['consentBook'] => ({
  givers: giversOf(context).map((person) => ({
    person: person.id,
    weight: weightOf(context, person, wall),
    answers: ownAnswers(context, person.id, wall),
  })),
  scopes: scopesOf(context).map((scope) => {
    const enough = context.enough[consentKey(scope)];
    return {
      scope,
      valid: hasConsent(context, scope, wall),
      endsOn: soon(lastDayOf(context, scope, wall), wall),
      enough: enough?.reason ? { reason: enough.reason, line: enough.line } : null,
    };
  }),
  about: context.about,
  child: context.aboutChild,
  age: ageOfChild(context, wall),
});
