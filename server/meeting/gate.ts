import type { ServiceId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import { withoutServices } from './acceptance.ts';
import { consentedNow, hasConsent, servicesOf } from './consent.ts';
import type { MeetingContext } from './context.ts';
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

/**
 * What comes of a changed gate: what a lost service was chosen for falls away, what it said stays said. After the
 * meeting nothing is taken from what was decided. Who was let in in this sitting is kept for the minutes.
 */
export const afterGate = (
  before: MeetingContext,
  after: MeetingContext,
  wall: WallTime,
): Partial<MeetingContext> => {
  const over = after.stage === 'evaluation' || after.stage === 'ended';
  return {
    ...withoutServices(after, over ? [] : lostServices(before, after, wall)),
    sittings: withConsented(after, wall),
    lost: lostAfter(before, after, wall),
  };
};

/** [CO8] Whoever needed what there was consent to, and is no more, is out with that fact. */
const lostAfter = (before: MeetingContext, after: MeetingContext, wall: WallTime): MeetingContext['lost'] => {
  const now = consentedNow(after, wall);
  const had = new Set([...before.lost, ...consentedNow(before, wall)]);
  return [...had].filter((key) => !now.includes(key)).sort();
};

const withConsented = (context: MeetingContext, wall: WallTime): MeetingContext['sittings'] => {
  const last = context.sittings.at(-1);
  if (!last || last.to !== null) return context.sittings;
  const consented = [...new Set([...last.consented, ...consentedNow(context, wall)])];
  return [...context.sittings.slice(0, -1), { ...last, consented }];
};
