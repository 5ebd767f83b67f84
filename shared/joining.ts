import * as z from 'zod/mini';
import { Role } from './people.ts';
import { Name } from './text.ts';
import { WallTime } from './time.ts';

/**
 * [JO1] What the code on the projector is made of: signs that look and sound unlike each other, read aloud in Norwegian,
 * and no vowels, so that they never make a word.
 */
export const CODE_SIGNS = 'FJKLMRTWX2346789';
const CODE_LENGTH = 6;

/** A code that lets somebody knock. A closed form: the projector shows nothing else of it. */
export const JoinCode = z
  .string()
  .check(z.regex(new RegExp(`^[${CODE_SIGNS}]{${CODE_LENGTH}}$`)))
  .brand<'JoinCode'>();
export type JoinCode = z.infer<typeof JoinCode>;

/** A code as somebody typed or pasted it: small letters, blanks and hyphens are as good. Null where it can be none. */
export const codeFrom = (typed: string): JoinCode | null => {
  const code = JoinCode.safeParse(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''));
  return code.success ? code.data : null;
};

/** In two halves, as it is shown and read out. */
export const inHalves = (code: JoinCode): string =>
  `${code.slice(0, CODE_LENGTH / 2)} ${code.slice(CODE_LENGTH / 2)}`;

export const KnockId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))
  .brand<'KnockId'>();
export type KnockId = z.infer<typeof KnockId>;

/** Somebody who waits outside, as who leads and who guards are shown it. */
export const Knock = z.strictObject({
  id: KnockId,
  /** As typed. */
  name: Name,
  /** What the person says to be. */
  says: z.nullable(Role),
  since: WallTime,
});
export type Knock = z.infer<typeof Knock>;

/** The door as one seat sees it that may open it. */
export const DoorView = z.strictObject({ open: z.boolean(), knocks: z.array(Knock) });
export type DoorView = z.infer<typeof DoorView>;

/** POST /api/knock: says who one is, with the code. Answers `KnockAnswer`. */
export const KnockRequest = z.strictObject({
  code: z.string().check(z.maxLength(40)),
  name: Name,
  says: z.nullable(Role),
});

/**
 * `none`: this browser has not knocked, or the knock is over. `forgotten`: it has, and nobody knows of it any more: it
 * was away for too long, or the server was started anew. GET /api/knock answers it too.
 */
export const KNOCK_STATES = ['none', 'forgotten', 'waiting', 'letIn', 'refused', 'closed'] as const;
export const KnockAnswer = z.strictObject({ state: z.enum(KNOCK_STATES) });
export type KnockAnswer = z.infer<typeof KnockAnswer>;
export type KnockState = (typeof KNOCK_STATES)[number];

/** POST /api/knock/enter: takes the seat that one was let in to. Answers `RedeemAnswer`. */
export const EnterRequest = z.strictObject({
  /** As in `RedeemRequest`. */
  family: z.optional(z.literal(true)),
});

/** A door that is closed. */
export const SHUT: DoorView = { open: false, knocks: [] };
