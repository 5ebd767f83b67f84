import type { MeetingId } from '../../shared/ids.ts';
import type { CreatedMeeting } from '../../shared/meetings.ts';
import type { UnitLanguage } from '../../shared/plan.ts';
import type { LiveMeetings } from '../live/LiveMeetings.ts';
import { practiceCommands, practiceLeader } from '../meeting/practice.ts';
import { Problem } from './problem.ts';

/** The meeting about «Lise», ready to start: the leader's own commands, given one after another. */
export const createPractice = async (
  live: LiveMeetings,
  language: UnitLanguage,
  id: MeetingId,
): Promise<CreatedMeeting> => {
  const created = await live.create({ meeting: id, practice: true, leader: practiceLeader(language) });
  const meeting = await live.open(created.meeting);
  if (meeting === undefined) throw new Problem('unavailable');
  for (const command of practiceCommands({ language, wall: meeting.now().wall })) {
    const ack = await meeting.command(created.seat, command);
    if (!ack.ok) throw new Error(`the practice meeting was refused ${command.type}: ${ack.rejection.code}`);
  }
  return created;
};
