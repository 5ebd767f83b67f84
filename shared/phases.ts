import * as z from 'zod/mini';
import { type Ms, minutes } from './time.ts';

/** The phases of the meeting, in order (seed 002). The evaluation is for staff alone. */
export const PHASES = [
  'welcome',
  'description',
  'clarifying',
  'statusQuo',
  'offers',
  'decision',
  'closing',
  'evaluation',
] as const;
export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

/** The phases that have minutes in the plan: all that the family is part of. */
export const TIMED_PHASES = [
  'welcome',
  'description',
  'clarifying',
  'statusQuo',
  'offers',
  'decision',
  'closing',
] as const satisfies readonly Phase[];
export const TimedPhase = z.enum(TIMED_PHASES);
export type TimedPhase = z.infer<typeof TimedPhase>;

/** Re-timing takes minutes from these, in proportion: the rounds that are not protected. */
export const FLEXIBLE_PHASES = [
  'description',
  'clarifying',
  'statusQuo',
  'offers',
] as const satisfies readonly TimedPhase[];

/** Where a meeting is: being prepared, in a phase, broken off to go on another day, or over. */
export const STAGES = ['preparing', ...PHASES, 'suspended', 'ended'] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** The default plan of 45 minutes (seed 002), in whole minutes. */
export const DEFAULT_MINUTES = {
  welcome: 5,
  description: 5,
  clarifying: 10,
  statusQuo: 5,
  offers: 10,
  decision: 5,
  closing: 5,
} as const satisfies Record<TimedPhase, number>;

/** Re-timing never takes minutes from these (DOMAIN). */
const PROTECTED_PHASES = ['decision', 'closing'] as const satisfies readonly TimedPhase[];
export const isProtected = (phase: Phase): boolean => PROTECTED_PHASES.some((each) => each === phase);

export const isTimed = (stage: Stage): stage is TimedPhase => TIMED_PHASES.some((each) => each === stage);
/** The phase that follows; null after the last one. */
export const phaseAfter = (phase: Phase): Phase | null => PHASES[PHASES.indexOf(phase) + 1] ?? null;
export const isPhase = (stage: Stage): stage is Phase => PHASES.some((each) => each === stage);

/** The longest plan that is taken, in minutes, and the longest single phase. */
export const MAX_PLAN_MINUTES = 180;
const MAX_PHASE_MINUTES = 60;

export const Minutes = z.strictObject({
  welcome: z.int().check(z.gte(1), z.lte(MAX_PHASE_MINUTES)),
  description: z.int().check(z.gte(1), z.lte(MAX_PHASE_MINUTES)),
  clarifying: z.int().check(z.gte(1), z.lte(MAX_PHASE_MINUTES)),
  statusQuo: z.int().check(z.gte(1), z.lte(MAX_PHASE_MINUTES)),
  offers: z.int().check(z.gte(1), z.lte(MAX_PHASE_MINUTES)),
  decision: z.int().check(z.gte(1), z.lte(MAX_PHASE_MINUTES)),
  closing: z.int().check(z.gte(1), z.lte(MAX_PHASE_MINUTES)),
});
/** Whole minutes per phase. */
export type Minutes = z.infer<typeof Minutes>;

export const totalMinutes = (plan: Minutes): number =>
  TIMED_PHASES.reduce((total, phase) => total + plan[phase], 0);
/** [AR4] The minutes as they will be: with an interpreter everything takes twice the plan. */
export const lastingMinutes = (plan: Minutes, doubled: boolean): Minutes => {
  const times = doubled ? 2 : 1;
  return {
    welcome: plan.welcome * times,
    description: plan.description * times,
    clarifying: plan.clarifying * times,
    statusQuo: plan.statusQuo * times,
    offers: plan.offers * times,
    decision: plan.decision * times,
    closing: plan.closing * times,
  };
};
export const budgetOf = (plan: Minutes, phase: TimedPhase): Ms => minutes(plan[phase]);

/** What is ticked off in welcome and closing (seed 002), in the order it is said. */
export const POINTS = {
  welcome: [
    'welcomed',
    'introduced',
    'consentTold',
    'referentSettled',
    'structureExplained',
    'viddevaktAppointed',
  ],
  closing: ['challengeRepeated', 'measuresRepeated', 'nextMeetingTold', 'staffStayTold', 'thanked'],
} as const;
export const Point = z.enum([...POINTS.welcome, ...POINTS.closing]);
export type Point = z.infer<typeof Point>;
