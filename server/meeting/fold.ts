import type { MeetingContext } from './context.ts';
import type { Fact } from './facts.ts';
import { firstSnapshot, type MeetingSnapshot, step } from './state.ts';

/** A log that does not replay: damaged, or of a newer version. Never passed over (DESIGN, machine). */
export class ReplayError extends Error {}

export type Refold = { ok: true; snapshot: MeetingSnapshot } | { ok: false; blocking: Fact };

/** Folds a log; stops at the first fact that the machine does not take. */
export const fold = (
  facts: readonly Fact[],
  visit?: (fact: Fact, before: MeetingContext) => boolean,
): Refold => {
  const [created, ...rest] = facts;
  if (created?.type !== 'meeting.created') throw new ReplayError('a log begins with its creation');
  let snapshot = firstSnapshot(created);
  for (const fact of rest) {
    if (visit && !visit(fact, snapshot.context)) return { ok: false, blocking: fact };
    const next = step(snapshot, fact);
    if (!next) return { ok: false, blocking: fact };
    snapshot = next;
  }
  return { ok: true, snapshot };
};
