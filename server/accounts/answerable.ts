import type { Answerable } from '../../shared/answerable.ts';
import type { MeetingId } from '../../shared/ids.ts';
import type { Accounts } from './Accounts.ts';

/** [AU15] As the unit of a meeting has settled it; its owner answers where it has named nobody. */
export const answerableOf = (
  { meetings, units }: Pick<Accounts, 'meetings' | 'units'>,
  meeting: MeetingId,
): Answerable => {
  const known = meetings.of(meeting);
  const settings = known && units.settings(known.unit);
  return {
    controller: settings?.controller || (units.owner()?.name ?? ''),
    referat: settings?.basis.referat ?? '',
    stafettlogg: settings?.basis.stafettlogg ?? '',
  };
};
