import * as z from 'zod/mini';
import type { PersonId, ServiceId } from './ids.ts';

/**
 * Shared texts of a meeting. A key names what the text is, and of whom:
 * `voice/<person>` what a child that is not there wants said, collected beforehand ·
 * `challenge/<person>` the challenge as that person sees it · `answers/<service>` what came up when the
 * service asked · `new/<person>` what is new after the questions · `view/<service>` how the service sees
 * it · `response/<person>` the response to the offers · `entry` the stafettlogg entry · `summary` the
 * challenge in one sentence · `referat/<section>` a section of the referat as edited.
 */
export const NOTE_KINDS = [
  'voice',
  'challenge',
  'answers',
  'new',
  'view',
  'response',
  'entry',
  'summary',
  'referat',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const NoteKey = z
  .string()
  .check(
    z.regex(/^(entry|summary|(voice|challenge|answers|new|view|response|referat)\/[A-Za-z0-9_-]{1,64})$/),
  )
  .brand<'NoteKey'>();
export type NoteKey = z.infer<typeof NoteKey>;

export const noteKey = (kind: NoteKind, of?: string): NoteKey => NoteKey.parse(of ? `${kind}/${of}` : kind);

/** What a text is, where nobody needs to know whose. */
export const kindOf = (key: NoteKey): NoteKind => {
  const [first] = key.split('/', 1);
  return NOTE_KINDS.find((kind) => kind === first) ?? 'summary';
};

export type NoteSubject =
  | { kind: 'voice' | 'challenge' | 'new' | 'response'; person: PersonId }
  | { kind: 'answers' | 'view'; service: ServiceId }
  | { kind: 'referat'; section: ReferatSection | null }
  | { kind: 'entry' | 'summary' };

/** The sections of a referat, in order. All are assembled from the facts; each can be edited. */
export const REFERAT_SECTIONS = [
  'meeting',
  'people',
  'consent',
  'challenge',
  'tried',
  'new',
  'offers',
  'decision',
  'stafettlogg',
  'nextMeeting',
] as const;
export const ReferatSection = z.enum(REFERAT_SECTIONS);
export type ReferatSection = z.infer<typeof ReferatSection>;

/**
 * Takes a key apart. Total: every valid key has a subject. The form of its id was checked with the key; whether
 * there is such a person or service is for the meeting to say.
 */
export const subjectOf = (key: NoteKey): NoteSubject => {
  const slash = key.indexOf('/');
  const [kind, of] = slash < 0 ? [key, ''] : [key.slice(0, slash), key.slice(slash + 1)];
  switch (kind) {
    case 'voice':
    case 'challenge':
    case 'new':
    case 'response':
      return { kind, person: of as PersonId };
    case 'answers':
    case 'view':
      return { kind, service: of as ServiceId };
    case 'referat':
      return { kind, section: REFERAT_SECTIONS.find((section) => section === of) ?? null };
    case 'entry':
      return { kind };
    default:
      return { kind: 'summary' };
  }
};
