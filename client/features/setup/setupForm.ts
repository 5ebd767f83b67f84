import {
  EmailAddress,
  Invitee,
  NewPassword,
  Owner,
  type SetupRequest,
  type UnitSettings,
} from '../../../shared/accounts.ts';
import { DEFAULT_MINUTES } from '../../../shared/phases.ts';
import type { UnitKind, UnitLanguage } from '../../../shared/plan.ts';
import { Name } from '../../../shared/text.ts';

/** What is asked at first; all else of a unit begins as it is most often, and is changed where it is kept. */
export interface SetupFields {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly ownerName: string;
  readonly ownerKind: Owner['kind'];
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly language: UnitLanguage;
  readonly leaderName: string;
  readonly leaderEmail: string;
}

export const emptySetup = (language: UnitLanguage): SetupFields => ({
  name: '',
  email: '',
  password: '',
  ownerName: '',
  ownerKind: 'municipality',
  unitName: '',
  unitKind: 'school',
  language,
  leaderName: '',
  leaderEmail: '',
});

export type SetupProblem = 'required' | 'email' | 'password' | 'sameAddress';

/** What is wrong with each field. */
export const setupProblems = (fields: SetupFields): Partial<Record<keyof SetupFields, SetupProblem>> => {
  const blank = (text: string): boolean => !Name.safeParse(text).success;
  const email = EmailAddress.safeParse(fields.email);
  const leader = EmailAddress.safeParse(fields.leaderEmail);
  const same = email.success && leader.success && email.data === leader.data;
  return {
    ...(blank(fields.name) && { name: 'required' }),
    ...(!email.success && { email: 'email' }),
    ...(!NewPassword.safeParse(fields.password).success && { password: 'password' }),
    ...(blank(fields.ownerName) && { ownerName: 'required' }),
    ...(blank(fields.unitName) && { unitName: 'required' }),
    ...(blank(fields.leaderName) && { leaderName: 'required' }),
    ...(!leader.success && { leaderEmail: 'email' }),
    ...(same && { leaderEmail: 'sameAddress' }),
  };
};

/** [AU11] How a unit begins: the plan of 45 minutes, and what the law says least about left open. */
const usualUnit = ({ unitName, unitKind, language }: SetupFields): UnitSettings => ({
  name: unitName.trim(),
  kind: unitKind,
  language,
  youthAge: 15,
  minutes: DEFAULT_MINUTES,
  services: [],
  controller: '',
  basis: { referat: '', stafettlogg: '' },
  retention: { notesDays: null, referatDays: null, stafettloggDays: null },
});

/** Null while something is wrong. */
export const setupOf = (token: string, fields: SetupFields): SetupRequest | null => {
  if (Object.keys(setupProblems(fields)).length > 0) return null;
  const administrator = Invitee.parse({ name: fields.name, email: fields.email });
  return {
    token,
    administrator: { ...administrator, password: fields.password },
    owner: Owner.parse({ name: fields.ownerName, kind: fields.ownerKind }),
    unit: usualUnit(fields),
    leader: Invitee.parse({ name: fields.leaderName, email: fields.leaderEmail }),
  };
};
