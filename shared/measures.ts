import * as z from 'zod/mini';
import { MeasureId, PersonId, ProposalId, ServiceId } from './ids.ts';
import { Line, Text } from './text.ts';
import { IsoDate } from './time.ts';

/** Who answers for something: a service, the school or kindergarten itself, or the home. */
export const Responsible = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), service: ServiceId }),
  z.strictObject({ kind: z.literal('unit') }),
  z.strictObject({ kind: z.literal('home'), person: z.nullable(PersonId) }),
]);
export type Responsible = z.infer<typeof Responsible>;

/** Who may hold the baton: a service, or the school or kindergarten. */
export const BatonHolder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), service: ServiceId }),
  z.strictObject({ kind: z.literal('unit') }),
]);
export type BatonHolder = z.infer<typeof BatonHolder>;

/** Something that could be tried: a service's offer, or a measure of home or unit themselves. */
export const Proposal = z.strictObject({
  id: ProposalId,
  from: Responsible,
  /** The measure in concrete words. */
  measure: Text,
  /** From when, as said ("after the autumn holiday"). */
  start: Line,
  /** What it needs from home and school. */
  needs: Text,
});
export type Proposal = z.infer<typeof Proposal>;

/** A measure that is chosen. `proposal` is null when it was not written as an offer before. */
export const Measure = z.strictObject({
  id: MeasureId,
  proposal: z.nullable(ProposalId),
  measure: Text,
  responsible: Responsible,
  /** The person, who may be named later. */
  responsibleName: Line,
  start: Line,
  /** The day it is evaluated; null means the next BTI meeting. */
  evaluateOn: z.nullable(IsoDate),
});
export type Measure = z.infer<typeof Measure>;

export const Stafettholder = z.strictObject({
  holder: BatonHolder,
  /** The person of that service; may be named later. */
  person: z.nullable(PersonId),
});
export type Stafettholder = z.infer<typeof Stafettholder>;
