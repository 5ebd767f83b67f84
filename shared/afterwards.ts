import * as z from 'zod/mini';
import { ConsentScope } from './consent.ts';
import { GivenAnswer } from './consentViews.ts';
import { Farewell } from './farewell.ts';
import { MeetingId, PersonId } from './ids.ts';
import { WallTime } from './time.ts';
import { OwnReader } from './trail.ts';

/** [JO13] How long the code is that is told by another way than its link. */
export const AFTER_DIGITS = 6;
export const AfterCode = z
  .string()
  .check(z.regex(new RegExp(`^\\d{${AFTER_DIGITS}}$`)))
  .brand<'AfterCode'>();
export type AfterCode = z.infer<typeof AfterCode>;

/** A code as somebody typed or pasted it, blanks and hyphens and all. Null where it can be none. */
export const afterCodeFrom = (typed: string): AfterCode | null => {
  const code = AfterCode.safeParse(typed.replace(/[\s-]/g, ''));
  return code.success ? code.data : null;
};

/** In two halves, as it is shown and read out. */
export const afterCodeInHalves = (code: AfterCode): string =>
  `${code.slice(0, AFTER_DIGITS / 2)} ${code.slice(AFTER_DIGITS / 2)}`;

/** GET /api/meetings/:meeting/after-links (leader's seat): who of the family may have a link to its page. */
export const AfterLinkState = z.strictObject({
  person: PersonId,
  name: z.string(),
  /** Null where none was made that works. [JO14] `guessed` is one that wrong codes have ended. */
  link: z.nullable(
    z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('works'), until: WallTime }),
      z.strictObject({ state: z.literal('guessed') }),
    ]),
  ),
});
export const AfterLinkStates = z.array(AfterLinkState);
export type AfterLinkState = z.infer<typeof AfterLinkState>;

/** POST /api/meetings/:meeting/after-links/:person (leader's seat). Answers `AfterLinkMade`. */
export const AfterLinkChange = z.strictObject({ change: z.enum(['make', 'revoke']) });
/** `made` is shown this once: it is kept nowhere. */
export const AfterLinkMade = z.strictObject({
  people: AfterLinkStates,
  made: z.nullable(z.strictObject({ path: z.string(), code: AfterCode })),
});
export type AfterLinkMade = z.infer<typeof AfterLinkMade>;

/** POST /api/after/open: a link and its code. Answers `AfterOpened`. */
export const AfterOpenRequest = z.strictObject({
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,128}$/)),
  code: AfterCode,
  /** As in `RedeemRequest`. */
  family: z.optional(z.literal(true)),
});

export const AfterOpened = z.strictObject({ meeting: MeetingId, person: PersonId });
export type AfterOpened = z.infer<typeof AfterOpened>;

/** GET /api/meetings/:meeting/after/:person (who has opened such a link): what remains for somebody of the family. */
export const AfterPage = z.strictObject({
  farewell: Farewell,
  /** What that person has said yes or no to. */
  answers: z.array(GivenAnswer),
  /** Until when the link opens this page again; null where it does so no more. */
  until: z.nullable(WallTime),
  /** As whom that person may read who has opened what; null where not. */
  trail: z.nullable(OwnReader),
});
export type AfterPage = z.infer<typeof AfterPage>;

/** POST /api/meetings/:meeting/after/:person/consent. Answers `AfterPage`. */
export const AfterConsent = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('withdraw'), scope: z.nullable(ConsentScope) }),
  z.strictObject({ did: z.literal('contest'), scope: ConsentScope }),
]);
export type AfterConsent = z.infer<typeof AfterConsent>;
