import * as z from 'zod';
import { DayId, StaffDayId } from '../../shared/day.ts';
import { MeetingId, SeatId } from '../../shared/ids.ts';
import type { AccessTables } from './accessTables.ts';
import type { Grant } from './grant.ts';

type Place = Pick<AccessTables['grants'], 'kind' | 'meeting' | 'seat'>;

/** What a link leads to, or a session holds, as it stands in the tables. */
export const placeOf = (grant: Grant): Place => {
  const { kind } = grant;
  switch (kind) {
    case 'seat':
      return { kind, meeting: grant.meeting, seat: grant.seat };
    case 'room':
      return { kind, meeting: grant.day, seat: '' };
    case 'staffDay':
      return { kind, meeting: grant.staff, seat: '' };
  }
};

export const PlaceRow = z.union([
  z.object({ kind: z.literal('seat'), meeting: MeetingId, seat: SeatId }),
  z.object({ kind: z.literal('room'), meeting: DayId }),
  z.object({ kind: z.literal('staffDay'), meeting: StaffDayId }),
]);

export const grantOf = (row: z.infer<typeof PlaceRow>): Grant => {
  switch (row.kind) {
    case 'seat':
      return { kind: 'seat', meeting: row.meeting, seat: row.seat };
    case 'room':
      return { kind: 'room', day: row.meeting };
    case 'staffDay':
      return { kind: 'staffDay', staff: row.meeting };
  }
};
