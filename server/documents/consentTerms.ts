import { type ConsentScope, consentKey } from '../../shared/consent.ts';
import type { IsoDate, WallTime } from '../../shared/time.ts';
import { scopesOf } from '../meeting/consent.ts';
import type { ConsentRecord, MeetingContext } from '../meeting/context.ts';

/** [CO17] One consent as documents say it: all who gave it together, and nothing of who said what. */
export interface ConsentTerm {
  readonly scope: ConsentScope;
  /** When the last of them said yes; null where nobody has. */
  readonly givenOn: IsoDate | null;
  /** The first day on which one of them ends; null for until withdrawn. */
  readonly validUntil: IsoDate | null;
  /** When the first of them took it back. */
  readonly withdrawnAt: WallTime | null;
}

/** What may need consent by the list as it is now, and what there has been consent to before. */
export const consentTerms = (context: MeetingContext): readonly ConsentTerm[] => {
  const records = Object.values(context.consents);
  const all = [...scopesOf(context), ...records.map(({ scope }) => scope)];
  return [...new Map(all.map((scope) => [consentKey(scope), scope])).values()].map((scope) =>
    termOf(
      scope,
      records.filter((each) => each.says === 'yes' && consentKey(each.scope) === consentKey(scope)),
    ),
  );
};

const termOf = (scope: ConsentScope, yeses: readonly ConsentRecord[]): ConsentTerm => ({
  scope,
  givenOn:
    yeses
      .map(({ givenOn }) => givenOn)
      .sort()
      .at(-1) ?? null,
  validUntil: yeses.flatMap(({ validUntil }) => validUntil ?? []).sort()[0] ?? null,
  withdrawnAt: yeses.flatMap(({ withdrawnAt }) => withdrawnAt ?? []).sort()[0] ?? null,
});
