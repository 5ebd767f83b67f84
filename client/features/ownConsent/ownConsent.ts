import {
  CONSENT_TEXT,
  type ConsentAnswer,
  type ConsentScope,
  type Sharing,
  type Topic,
  USUAL_SHARING,
} from '../../../shared/consent.ts';
import type { GivenAnswer } from '../../../shared/consentViews.ts';
import { IsoDate } from '../../../shared/time.ts';

export const UNTIL = ['withdrawn', 'year', 'day'] as const;

/** A yes as it stands in the fields, before it is given. */
export interface YesFields {
  readonly topics: readonly Topic[];
  readonly line: string;
  readonly until: (typeof UNTIL)[number];
  /** Empty until a day was chosen. */
  readonly day: string;
}

/** What was said before stands in the fields again; else what the meeting cannot be held without. */
export const yesFieldsOf = ({ given }: GivenAnswer): YesFields => {
  const { topics, line }: Sharing = given?.sharing ?? USUAL_SHARING;
  const validUntil = given?.validUntil ?? null;
  return { topics, line, until: validUntil === null ? 'withdrawn' : 'day', day: validUntil ?? '' };
};

const aYearOn = (today: IsoDate): IsoDate => {
  const on = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const day = IsoDate.safeParse(on);
  return day.success ? day.data : IsoDate.parse(on.replace('-02-29', '-02-28'));
};

/** The yes to be given, or null while the last day is not there. Only a service is told anything. */
export const yesFrom = (scope: ConsentScope, fields: YesFields, today: IsoDate): ConsentAnswer | null => {
  const sharing: Sharing =
    scope.kind === 'service'
      ? { topics: [...fields.topics], line: fields.line.trim() }
      : { topics: [], line: '' };
  const yes = { says: 'yes', scope, sharing, text: CONSENT_TEXT } as const;
  if (fields.until === 'withdrawn') return { ...yes, validUntil: null };
  if (fields.until === 'year') return { ...yes, validUntil: aYearOn(today) };
  const day = IsoDate.safeParse(fields.day);
  return day.success && day.data >= today ? { ...yes, validUntil: day.data } : null;
};

/** Whether there is anything to take back in whole. */
export const hasGiven = (answers: readonly GivenAnswer[]): boolean =>
  answers.some(({ answer }) => answer === 'yes' || answer === 'contested' || answer === 'expired');
