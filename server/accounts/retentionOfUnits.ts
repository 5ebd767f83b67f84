import type { Retention, RetentionRules } from '../cases/RetentionRules.ts';
import type { Accounts } from './Accounts.ts';

/** [RN1] The unit of a meeting decides how long things are kept; where it has none, it is as usual. */
export const ofUnits = (
  { meetings, units }: Pick<Accounts, 'meetings' | 'units'>,
  usual: Retention,
): RetentionRules => ({
  of: (meeting) => {
    const known = meetings.of(meeting);
    const settings = known && units.settings(known.unit);
    return { notesDays: settings?.retention.notesDays ?? usual.notesDays };
  },
});
