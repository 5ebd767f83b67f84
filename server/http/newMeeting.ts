import { randomBytes } from 'node:crypto';
import type { UnitSettings } from '../../shared/accounts.ts';
import type { Command } from '../../shared/commands.ts';
import { CommandId, type MeetingId, PersonId } from '../../shared/ids.ts';
import type { CreatedMeeting } from '../../shared/meetings.ts';
import type { Person } from '../../shared/people.ts';
import type { LiveMeetings } from '../live/LiveMeetings.ts';
import { Problem } from './problem.ts';

const newId = (): string => randomBytes(12).toString('base64url');

/** The leader is the head at first (DOMAIN, People); the plan can say otherwise. */
export const headNamed = (name: string): Person => ({
  id: PersonId.parse(newId()),
  name,
  roles: ['head'],
  service: null,
  attends: true,
});

/** [AU11] A real meeting as its unit begins them: the unit's minutes, and the services that usually come. */
export const createReal = async (
  live: LiveMeetings,
  id: MeetingId,
  leader: Person,
  settings: UnitSettings | null,
): Promise<CreatedMeeting> => {
  const created = await live.create({ meeting: id, practice: false, leader });
  if (settings === null) return created;
  const meeting = await live.open(created.meeting);
  if (meeting === undefined) throw new Problem('unavailable');
  for (const command of startOf(settings)) {
    const ack = await meeting.command(created.seat, command);
    if (!ack.ok) throw new Error(`a new meeting was refused ${command.type}: ${ack.rejection.code}`);
  }
  return created;
};

const startOf = ({ minutes, services }: UnitSettings): readonly Command[] => {
  const common = () => ({ id: CommandId.parse(newId()), expect: null });
  return [
    { ...common(), type: 'plan.minutes', payload: minutes },
    ...services.map(
      ({ service, person }): Command => ({
        ...common(),
        type: 'person.put',
        payload: {
          person: { id: PersonId.parse(newId()), name: person, roles: ['service'], service, attends: true },
        },
      }),
    ),
  ];
};
