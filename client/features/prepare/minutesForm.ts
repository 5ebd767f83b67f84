import { Minutes, TIMED_PHASES, type TimedPhase, totalMinutes } from '../../../shared/phases.ts';

export type MinutesFields = Readonly<Record<TimedPhase, string>>;

export const minutesFieldsOf = (plan: Minutes): MinutesFields => ({
  welcome: String(plan.welcome),
  description: String(plan.description),
  clarifying: String(plan.clarifying),
  statusQuo: String(plan.statusQuo),
  offers: String(plan.offers),
  decision: String(plan.decision),
  closing: String(plan.closing),
});

/** Null while a field holds no whole number of minutes that a phase can have. */
export const minutesFrom = (fields: MinutesFields): Minutes | null => {
  const plan = Minutes.safeParse(
    Object.fromEntries(TIMED_PHASES.map((phase) => [phase, wholeNumber(fields[phase])])),
  );
  return plan.success ? plan.data : null;
};

export const sumOf = (fields: MinutesFields): number | null => {
  const plan = minutesFrom(fields);
  return plan && totalMinutes(plan);
};

const wholeNumber = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN);
