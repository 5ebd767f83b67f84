import type { MeetingListItem } from '../../../shared/meetings.ts';
import { addresses } from '../../connection/addresses.ts';

/** Where somebody goes on with a meeting. */
export type GoOn = 'prepare' | 'lead' | 'referat' | 'seat';

export const goOnWith = ({ stage, as }: Pick<MeetingListItem, 'stage' | 'as'>): GoOn => {
  if (as === 'staff') return 'seat';
  if (stage === 'preparing') return 'prepare';
  return stage === 'ended' ? 'referat' : 'lead';
};

export const addressOf = (item: MeetingListItem): string =>
  item.kept === null ? addresses[goOnWith(item)](item.meeting, item.seat) : addresses.kept(item.meeting);

/**
 * [UI1] What is to come or going on, soonest first and those without a date last; and what is over, latest
 * first. Practice stands among the rest: it is told apart by its label.
 */
export const inOrder = (
  meetings: readonly MeetingListItem[],
): { readonly open: readonly MeetingListItem[]; readonly earlier: readonly MeetingListItem[] } => {
  const at = (item: MeetingListItem): number =>
    item.kept?.heldAt ?? item.details?.startsAt ?? Number.POSITIVE_INFINITY;
  const soonestFirst = [...meetings].sort((a, b) => compare(at(a), at(b)));
  return {
    open: soonestFirst.filter(({ stage }) => stage !== 'ended'),
    earlier: soonestFirst.filter(({ stage }) => stage === 'ended').reverse(),
  };
};

/** Infinities subtract to no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
