import { FactLog } from './FactLog.ts';
import type { Fact } from './facts.ts';
import { ReplayError } from './fold.ts';
import { advance, created, type MeetingState } from './state.ts';
import { effective } from './undo.ts';

/**
 * What a log adds up to.
 * @throws ReplayError when the log has a hole, a stranger's fact, or one that the machine does not take.
 */
export const replay = (facts: readonly Fact[]): MeetingState => {
  const [first] = facts;
  if (first?.type !== 'meeting.created') throw new ReplayError('a log begins with its creation');
  facts.forEach((fact, at) => {
    if (fact.seq !== at + 1 || fact.meeting !== first.meeting)
      throw new ReplayError(`fact ${fact.seq} stands at ${at + 1}`);
  });
  let state = created(first);
  for (const fact of effective(facts).slice(1)) {
    const next = advance(state, fact);
    if (!next) throw new ReplayError(`fact ${fact.seq} is not taken by the machine`);
    state = next;
  }
  return { ...state, facts: FactLog.of(facts) };
};
