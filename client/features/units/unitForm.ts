import { UnitSettings } from '../../../shared/accounts.ts';
import type { ServiceId } from '../../../shared/ids.ts';
import { SERVICE_KINDS, type ServiceKind } from '../../../shared/people.ts';
import { DEFAULT_MINUTES, TIMED_PHASES, type TimedPhase } from '../../../shared/phases.ts';
import type { UnitKind, UnitLanguage } from '../../../shared/plan.ts';
import { Name } from '../../../shared/text.ts';

/** A service that usually comes, and who comes from it. */
export interface ServiceFields {
  readonly id: ServiceId;
  readonly kind: ServiceKind;
  /** What the unit calls it; empty for those of the list. */
  readonly name: string;
  /** Empty for a service of the unit's own: the place then bears its name. */
  readonly person: string;
}

/** A unit's settings as they stand in the fields. */
export interface UnitFields {
  readonly name: string;
  readonly kind: UnitKind;
  readonly language: UnitLanguage;
  readonly youthAge: '15' | '16';
  readonly minutes: Readonly<Record<TimedPhase, string>>;
  readonly services: readonly ServiceFields[];
  readonly controller: string;
  readonly basisReferat: string;
  readonly basisStafettlogg: string;
  /** Empty: as usual on this server. */
  readonly notesDays: string;
  /** Empty: as long as the archive keeps it. */
  readonly referatDays: string;
  readonly stafettloggDays: string;
}

export const LISTED_SERVICES = SERVICE_KINDS.filter((kind) => kind !== 'other');

const asFields = (minutes: Readonly<Record<TimedPhase, number>>): Record<TimedPhase, string> => ({
  welcome: String(minutes.welcome),
  description: String(minutes.description),
  clarifying: String(minutes.clarifying),
  statusQuo: String(minutes.statusQuo),
  offers: String(minutes.offers),
  decision: String(minutes.decision),
  closing: String(minutes.closing),
});

export const newUnit = (language: UnitLanguage): UnitFields => ({
  name: '',
  kind: 'school',
  language,
  youthAge: '15',
  minutes: asFields(DEFAULT_MINUTES),
  services: [],
  controller: '',
  basisReferat: '',
  basisStafettlogg: '',
  notesDays: '',
  referatDays: '',
  stafettloggDays: '',
});

export const unitFieldsOf = (settings: UnitSettings): UnitFields => ({
  name: settings.name,
  kind: settings.kind,
  language: settings.language,
  youthAge: settings.youthAge === 15 ? '15' : '16',
  minutes: asFields(settings.minutes),
  services: settings.services.map(({ service, person }) => ({ ...service, person })),
  controller: settings.controller,
  basisReferat: settings.basis.referat,
  basisStafettlogg: settings.basis.stafettlogg,
  notesDays: String(settings.retention.notesDays ?? ''),
  referatDays: String(settings.retention.referatDays ?? ''),
  stafettloggDays: String(settings.retention.stafettloggDays ?? ''),
});

const wholeNumber = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN);
const orOpen = (text: string): number | null => (text.trim() === '' ? null : wholeNumber(text));

/** Who a place is for: the person, or else the unit's own name of the service. */
const placeOf = ({ person, name }: ServiceFields): string => (person.trim() === '' ? name : person);

/** Without what the unit calls it, or who comes, nobody would know what the place is. */
export const isUnnamed = (service: ServiceFields): boolean =>
  service.kind === 'other' ? !Name.safeParse(service.name).success : !Name.safeParse(service.person).success;

const settingsIn = (fields: UnitFields) =>
  UnitSettings.safeParse({
    name: fields.name,
    kind: fields.kind,
    language: fields.language,
    youthAge: Number(fields.youthAge),
    minutes: Object.fromEntries(TIMED_PHASES.map((phase) => [phase, wholeNumber(fields.minutes[phase])])),
    services: fields.services.map(({ person, ...service }) => ({
      service: { ...service, name: service.name.trim() },
      person: placeOf({ ...service, person }),
    })),
    controller: fields.controller.trim(),
    basis: { referat: fields.basisReferat.trim(), stafettlogg: fields.basisStafettlogg.trim() },
    retention: {
      notesDays: orOpen(fields.notesDays),
      referatDays: orOpen(fields.referatDays),
      stafettloggDays: orOpen(fields.stafettloggDays),
    },
  });

/** Null while something is wrong. */
export const settingsFrom = (fields: UnitFields): UnitSettings | null => {
  const parsed = settingsIn(fields);
  return parsed.success ? parsed.data : null;
};

/** The sum of the minutes, or null while one of them is no number. */
export const minutesIn = ({ minutes }: UnitFields): number | null => {
  const sum = TIMED_PHASES.reduce((total, phase) => total + wholeNumber(minutes[phase]), 0);
  return Number.isNaN(sum) ? null : sum;
};

export type UnitProblem = 'name' | 'minutes' | 'services' | 'notesDays' | 'referatDays' | 'stafettloggDays';

/** What each part of the form is given. */
export interface PartProps {
  readonly fields: UnitFields;
  readonly problems: ReadonlySet<UnitProblem>;
  readonly onChange: (next: Partial<UnitFields>) => void;
}

/** What is wrong, by the part of the form that it is in. */
export const unitProblems = (fields: UnitFields): ReadonlySet<UnitProblem> => {
  const parsed = settingsIn(fields);
  const found = new Set<UnitProblem>();
  if (fields.services.some(isUnnamed)) found.add('services');
  if (parsed.success) return found;
  for (const { path } of parsed.error.issues) {
    const [part, inner] = path;
    if (part === 'name' || part === 'minutes') found.add(part);
    if (inner === 'notesDays' || inner === 'referatDays' || inner === 'stafettloggDays') found.add(inner);
  }
  return found;
};
