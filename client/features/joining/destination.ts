import { PersonId, PROJECTOR } from '../../../shared/ids.ts';
import type { RedeemAnswer } from '../../../shared/links.ts';
import { addresses } from '../../connection/addresses.ts';

/**
 * Where a link leads. The leader comes to the preparation, which leads on to the meeting when that has
 * begun (`arriving`).
 */
export const destinationOf = (answer: RedeemAnswer): string => {
  if (answer.kind === 'room') return addresses.room(answer.day);
  if (answer.kind === 'staffDay') return addresses.staffDay(answer.staff);
  const { meeting, seat, lead } = answer;
  if (seat === PROJECTOR) return addresses.projector(meeting);
  const person = PersonId.safeParse(seat);
  return lead && person.success
    ? `${addresses.prepare(meeting, person.data)}&arriving=1`
    : addresses.seat(meeting, seat);
};
