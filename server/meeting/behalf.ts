import type { Command } from '../../shared/commands.ts';
import type { PersonId, SeatId, ServiceId } from '../../shared/ids.ts';
import type { Responsible } from '../../shared/measures.ts';
import { subjectOf } from '../../shared/notes.ts';
import { hasRole, isStaff } from '../../shared/people.ts';
import { isHere } from './attendance.ts';
import { latest, type MeetingContext } from './context.ts';
import { decidersOf, homeOf } from './deciders.ts';
import { currentTurn, resolveTurn } from './turns.ts';

const peopleOfService = (context: MeetingContext, service: ServiceId | null): readonly PersonId[] =>
  service === null
    ? []
    : context.people
        .filter((person) => isHere(context, person) && isStaff(person) && person.service?.id === service)
        .map(({ id }) => id);

const deciders = (context: MeetingContext): readonly PersonId[] => decidersOf(context).map(({ id }) => id);

const peopleOfResponsible = (context: MeetingContext, from: Responsible): readonly PersonId[] => {
  if (from.kind === 'service') return peopleOfService(context, from.service);
  if (from.kind === 'unit') return teachers(context);
  return from.person ? [from.person] : homeOf(context).map(({ id }) => id);
};

/** Where the unit itself tries something, it is the teacher who says so. */
const teachers = (context: MeetingContext): readonly PersonId[] =>
  context.people
    .filter((person) => isHere(context, person) && isStaff(person) && hasRole(person, 'teacher'))
    .map(({ id }) => id);

const speakers = (context: MeetingContext): readonly PersonId[] => {
  const current = currentTurn(context);
  return current ? resolveTurn(context, current).people : [];
};

/** Whose act a command is, whoever gives it. Empty where it is nobody's in particular. */
const actors = (context: MeetingContext, command: Command): readonly PersonId[] => {
  switch (command.type) {
    case 'agenda.next':
    case 'agenda.endPhase':
      return speakers(context);
    case 'turn.pass':
      return peopleOfService(
        context,
        context.turns.find((turn) => turn.key === command.payload.turn)?.service ?? null,
      );
    case 'note.write': {
      const subject = subjectOf(command.payload.key);
      if ('person' in subject) return [subject.person];
      return 'service' in subject ? peopleOfService(context, subject.service) : [];
    }
    case 'proposal.put':
      return peopleOfResponsible(context, command.payload.proposal.from);
    case 'proposal.remove': {
      const proposal = context.proposals.map(latest).find((each) => each.id === command.payload.id);
      return proposal ? peopleOfResponsible(context, proposal.from) : [];
    }
    case 'measure.stance':
      return [command.payload.guardian];
    case 'person.vouch':
      return [command.payload.by];
    case 'decision.stafettholder':
    case 'measure.put':
    case 'measure.remove':
    case 'decision.none':
    case 'decision.confirm':
      return deciders(context);
    default:
      return [];
  }
};

/** [CM6] Those for whom somebody else acted: recorded with every such act, never guessed afterwards. */
export const onBehalfOf = (context: MeetingContext, command: Command, seat: SeatId): PersonId[] => {
  const whose = actors(context, command);
  return whose.some((person) => person === seat) ? [] : [...whose];
};
