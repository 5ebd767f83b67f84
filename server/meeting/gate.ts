import type { ServiceId } from '../../shared/ids.ts';
import type { BatonHolder, Responsible } from '../../shared/measures.ts';
import type { WallTime } from '../../shared/time.ts';
import { consentedNow, hasConsent, servicesOf } from './consent.ts';
import { latest, type MeetingContext } from './context.ts';
import type { FactType } from './facts.ts';

/** Facts that can open or close the meeting for a service. */
const GATE_FACTS: ReadonlySet<FactType> = new Set<FactType>([
  'consent.record',
  'consent.answer',
  'consent.withdraw',
  'consent.contest',
  'consent.enough',
  'person.about',
  'child.about',
  'person.put',
  'person.remove',
  'plan.details',
]);
export const changesGate = (type: FactType): boolean => GATE_FACTS.has(type);

/** Services that were covered and are so no more, or have nobody left on the list. */
const lostServices = (
  before: MeetingContext,
  after: MeetingContext,
  wall: WallTime,
): readonly ServiceId[] => {
  const still = new Set(
    servicesOf(after)
      .filter(({ id }) => hasConsent(after, { kind: 'service', service: id }, wall))
      .map(({ id }) => id),
  );
  return servicesOf(before)
    .map(({ id }) => id)
    .filter((id) => !still.has(id) && hasConsent(before, { kind: 'service', service: id }, wall));
};

const isOf =
  (services: readonly ServiceId[]) =>
  (who: Responsible | BatonHolder): boolean =>
    who.kind === 'service' && services.includes(who.service);

/** [CO8] Whether a service that was chosen, or holds the baton, may not come along any more. */
export const losesChosen = (before: MeetingContext, after: MeetingContext, wall: WallTime): boolean => {
  const lost = isOf(lostServices(before, after, wall));
  const { measures, stafettholder } = before;
  return (
    measures.some((record) => lost(latest(record).responsible)) ||
    (stafettholder !== null && lost(stafettholder.holder))
  );
};

/**
 * What comes of a changed gate: what a lost service was chosen for falls away, what it said stays said. After the
 * meeting nothing is taken from what was decided. Who was let in in this sitting is kept for the minutes.
 */
export const afterGate = (
  before: MeetingContext,
  after: MeetingContext,
  wall: WallTime,
): Partial<MeetingContext> => {
  const { stage, measures, stafettholder } = after;
  const over = stage === 'evaluation' || stage === 'ended';
  const lost = isOf(over ? [] : lostServices(before, after, wall));
  return {
    measures: measures.filter((record) => !lost(latest(record).responsible)),
    stafettholder: stafettholder && lost(stafettholder.holder) ? null : stafettholder,
    sittings: withConsented(after, wall),
  };
};

const withConsented = (context: MeetingContext, wall: WallTime): MeetingContext['sittings'] => {
  const last = context.sittings.at(-1);
  if (!last || last.to !== null) return context.sittings;
  const consented = [...new Set([...last.consented, ...consentedNow(context, wall)])];
  return [...context.sittings.slice(0, -1), { ...last, consented }];
};
