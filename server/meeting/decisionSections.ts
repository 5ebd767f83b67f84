import type { PersonId } from '../../shared/ids.ts';
import { type Audience, hasRole } from '../../shared/people.ts';
import type { WallTime } from '../../shared/time.ts';
import type { Sections } from '../../shared/views.ts';
import { decidedMeasures } from './acceptance.ts';
import { latest, type MeetingContext } from './context.ts';
import { ageAtTable, canDecide, decidersOf } from './deciders.ts';
import { ageOfChild } from './givers.ts';

/**
 * [VW20] Who did not accept is for those who decide and those who work with it. A child sees what is decided, and a youth
 * who decides along the own answer: it is not to choose between its parents. Of age, it sees all of them: nobody else's counts
 * but the one's whom it has asked to stand in.
 */
export const decisionSection = (context: MeetingContext, audience: Audience): Sections['decision'] => {
  const decided = decidedMeasures(context);
  const here = decidersOf(context).map(({ id }) => id);
  const seesAll = audience !== 'child' || ageAtTable(context) === 'adult';
  const asked = (declined: readonly PersonId[]) =>
    context.people
      .filter(({ id }) => here.includes(id) || declined.includes(id))
      .filter((person) => seesAll || hasRole(person, 'child'));
  return {
    measures: context.measures.map((record) => {
      const measure = latest(record);
      const declined = context.declined[measure.id] ?? [];
      return {
        measure,
        rev: record.versions.length,
        stances: asked(declined).map(({ id }) => ({
          guardian: id,
          accepts: !declined.includes(id),
          said: declined.includes(id) || (context.accepted[measure.id] ?? []).includes(id),
        })),
        decided: decided.some((each) => each.id === measure.id),
      };
    }),
    none: context.none,
    stafettholder: context.stafettholder,
    confirmedAt: context.confirmedAt,
    waits: context.stage === 'decision' && !canDecide(context),
  };
};

/** [CM4] Who would be asked if it began, or were decided, now: for staff alone, since [CO17] no guardian is told who has come. */
export const decidersSection = (context: MeetingContext, wall: WallTime): Sections['deciders'] => {
  const before = context.stage === 'preparing' || context.stage === 'suspended';
  const age = before ? ageOfChild(context, wall) : ageAtTable(context);
  return {
    here: decidersOf(context, age).map(({ id }) => id),
    adult: age === 'adult',
    waits: !canDecide(context, age),
  };
};
