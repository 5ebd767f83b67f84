import { DEFAULT_YOUTH_AGE, type YouthAge } from '../../../shared/consent.ts';
import { Details, UnitKind, UnitLanguage } from '../../../shared/plan.ts';
import { osloFields, osloMoment } from '../../time/osloTime.ts';

/** What the meeting is, as it stands in the fields. */
export type DetailsFields = {
  readonly unitKind: string;
  readonly unitName: string;
  readonly language: string;
  readonly child: string;
  readonly showChild: boolean;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly videoLink: string;
  /** 15 or 16. */
  readonly youthAge: string;
};

/** The unit is remembered from one meeting to the next; nothing else is. */
export interface RememberedUnit {
  readonly unitKind: string;
  readonly unitName: string;
  readonly language: string;
  /** Where it is settled. */
  readonly youthAge?: YouthAge;
}

export const emptyDetails = (unit: RememberedUnit): DetailsFields => ({
  unitKind: UnitKind.safeParse(unit.unitKind).success ? unit.unitKind : 'school',
  unitName: unit.unitName,
  language: UnitLanguage.safeParse(unit.language).success ? unit.language : 'nn',
  child: '',
  showChild: false,
  date: '',
  time: '',
  place: '',
  videoLink: '',
  youthAge: String(unit.youthAge ?? DEFAULT_YOUTH_AGE),
});

export const fieldsOf = ({ startsAt, ...rest }: Details): DetailsFields => ({
  ...rest,
  youthAge: String(rest.youthAge ?? DEFAULT_YOUTH_AGE),
  ...osloFields(startsAt),
});

/** The plan that the fields say, or null while they do not say enough. */
export const detailsOf = ({ date, time, ...rest }: DetailsFields): Details | null => {
  const startsAt = osloMoment(date, time);
  const details = Details.safeParse({
    ...rest,
    place: rest.place.trim(),
    videoLink: rest.videoLink.trim(),
    youthAge: Number(rest.youthAge),
    startsAt,
  });
  return details.success ? details.data : null;
};

export type DetailsProblem = 'required' | 'badLink';

/** What is wrong with each field; only these stand in the way of saving. */
export const problemsIn = (fields: DetailsFields): Partial<Record<keyof DetailsFields, DetailsProblem>> => {
  const link = Details.shape.videoLink.safeParse(fields.videoLink.trim());
  return {
    ...(fields.unitName.trim() === '' && { unitName: 'required' }),
    ...(fields.child.trim() === '' && { child: 'required' }),
    ...(fields.date === '' && { date: 'required' }),
    ...(fields.time === '' && { time: 'required' }),
    ...(!link.success && { videoLink: 'badLink' }),
  };
};
