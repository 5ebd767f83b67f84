import { isHard, type Requirement, type RequirementCode } from '../../../shared/rejections.ts';

export const PREPARE_SECTIONS = [
  'details',
  'people',
  'duties',
  'consent',
  'tried',
  'minutes',
  'next',
  'links',
] as const;
export type PrepareSection = (typeof PREPARE_SECTIONS)[number];
export type Readiness = 'done' | 'hard' | 'soft';

/** Where on the page each thing that can be missing is put right. */
const SECTION_OF: Partial<Record<RequirementCode, PrepareSection>> = {
  details: 'details',
  guardian: 'people',
  youth: 'people',
  teacher: 'people',
  service: 'people',
  consent: 'consent',
  representation: 'consent',
  stafettloggConsent: 'consent',
  referent: 'duties',
  viddevakt: 'duties',
  nextMeeting: 'next',
};

export const sectionOf = ({ code }: Requirement): PrepareSection | undefined => SECTION_OF[code];

/** What can well be filled in later, and is not there yet. */
export interface Wishes {
  readonly tried: boolean;
  readonly next: boolean;
}

/** [UI5] A section that lacks something that stops the start is not ready; one that lacks a wish can wait. */
export const readinessOf = (
  section: PrepareSection,
  missing: readonly Requirement[],
  wishes: Wishes,
): Readiness => {
  const here = missing.filter((requirement) => sectionOf(requirement) === section);
  if (here.some(isHard)) return 'hard';
  const wished = (section === 'tried' && wishes.tried) || (section === 'next' && wishes.next);
  return here.length > 0 || wished ? 'soft' : 'done';
};
