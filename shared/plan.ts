import * as z from 'zod/mini';
import { YouthAge } from './consent.ts';
import { TriedId } from './ids.ts';
import { Line, Name, Text } from './text.ts';
import { WallTime } from './time.ts';

/** The unit's written form, for the projector and all documents. */
export const UNIT_LANGUAGES = ['nn', 'nb'] as const;
export const UnitLanguage = z.enum(UNIT_LANGUAGES);
export type UnitLanguage = z.infer<typeof UnitLanguage>;

/** What a person can choose for the own screen. */
export const SCREEN_LANGUAGES = ['nn', 'nb', 'en'] as const;
export const ScreenLanguage = z.enum(SCREEN_LANGUAGES);
export type ScreenLanguage = z.infer<typeof ScreenLanguage>;

export const UnitKind = z.enum(['school', 'kindergarten']);
export type UnitKind = z.infer<typeof UnitKind>;

export const Details = z.strictObject({
  unitName: Name,
  unitKind: UnitKind,
  language: UnitLanguage,
  /** First name or initials, no more. */
  child: z.string().check(z.trim(), z.minLength(1), z.maxLength(40), z.regex(/^[^\n\r]*$/)),
  /** Whether the projector may show the child's name. */
  showChild: z.boolean(),
  startsAt: WallTime,
  place: Line,
  /** Empty, or an http(s) address for those on video. */
  videoLink: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).check(z.maxLength(500))]),
  /** From which age the unit asks the youth too; absent: 15. */
  youthAge: z.optional(YouthAge),
});
export type Details = z.infer<typeof Details>;

/** A measure that was tried before, with its effect. */
export const Tried = z.strictObject({ id: TriedId, measure: Text, effect: Text });
export type Tried = z.infer<typeof Tried>;
