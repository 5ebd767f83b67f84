import type { Request } from 'express';
import type { SeatId } from '../../shared/ids.ts';
import type { Referat, ReferatVersion } from '../../shared/referat.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';
import { assembleReferat } from '../documents/assembleReferat.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import type { MeetingContext } from '../meeting/context.ts';
import type { HttpDeps } from './deps.ts';
import { openAs } from './guards.ts';
import { Problem } from './problem.ts';
import { printOf } from './referatPrint.ts';
import { FILES } from './sendFile.ts';

/** A meeting's referat as it stands, beside what was approved of it. */
export interface OpenReferat {
  readonly live: LiveMeeting;
  readonly context: MeetingContext;
  readonly referat: Referat;
  readonly heldAt: WallTime;
  readonly fileName: string;
  readonly versions: readonly ReferatVersion[];
  /** Differs from the latest approved version; false where there is none. */
  readonly changed: boolean;
}

/** The file's name is the day of the meeting: it names no child (DESIGN, The browser). */
export const openReferat = async (
  request: Request,
  deps: HttpDeps,
  seats: (context: MeetingContext) => readonly (SeatId | null)[],
): Promise<OpenReferat> => {
  const live = await openAs(request, deps, seats);
  const { context } = live.state();
  if (context.familyLeftAt === null) throw new Problem('notYet');
  const { wall } = live.now();
  const heldAt = context.startedAt ?? wall;
  const referat = assembleReferat(context, wall);
  const versions = deps.cases.versions(live.meeting);
  const last = versions.at(-1);
  const changed =
    last !== undefined && printOf(deps.cases.frozen(live.meeting, last.version).referat) !== printOf(referat);
  return { live, context, referat, heldAt, fileName: FILES.referat(osloDate(heldAt)), versions, changed };
};
