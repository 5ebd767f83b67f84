import * as z from 'zod/mini';
import {
  About,
  AboutChild,
  AGES,
  Answer,
  ConsentScope,
  EnoughReason,
  GivenForm,
  Sharing,
  Topic,
} from './consent.ts';
import { PersonId } from './ids.ts';
import { Service } from './people.ts';
import { Line, Name } from './text.ts';
import { IsoDate } from './time.ts';

/** What staff have to know: what there is consent to today, and what may be shared. Never who said yes or no. */
export const ConsentsSection = z.array(
  z.strictObject({
    scope: ConsentScope,
    valid: z.boolean(),
    /** What all who said yes let be shared. */
    topics: z.array(Topic),
    /** In their own words, for those who work with it. */
    lines: z.array(Line),
  }),
);

/** One answer of one giver, as the giver and the leader see it. */
export const GivenAnswer = z.strictObject({
  scope: ConsentScope,
  /** What it is called, also where the seat is shown no services; absent for what is none or not on the list. */
  service: z.optional(Service),
  /** Who would stand in, also where the seat is shown nobody. */
  name: z.optional(Name),
  answer: Answer,
  /** Null while nothing was ever said. */
  given: z.nullable(
    z.strictObject({
      on: IsoDate,
      form: GivenForm,
      validUntil: z.nullable(IsoDate),
      sharing: Sharing,
      text: z.nullable(z.int()),
      /** The leader recorded it. */
      byLeader: z.boolean(),
      withdrawnOn: z.nullable(IsoDate),
    }),
  ),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** The leader's book of consent: who said what, and what only the leader knows of people. */
export const ConsentBookSection = z.strictObject({
  /** Guardians and youths on the list, with what each one's answer weighs. */
  givers: z.array(
    z.strictObject({
      person: PersonId,
      weight: z.enum(['needed', 'whenGiven', 'never']),
      answers: z.array(GivenAnswer),
    }),
  ),
  scopes: z.array(
    z.strictObject({
      scope: ConsentScope,
      valid: z.boolean(),
      /** The last day, where it ends within thirty days. */
      endsOn: z.nullable(IsoDate),
      enough: z.nullable(z.strictObject({ reason: EnoughReason, line: Line })),
    }),
  ),
  about: z.record(z.string(), About),
  child: AboutChild,
  age: z.enum(AGES),
});
