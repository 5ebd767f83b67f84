import { hasRole } from '../../../shared/people.ts';
import type { Fact } from '../../meeting/facts.ts';
import type { MeetingState } from '../../meeting/state.ts';

const namesIn = (fact: Fact): readonly string[] => {
  if (fact.type === 'plan.details') return [fact.payload.child];
  if (fact.type === 'person.put' && hasRole(fact.payload.person, 'child')) return [fact.payload.person.name];
  return [];
};

/**
 * [IN2] Every name that a meeting has had for its child: what stands on the papers may be initials, and whoever wrote in
 * the evaluation knew the name from the list, or from before it was changed.
 */
export const childNames = ({
  context,
  facts,
}: Pick<MeetingState, 'context' | 'facts'>): readonly string[] => [
  ...new Set([
    ...(context.details ? [context.details.child] : []),
    ...context.people.filter((person) => hasRole(person, 'child')).map(({ name }) => name),
    ...facts.all.flatMap(namesIn),
  ]),
];
