import { consentKey } from '../../shared/consent.ts';
import type { WallTime } from '../../shared/time.ts';
import { chosenServices, onlyAnswersOf, withoutServices } from './acceptance.ts';
import { consentedNow, hasConsent, scopesOf, servicesOf } from './consent.ts';
import type { MeetingContext } from './context.ts';
import { mayDecide } from './deciders.ts';
import type { FactType } from './facts.ts';
import { GATE_FACTS } from './steps.ts';

const GATE: ReadonlySet<FactType> = new Set<FactType>(GATE_FACTS);
export const changesGate = (type: FactType): boolean => GATE.has(type);

/** What somebody on the list needs consent for, and there is none to, by `consentKey`. */
export const uncoveredNow = (context: MeetingContext, wall: WallTime): readonly string[] =>
  scopesOf(context)
    .filter((scope) => scope.kind !== 'stafettlogg' && !hasConsent(context, scope, wall))
    .map(consentKey);

/** [CO19] When the family has gone: who stood in for it did so, and decided, whatever is taken back since. */
const uncoveredAfter = (context: MeetingContext, wall: WallTime): readonly string[] => {
  const now = uncoveredNow(context, wall);
  return scopesOf(context)
    .filter((scope) =>
      (scope.kind === 'representation' ? context.uncovered : now).includes(consentKey(scope)),
    )
    .map(consentKey);
};

/**
 * [CO8] What comes of the gate as it stands now: who is uncovered is out, what a service was chosen for falls away where it
 * may not come along any more, and so does the answer of one who decides no more. What was said stays said, and after
 * the meeting nothing is taken from what was decided. Who was let in in this sitting is kept for the minutes.
 */
export const weighedAnew = (context: MeetingContext, wall: WallTime): Partial<MeetingContext> => {
  const sittings = withConsented(context, wall);
  if (context.stage === 'evaluation' || context.stage === 'ended')
    return { uncovered: uncoveredAfter(context, wall), sittings };
  const uncovered = uncoveredNow(context, wall);
  const now = { ...context, uncovered, sittings };
  const services = servicesOf(now).map(({ id }) => id);
  const gone = chosenServices(now).filter(
    (id) => !services.includes(id) || !hasConsent(now, { kind: 'service', service: id }, wall),
  );
  const deciders = now.people.filter((person) => mayDecide(now, person)).map(({ id }) => id);
  return {
    uncovered,
    sittings,
    ...withoutServices({ ...now, ...onlyAnswersOf(now, deciders) }, gone),
    ...(gone.length > 0 ? { suspended: reopened(context.suspended) } : {}),
  };
};

/** Between two days: they go on with the choice, where it was made already. */
const reopened = (suspended: MeetingContext['suspended']): MeetingContext['suspended'] => {
  if (suspended === null) return null;
  const act = suspended.turns[suspended.turnIndex]?.act;
  const settled = suspended.phase === 'closing' || act === 'document' || act === 'readAloud';
  return settled ? { phase: 'decision', turns: [], turnIndex: 0, passed: [] } : suspended;
};

const withConsented = (context: MeetingContext, wall: WallTime): MeetingContext['sittings'] => {
  const last = context.sittings.at(-1);
  if (!last || last.to !== null) return context.sittings;
  const consented = [...new Set([...last.consented, ...consentedNow(context, wall)])];
  return [...context.sittings.slice(0, -1), { ...last, consented }];
};
