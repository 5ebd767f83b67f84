import type { MeetingId, SeatId, UnitId } from '../../shared/ids.ts';
import {
  type TrailCursor,
  type TrailFilter,
  type TrailKind,
  TrailPage,
  type TrailQuery,
} from '../../shared/trail.ts';
import { type Answer, request } from './http.ts';

/** Where somebody reads who has opened what. */
export interface TrailSource {
  page(before: TrailCursor | null): Promise<Answer<TrailPage>>;
  /** All of it; giving it out is recorded as a file of that kind. */
  all(kind: TrailKind): Promise<Answer<TrailPage>>;
}

/** What is asked for, as it stands in an address. */
export const queryOf = (asked: TrailQuery): string =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();

const sourceAt = (path: string, filter: TrailFilter): TrailSource => ({
  page: (before) => {
    const query = queryOf({ ...filter, ...(before === null ? {} : { before }) });
    return request(TrailPage, query === '' ? path : `${path}?${query}`);
  },
  all: (kind) => request(TrailPage, `${path}/${kind}`, filter),
});

export const unitTrail = (unit: UnitId, filter: TrailFilter): TrailSource =>
  sourceAt(`/api/units/${unit}/trail`, filter);
export const ownTrail = (meeting: MeetingId, seat: SeatId): TrailSource =>
  sourceAt(`/api/meetings/${meeting}/trail`, { seat });
