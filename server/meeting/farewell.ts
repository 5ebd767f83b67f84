import type { Farewell } from '../../shared/views.ts';
import { personOf, servicesOf } from './consent.ts';
import type { MeetingContext } from './context.ts';
import { decidedMeasures } from './entry.ts';

/** The one page that matters to the family when they have left: measure, who, when, next meeting. */
export const farewellOf = (context: MeetingContext): Farewell => {
  const { details, stafettholder } = context;
  return {
    language: details?.language ?? 'nn',
    unitName: details?.unitName ?? '',
    unitKind: details?.unitKind ?? 'school',
    none: context.none,
    measures: decidedMeasures(context).map(({ proposal: _, ...measure }) => measure),
    services: [...servicesOf(context)],
    stafettholder: stafettholder && {
      holder: stafettholder.holder,
      name: (stafettholder.person && personOf(context, stafettholder.person)?.name) ?? '',
    },
    nextMeeting: context.nextMeeting,
  };
};
