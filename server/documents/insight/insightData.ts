import type { Answerable } from '../../../shared/answerable.ts';
import type { WallTime } from '../../../shared/time.ts';
import type { MeetingContext } from '../../meeting/context.ts';
import { hidesPlaces } from '../../meeting/givers.ts';
import { consentTerms } from '../consentTerms.ts';
import type { MeetingMaterial } from './assembleInsight.ts';

/** [IN1] The same for a machine: every version of every text, and every record, field by field. */
export const insightData = (
  material: readonly MeetingMaterial[],
  made: WallTime,
  answerable: Answerable,
): string =>
  JSON.stringify(
    {
      format: 'bti-insight-1',
      made: new Date(made).toISOString(),
      answerable,
      meetings: material.map(({ meeting, heldAt, context, approved, passages }) => ({
        meeting,
        heldAt: new Date(heldAt).toISOString(),
        notes: context === null ? null : notesOf(context),
        approved,
        evaluation: passages.map(({ question, text }) => ({ question, text })),
      })),
    },
    null,
    2,
  );

/** An allow-list: what is about the child and those around it, and nothing of how the meeting was steered. */
const notesOf = (context: MeetingContext) => ({
  // [CO16] Where somebody has a protected address, no document says where they meet.
  details:
    context.details && hidesPlaces(context)
      ? { ...context.details, place: '', videoLink: '' }
      : context.details,
  bornOn: context.aboutChild.bornOn,
  startedAt: context.startedAt,
  sittings: context.sittings,
  nextMeeting: context.nextMeeting,
  people: context.people,
  arrivals: context.arrivals,
  takesPart: context.takesPart,
  // [CO17] Whoever asks for this may be one of two guardians, and knows the own: what is left would be the other's.
  consents: consentTerms(context),
  texts: Object.values(context.notes).map(({ key, versions, by, onBehalf }) => ({
    key,
    versions,
    by,
    onBehalf,
  })),
  tried: context.tried,
  proposals: context.proposals,
  measures: context.measures,
  declined: context.declined,
  noMeasure: context.none,
  stafettholder: context.stafettholder,
  confirmedAt: context.confirmedAt,
});
