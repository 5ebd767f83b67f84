import type { MeasureId, PersonId, ServiceId } from '../../shared/ids.ts';
import type { BatonHolder, Measure, Responsible } from '../../shared/measures.ts';
import type { Person } from '../../shared/people.ts';
import type { WallTime } from '../../shared/time.ts';
import { latest, type MeetingContext } from './context.ts';
import { canDecide, decidersOf, mayDecide, sayOf } from './deciders.ts';

type Answers = Pick<MeetingContext, 'accepted' | 'declined'>;
type ByMeasure = MeetingContext['accepted'];

/**
 * [DE3] What nobody who decides has said no to; who said no and then went out has said no. When the decision phase is
 * left without its confirmation, a measure is decided only where somebody whom it can rest on said yes or is here.
 */
export const decidedMeasures = (context: MeetingContext): readonly Measure[] => {
  if (context.none || context.measures.length === 0) return [];
  const asked = context.stage === 'decision' || canDecide(context);
  const said = (by: ByMeasure, id: MeasureId, counts: (person: Person) => boolean): boolean => {
    const who = by[id] ?? [];
    return who.length > 0 && context.people.some((person) => who.includes(person.id) && counts(person));
  };
  return context.measures
    .map(latest)
    .filter(
      ({ id }) =>
        !said(context.declined, id, (person) => mayDecide(context, person)) &&
        (asked || said(context.accepted, id, (person) => sayOf(context, person) === 'carries')),
    );
};

/** Somebody's yes or no; the last one counts. */
export const answered = (
  { accepted, declined }: Answers,
  id: MeasureId,
  guardian: PersonId,
  accepts: boolean,
): Answers => {
  const others = (by: ByMeasure) => (by[id] ?? []).filter((each) => each !== guardian);
  return {
    accepted: { ...accepted, [id]: accepts ? [...others(accepted), guardian] : others(accepted) },
    declined: { ...declined, [id]: accepts ? others(declined) : [...others(declined), guardian] },
  };
};

/** [DE12] A measure that was changed is another than the one that somebody said yes to; who said no is asked in the room. */
export const askedAnew = ({ accepted, declined }: Answers, id: MeasureId): Answers => ({
  accepted: without(accepted, id),
  declined,
});

export const forgotten = ({ accepted, declined }: Answers, ids: readonly MeasureId[]): Answers => ({
  accepted: ids.reduce(without, accepted),
  declined: ids.reduce(without, declined),
});

const without = (by: ByMeasure, id: MeasureId): ByMeasure =>
  Object.fromEntries(Object.entries(by).filter(([each]) => each !== id));

/** [DE12] Read aloud and confirmed: all who decide and are here have said yes to what nobody said no to. */
export const confirmed = (context: MeetingContext, at: WallTime): Partial<MeetingContext> => {
  const deciders = decidersOf(context).map(({ id }) => id);
  const yes = decidedMeasures(context).map(({ id }) => [
    id,
    [...new Set([...(context.accepted[id] ?? []), ...deciders])],
  ]);
  return {
    confirmedAt: at,
    confirmedBy: deciders,
    accepted: { ...context.accepted, ...Object.fromEntries(yes) },
  };
};

/** [CO8] Only the answers of those who decide. */
export const onlyAnswersOf = ({ accepted, declined }: Answers, deciders: readonly PersonId[]): Answers => {
  const only = (by: ByMeasure): ByMeasure =>
    Object.fromEntries(
      Object.entries(by).map(([id, who]) => [id, who.filter((each) => deciders.includes(each))]),
    );
  return { accepted: only(accepted), declined: only(declined) };
};

/** Services that were chosen or hold the baton, each once. */
export const chosenServices = (context: MeetingContext): readonly ServiceId[] => {
  const holder = context.stafettholder ? [context.stafettholder.holder] : [];
  const parties = [...context.measures.map((each) => latest(each).responsible), ...holder];
  return [...new Set(parties.flatMap((who) => (who.kind === 'service' ? [who.service] : [])))];
};

/** [CO8] What services were chosen for falls away with them; what they said stays said. */
export const withoutServices = (
  context: MeetingContext,
  services: readonly ServiceId[],
): Pick<MeetingContext, 'measures' | 'stafettholder' | 'accepted' | 'declined'> => {
  const of = (who: Responsible | BatonHolder) => who.kind === 'service' && services.includes(who.service);
  const { measures, stafettholder } = context;
  const gone = measures.map(latest).filter(({ responsible }) => of(responsible));
  return {
    measures: measures.filter((record) => !of(latest(record).responsible)),
    stafettholder: stafettholder && of(stafettholder.holder) ? null : stafettholder,
    ...forgotten(
      context,
      gone.map(({ id }) => id),
    ),
  };
};
