import { describe, expect, test } from 'vitest';
import { type ProposalId, ServiceId, type TriedId } from '../../shared/ids.ts';
import { type NoteKind, noteKey } from '../../shared/notes.ts';
import type { TimedPhase } from '../../shared/phases.ts';
import { Room, seats } from '../support/room.ts';
import { people, personAs } from './casting.ts';

const withChild = (): Room => {
  const room = Room.prepared();
  room.ok(seats.leader, 'person.put', { person: personAs(people.child, ['child']) });
  return room;
};
const isIn = (room: Room, phases: readonly TimedPhase[]) =>
  room.ok(seats.leader, 'child.phases', { person: people.child, phases: [...phases] });
const write = (room: Room, kind: NoteKind, of: string) =>
  room.ok(seats.leader, 'note.write', { key: noteKey(kind, of), text: `#${kind}#`, baseRev: 0 });
const tried = (room: Room) =>
  room.ok(seats.leader, 'tried.put', {
    tried: { id: 't' as TriedId, measure: '#tried#', effect: '' },
    baseRev: 0,
  });
const offer = (room: Room) =>
  room.ok(seats.leader, 'proposal.put', {
    proposal: {
      id: 'p' as ProposalId,
      from: { kind: 'service', service: ServiceId.parse('ppt') },
      measure: '#offer#',
      start: '',
      needs: '',
    },
    baseRev: 0,
  });
const shown = (room: Room, audience: 'child' | 'guardian') =>
  new Set(JSON.stringify(room.view(audience)).match(/#[a-z]+#/g));
const marked = (...words: readonly string[]) => new Set(words.map((word) => `#${word}#`));

/** Something is written in each round, and the family is about to respond. */
const writtenInEachRound = (phases: readonly TimedPhase[]): Room => {
  const room = withChild();
  isIn(room, phases);
  room.until('describe/guardians');
  write(room, 'challenge', seats.mother);
  tried(room);
  room.until('answer/ppt');
  write(room, 'answers', 'ppt');
  room.until('reflect/guardians');
  write(room, 'new', seats.mother);
  room.until('offer/ppt');
  write(room, 'view', 'ppt');
  offer(room);
  room.until('respond/guardians');
  write(room, 'response', seats.mother);
  return room;
};

describe('a child that is spared a part of the meeting', () => {
  test.each([
    [['welcome', 'decision'], []],
    [['statusQuo', 'decision'], ['new']],
    [
      ['description', 'decision'],
      ['challenge', 'tried'],
    ],
    [
      ['clarifying', 'offers', 'decision'],
      ['answers', 'view'],
    ],
  ] as const)(
    '[VW23] that is in on %j does not meet afterwards what was written in the rest',
    (phases, earlier) => {
      const room = writtenInEachRound(phases);
      expect(shown(room, 'child')).toEqual(marked(...earlier, 'offer', 'response'));
      expect(shown(room, 'guardian')).toEqual(
        marked('challenge', 'tried', 'answers', 'new', 'view', 'offer', 'response'),
      );
    },
  );

  test('[VW23] and that is in on all of it, or has said nothing about that, is shown all of it', () => {
    const room = writtenInEachRound([
      'welcome',
      'description',
      'clarifying',
      'statusQuo',
      'offers',
      'decision',
    ]);
    expect(shown(room, 'child')).toEqual(shown(room, 'guardian'));
  });

  test('[VW23] keeps what it said itself, also when it goes on without the phase it said it in', () => {
    const room = withChild().until('describe/child');
    write(room, 'challenge', people.child);
    room.until('ask/ppt');
    isIn(room, ['decision']);
    room.until('respond/guardians');
    expect(shown(room, 'child')).toEqual(marked('challenge'));
  });
});
