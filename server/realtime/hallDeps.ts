import type { OfTheDay } from '../../shared/day.ts';
import type { Access } from '../access/Access.ts';
import type { Log } from '../config/log.ts';
import type { Joining } from '../joining/Joining.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import type { Recorder } from '../trail/Recorder.ts';
import type { HoldingAccess } from './holding.ts';
import type { MeetingServer } from './sockets.ts';

/** What serving one meeting needs. */
export interface HallDeps {
  readonly io: MeetingServer;
  readonly live: LiveMeeting;
  readonly access: Pick<Access, 'draftKey' | 'dropDraftKey' | 'dropDraftKeysBut' | 'holderOf'> &
    HoldingAccess;
  readonly recorder: Pick<Recorder, 'record' | 'still'>;
  /** What the rest of the day says about the meeting. */
  readonly ofTheDay: () => OfTheDay;
  /** The code on the wall, and who waits outside; another object with every change. */
  readonly doorOf: () => ReturnType<Joining['doorOf']>;
  readonly log: Log;
  /** Milliseconds by which presence follows what happens. */
  readonly presenceDelay: number;
  /** Milliseconds after which a seat without any screen counts as lost. */
  readonly lostAfter: number;
}
