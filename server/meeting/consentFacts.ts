import { type ConsentScope, consentKey, USUAL_SHARING } from '../../shared/consent.ts';
import { PersonId } from '../../shared/ids.ts';
import { osloDate } from '../../shared/time.ts';
import type { ConsentRecord, MeetingContext } from './context.ts';
import type { FactOf } from './facts.ts';
import { isStanding, recordOf, withRecords } from './givers.ts';

type Change = Partial<MeetingContext>;

/** [CO13] Why one was enough was said of how things stood: who says no since then has changed that. */
const notEnough = ({ enough }: MeetingContext, scopes: readonly ConsentScope[]): MeetingContext['enough'] => {
  const keys = scopes.map(consentKey);
  return Object.fromEntries(Object.entries(enough).filter(([key]) => !keys.includes(key)));
};

const put = (context: MeetingContext, records: readonly ConsentRecord[]): Change => ({
  consents: withRecords(context.consents, records),
});

const putNo = (context: MeetingContext, records: readonly ConsentRecord[]): Change => ({
  ...put(context, records),
  enough: notEnough(
    context,
    records.map(({ scope }) => scope),
  ),
});

/** Each of those who signed, or said yes together, gave the own. */
export const recorded = (
  context: MeetingContext,
  { payload: { consent } }: FactOf<'consent.record'>,
): Change => {
  const { scope, givenOn, form, validUntil, sharing = USUAL_SHARING, text = null } = consent;
  return put(
    context,
    consent.givenBy.map((giver) => ({
      giver,
      scope,
      says: 'yes',
      givenOn,
      form,
      validUntil,
      sharing,
      text,
      byLeader: true,
      contestedAt: null,
      withdrawnAt: null,
    })),
  );
};

/** A no to what one had said yes to takes that back. [CO14] What one contests was never given: then it is a no. */
export const saidOnScreen = (
  context: MeetingContext,
  { payload: { answer }, seat, wall }: FactOf<'consent.answer'>,
): Change => {
  const giver = PersonId.parse(seat);
  const { scope } = answer;
  const before = recordOf(context, scope, giver);
  if (answer.says === 'no' && before?.says === 'yes' && before.contestedAt === null)
    return putNo(context, [{ ...before, withdrawnAt: before.withdrawnAt ?? wall }]);
  const record = {
    giver,
    scope,
    givenOn: osloDate(wall),
    form: 'screen',
    byLeader: false,
    contestedAt: null,
    withdrawnAt: null,
  } as const;
  if (answer.says === 'no')
    return putNo(context, [{ ...record, says: 'no', validUntil: null, sharing: USUAL_SHARING, text: null }]);
  const { sharing, validUntil, text } = answer;
  return put(context, [{ ...record, says: 'yes', sharing, validUntil, text }]);
};

/** What a withdrawal takes back: one giver's or everybody's, of one thing or of everything. */
export const takenBack = (
  context: MeetingContext,
  { scope, giver = null }: FactOf<'consent.withdraw'>['payload'],
): readonly ConsentRecord[] =>
  Object.values(context.consents).filter(
    (record) =>
      isStanding(record) &&
      (scope === null || consentKey(record.scope) === consentKey(scope)) &&
      (giver === null || record.giver === giver),
  );

export const withdrawn = (
  context: MeetingContext,
  { payload, seat, wall }: FactOf<'consent.withdraw'>,
): Change => {
  const giver = seat === context.leader ? (payload.giver ?? null) : PersonId.parse(seat);
  const records = takenBack(context, { ...payload, giver });
  return putNo(
    context,
    records.map((record) => ({ ...record, withdrawnAt: wall })),
  );
};

export const contested = (
  context: MeetingContext,
  { payload: { scope }, seat, wall }: FactOf<'consent.contest'>,
): Change => {
  const record = recordOf(context, scope, PersonId.parse(seat));
  return record ? putNo(context, [{ ...record, contestedAt: record.contestedAt ?? wall }]) : {};
};

export const enoughSaid = (
  context: MeetingContext,
  { payload: { scope, reason, line } }: FactOf<'consent.enough'>,
): Change => ({
  enough: {
    ...notEnough(context, [scope]),
    ...(reason === null ? {} : { [consentKey(scope)]: { scope, reason, line } }),
  },
});
