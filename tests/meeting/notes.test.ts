import { describe, expect, test } from 'vitest';
import { noteKey } from '../../shared/notes.ts';
import { MAX_TEXT } from '../../shared/text.ts';
import { LEFT, Room, seats } from '../support/room.ts';

const challenge = noteKey('challenge', seats.mother);
const inDescription = () => Room.started().until('describe/guardians');
const write = (room: Room, seat: typeof seats.mother, text: string, baseRev: number, key = challenge) =>
  room.code(seat, 'note.write', { key, text, baseRev });
const note = (room: Room) => room.view('guardian').notes?.find(({ key }) => key === challenge);

describe('a shared text', () => {
  test('[TX1] the own words are written by the person and by those who write for all; by nobody else', () => {
    const room = inDescription();
    const codes = Object.entries(seats).map(([who, seat]) => [who, write(room, seat, who, 0)]);
    expect(codes.filter(([, code]) => code === 'accepted').map(([who]) => who)).toEqual([
      'leader',
      'mother',
      'teacher',
    ]);
    expect(codes.filter(([, code]) => code !== 'accepted').map(([, code]) => code)).toEqual(
      Array(4).fill('notAllowed'),
    );
  });

  test('[TX1] a text is open from its phase on until the family leaves', () => {
    const room = Room.started();
    expect(write(room, seats.mother, 'Før', 0)).toBe('notNow');
    room.until('describe/guardians');
    expect(write(room, seats.mother, 'No', 0)).toBe('accepted');
    while (room.context.stage !== 'closing') room.step();
    expect(write(room, seats.mother, 'Seint', 1)).toBe('accepted');
    room.ok(seats.leader, 'family.left', LEFT);
    expect(write(room, seats.leader, 'For seint', 2)).toBe('notAllowed');
  });

  test('[TX5] two who wrote on the same version both find their words in the next', () => {
    const room = inDescription();
    write(room, seats.mother, 'Ho gruar seg til skulen om morgonen', 0);
    write(room, seats.mother, 'Ho gruar seg til skulen om morgonen no', 1);
    write(room, seats.leader, 'Ho og broren gruar seg til skulen om morgonen', 1);
    expect(note(room)).toMatchObject({
      text: 'Ho og broren gruar seg til skulen om morgonen no',
      rev: 3,
      by: seats.leader,
      overlap: false,
    });
  });

  test('[TX2] an overlap is said, until somebody writes on what came of it', () => {
    const room = inDescription();
    write(room, seats.mother, 'kvar kveld', 0);
    write(room, seats.mother, 'kvar morgon', 1);
    write(room, seats.leader, 'kvar fredag', 1);
    expect(note(room)).toMatchObject({ text: 'kvar morgon fredag', overlap: true });
    write(room, seats.mother, 'fredag morgon', 3);
    expect(note(room)).toMatchObject({ text: 'fredag morgon', overlap: false });
  });

  test('[TX4] where two long texts would be too long together, nothing is saved and the writer is told', () => {
    const room = inDescription();
    const long = (letter: string) => letter.repeat(MAX_TEXT - 100);
    write(room, seats.mother, long('a'), 0);
    const before = room.state;
    expect(write(room, seats.leader, long('b'), 0)).toBe('textTooLong');
    expect(room.state).toBe(before);
    expect(note(room)?.text).toBe(long('a'));
  });

  test('[TX6] a text of the greatest length is taken, whatever stands in it', () => {
    const room = inDescription();
    const text = 'æ🙂\n'.repeat(MAX_TEXT / 4);
    expect([write(room, seats.mother, text, 0), note(room)?.text]).toEqual(['accepted', text]);
  });

  test('[TX1] the referat is written by who leads and who is referent, when the family has gone', () => {
    const room = Room.started();
    const key = noteKey('referat', 'decision');
    const ask = (seat: typeof seats.mother) =>
      room.code(seat, 'note.write', { key, text: 'Vi vart samde', baseRev: 0 });
    expect(ask(seats.leader)).toBe('notNow');
    while (room.context.stage !== 'ended') room.step();
    expect([ask(seats.leader), ask(seats.teacher), ask(seats.nurse), ask(seats.mother)]).toEqual([
      'accepted',
      'accepted',
      'notAllowed',
      'notAllowed',
    ]);
  });
});
