import type { DayId, StaffDayId } from '../../shared/day.ts';
import { type MeetingId, type PersonId, PROJECTOR, type SeatId, type UnitId } from '../../shared/ids.ts';

/** Where the screens are. Ids are random and name nobody. */
export const addresses = {
  home: '/',
  setup: '/setup',
  invitation: '/invitation',
  recovery: '/recovery',
  knock: '/knock',
  account: '/account',
  unit: (unit: UnitId) => `/unit/${unit}`,
  unitTrail: (unit: UnitId, meeting?: MeetingId) =>
    `/unit/${unit}/trail${meeting === undefined ? '' : `?meeting=${meeting}`}`,
  meetingTrail: (meeting: MeetingId) => `/meeting/${meeting}/trail`,
  ownTrail: (meeting: MeetingId, seat: SeatId) => `/meeting/${meeting}/seat/${seat}/trail`,
  afterwards: (meeting: MeetingId, person: PersonId) => `/meeting/${meeting}/after/${person}`,
  afterTrail: (meeting: MeetingId, person: PersonId) => `/meeting/${meeting}/after/${person}/trail`,
  prepare: (meeting: MeetingId, seat: PersonId) => `/meeting/${meeting}/prepare?seat=${seat}`,
  lead: (meeting: MeetingId, seat: PersonId) => `/meeting/${meeting}/lead?seat=${seat}`,
  referat: (meeting: MeetingId, seat: PersonId) => `/meeting/${meeting}/referat?seat=${seat}`,
  kept: (meeting: MeetingId) => `/meeting/${meeting}/kept`,
  insight: (meeting: MeetingId) => `/meeting/${meeting}/insight`,
  agenda: (meeting: MeetingId, seat: PersonId) => `/meeting/${meeting}/agenda?seat=${seat}`,
  projector: (meeting: MeetingId) => `/meeting/${meeting}/projector`,
  seat: (meeting: MeetingId, seat: SeatId) =>
    seat === PROJECTOR ? `/meeting/${meeting}/projector` : `/meeting/${meeting}/seat/${seat}`,
  room: (day: DayId) => `/room/${day}`,
  staffDay: (staff: StaffDayId) => `/day/${staff}`,
} as const;
