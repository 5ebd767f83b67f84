import { describe, expect, test } from 'vitest';
import type { CommandType } from '../../shared/commands.ts';
import type { PersonId } from '../../shared/ids.ts';
import { seats } from '../support/room.ts';
import { fullMeeting, people } from './casting.ts';

const guarding: CommandType[] = [
  'agenda.endPhase',
  'agenda.jump',
  'agenda.lateStart',
  'agenda.next',
  'agenda.retime',
  'clock.breakIn',
  'clock.correct',
  'clock.extend',
  'clock.pause',
  'clock.resume',
  'decision.confirm',
  'turn.postpone',
  'turn.reorder',
  'undo',
];
const staff: CommandType[] = [
  'agenda.next',
  'duty.assign',
  'evaluation.resume',
  'evaluation.write',
  'lead.takeOver',
  'note.write',
  'proposal.put',
  'proposal.remove',
  'turn.pass',
];
const deciding: CommandType[] = ['decision.none', 'measure.put', 'measure.remove', 'measure.stance'];
const writing: CommandType[] = [
  ...deciding,
  'decision.stafettholder',
  'plan.nextMeeting',
  'tried.put',
  'tried.remove',
];
/** Who comes and goes is marked by whoever leads or guards the structure. */
const atTheDoor: CommandType[] = ['arrival.set', 'child.out', 'person.vouch'];
/** Consent is one's own. */
const giving: CommandType[] = ['consent.answer', 'consent.contest', 'consent.withdraw'];
const family: CommandType[] = [
  'agenda.next',
  'child.out',
  'clock.break',
  'note.write',
  'person.vouch',
  'proposal.put',
  'proposal.remove',
  ...deciding,
];

/** What is ever offered to a seat, now or later, from the preparation to the end. */
const everOffered = (seat: PersonId): string[] => {
  const room = fullMeeting();
  const offered = new Set<string>();
  for (let steps = 0; steps < 60; steps += 1) {
    for (const type of Object.keys(room.mine(seat).actions)) offered.add(type);
    if (room.context.stage === 'ended') break;
    room.step();
  }
  return [...offered].sort();
};
const inOrder = (...types: CommandType[][]): string[] => [...new Set(types.flat())].sort();

describe('who may do what', () => {
  test.each<[string, PersonId, string[]]>([
    ['the viddevakt, who is of a service', people.nurse, inOrder(staff, guarding, atTheDoor)],
    ['another service', people.ppt, inOrder(staff)],
    ['the teacher, who writes the referat and holds the pen', people.teacher, inOrder(staff, writing)],
    ['a guardian', people.mother, inOrder(family, giving)],
    ['who stands in for a guardian', people.representative, inOrder(family)],
    ['the child', people.child, inOrder(['agenda.next', 'child.out', 'clock.break', 'note.write'])],
    ['the support person', people.grandmother, ['clock.break']],
    ['the interpreter', people.interpreter, ['clock.break']],
    ['a guardian who does not come, about consent [CO24]', people.father, inOrder(giving)],
  ])('[CM1] %s may do this and nothing else', (_, seat, types) => {
    expect(everOffered(seat)).toEqual(types);
  });

  test('[CM1] the leader may do everything, so that a meeting can be run from one device', () => {
    expect(everOffered(seats.leader)).toEqual(
      inOrder(staff, writing, guarding, atTheDoor, [
        'child.about',
        'child.phases',
        'consent.enough',
        'consent.record',
        'consent.withdraw',
        'evaluation.park',
        'family.left',
        'lead.takeBack',
        'meeting.end',
        'meeting.resume',
        'meeting.start',
        'meeting.suspend',
        'person.about',
        'person.put',
        'person.remove',
        'plan.details',
        'plan.minutes',
        'points.set',
      ]),
    );
  });
});
