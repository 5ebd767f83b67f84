import * as z from 'zod/mini';
import { EvaluationQuestion } from './commands.ts';
import { Details } from './plan.ts';
import { ReferatBlock } from './referat.ts';

/** A document of sections, to be read. */
export const InsightDocument = z.strictObject({
  language: Details.shape.language,
  title: z.string(),
  sections: z.array(z.strictObject({ id: z.string(), heading: z.string(), blocks: z.array(ReferatBlock) })),
});
export type InsightDocument = z.infer<typeof InsightDocument>;

/** GET /api/meetings/:meeting/insight (leader): everything that is kept about the child of that meeting. */
export const InsightAnswer = z.strictObject({
  document: InsightDocument,
  /** Of the staff's evaluation, what names the child: the leader chooses what is handed out. */
  evaluation: z.array(z.strictObject({ id: z.string(), question: EvaluationQuestion, text: z.string() })),
});
export type InsightAnswer = z.infer<typeof InsightAnswer>;

/** POST /api/meetings/:meeting/insight/:kind (leader): the file to hand out, without these answers. */
export const HandOutInsight = z.strictObject({
  without: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(200)),
});

export const INSIGHT_KINDS = ['pdf', 'json'] as const;
