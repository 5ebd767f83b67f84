import * as z from 'zod/mini';

/** Why a command is not carried out. The client has words for each; exceptions are bugs. */
export const REJECTION_CODES = [
  'malformed',
  'tooLarge',
  'tooFast',
  'unknownMeeting',
  'unknownSeat',
  'notAllowed',
  'notNow',
  'turnIsOver',
  'missing',
  'commandIdReused',
  'notSaved',
  'unknownPerson',
  'unknownService',
  'unknownItem',
  'noConsent',
  'contested',
  'contactData',
  'pastDate',
  'futureDate',
  'planTooLong',
  'beforeStart',
  'notRetimable',
  'leaderStays',
  'leaderHere',
  'notStaff',
  'notReferent',
  'dutiesFirst',
  'notChild',
  'notGuardian',
  'tooMany',
  'lastTurnOfPhase',
  'textTooLong',
  'undoBarrier',
  'undoBlocked',
] as const;
export const RejectionCode = z.enum(REJECTION_CODES);
export type RejectionCode = z.infer<typeof RejectionCode>;

/** What the meeting wants before a step. Hard ones cannot be passed. */
export const REQUIREMENTS = {
  details: 'hard',
  /** Nobody on whom a decision can rest: a guardian, or who stands in for one. */
  guardian: 'hard',
  /** The same where the youth is of age, and decides alone. */
  youth: 'hard',
  consent: 'hard',
  representation: 'hard',
  teacher: 'soft',
  service: 'soft',
  referent: 'soft',
  viddevakt: 'soft',
  stafettloggConsent: 'soft',
  points: 'soft',
  /** Nobody who is here may decide, when the choice is written down. */
  nobodyDecides: 'soft',
  /** The same when it is to be confirmed: no decision without a yes from one who may give it. */
  acceptance: 'hard',
  /** Both once more where the youth is of age. */
  youthDecides: 'soft',
  youthAcceptance: 'hard',
  choice: 'soft',
  /** Nobody of a service that was chosen, or that holds the baton, is here. */
  serviceAway: 'soft',
  stafettholder: 'soft',
  entry: 'soft',
  nextMeeting: 'soft',
} as const satisfies Record<string, 'hard' | 'soft'>;
export type RequirementCode = keyof typeof REQUIREMENTS;
export const RequirementCode = z.enum(Object.keys(REQUIREMENTS) as [RequirementCode, ...RequirementCode[]]);

export const Requirement = z.strictObject({
  code: RequirementCode,
  /** The service or person that it is about, where it is about one. */
  of: z.nullable(z.string()),
});
export type Requirement = z.infer<typeof Requirement>;
export const isHard = (requirement: Requirement): boolean => REQUIREMENTS[requirement.code] === 'hard';

export const Rejection = z.strictObject({
  code: RejectionCode,
  /** With `missing`: what is missing. */
  missing: z.optional(z.array(Requirement)),
  /** With `undoBlocked` and `undoBarrier`: the type of the step that is in the way. */
  blocking: z.optional(z.string()),
});
export type Rejection = z.infer<typeof Rejection>;
