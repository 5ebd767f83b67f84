import * as z from 'zod';
import { DayId, StaffDayId } from '../../shared/day.ts';
import { MeetingId, PersonId, SeatId } from '../../shared/ids.ts';
import type { AccessTables } from './accessTables.ts';
import type { Grant, LinkTarget } from './grant.ts';

type Place = Pick<AccessTables['grants'], 'kind' | 'meeting' | 'seat'>;
type LinkPlace = Pick<AccessTables['links'], 'kind' | 'meeting' | 'seat'>;

/** What a session holds, as it stands in the tables. */
export const placeOf = (grant: Grant): Place =>
  grant.kind === 'after'
    ? { kind: grant.kind, meeting: grant.meeting, seat: grant.seat }
    : linkPlaceOf(grant);

/** What a link leads to, as it stands in the tables. */
export const linkPlaceOf = (target: LinkTarget): LinkPlace => {
  const { kind } = target;
  switch (kind) {
    case 'seat':
      return { kind, meeting: target.meeting, seat: target.seat };
    case 'room':
      return { kind, meeting: target.day, seat: '' };
    case 'staffDay':
      return { kind, meeting: target.staff, seat: '' };
  }
};

export const LinkPlaceRow = z.union([
  z.object({ kind: z.literal('seat'), meeting: MeetingId, seat: SeatId }),
  z.object({ kind: z.literal('room'), meeting: DayId }),
  z.object({ kind: z.literal('staffDay'), meeting: StaffDayId }),
]);
export const PlaceRow = z.union([
  LinkPlaceRow,
  z.object({ kind: z.literal('after'), meeting: MeetingId, seat: PersonId }),
]);

export const grantOf = (row: z.infer<typeof PlaceRow>): Grant =>
  row.kind === 'after' ? { kind: row.kind, meeting: row.meeting, seat: row.seat } : targetAt(row);

export const targetAt = (row: z.infer<typeof LinkPlaceRow>): LinkTarget => {
  switch (row.kind) {
    case 'seat':
      return { kind: 'seat', meeting: row.meeting, seat: row.seat };
    case 'room':
      return { kind: 'room', day: row.meeting };
    case 'staffDay':
      return { kind: 'staffDay', staff: row.meeting };
  }
};
