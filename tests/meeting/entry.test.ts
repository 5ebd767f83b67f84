import { describe, expect, test } from 'vitest';
import { MeasureId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import { MAX_TEXT } from '../../shared/text.ts';
import { Room, seats } from '../support/room.ts';
import { day, details, service, smallMeeting } from './casting.ts';

const ENTRY = noteKey('entry');
const text = (room: Room): string | undefined =>
  room.view('guardian').notes?.find(({ key }) => key === ENTRY)?.text;
const revision = (room: Room): number => room.context.notes[ENTRY]?.versions.length ?? 0;
const PPT = { kind: 'service', service: service('ppt') } as const;

const choose = (room: Room, id = 'm1', words = 'Leseøkter') =>
  room.ok(seats.leader, 'measure.put', {
    measure: {
      id: MeasureId.parse(id),
      proposal: null,
      measure: words,
      responsible: PPT,
      responsibleName: 'Mads Eide',
      start: 'måndag',
      evaluateOn: day('2027-05-03'),
    },
    baseRev: 0,
  });
const baton = (room: Room) =>
  room.ok(seats.leader, 'decision.stafettholder', { stafettholder: { holder: PPT, person: seats.ppt } });
const write = (room: Room, words: string, seat = seats.leader) =>
  room.code(seat, 'note.write', { key: ENTRY, text: words, baseRev: revision(room) });

describe('the entry of the stafettlogg', () => {
  test('[DE4] follows from what was chosen: measure, who, from when, evaluated when, and the baton', () => {
    const room = Room.started().until('respond/guardians');
    choose(room);
    baton(room);
    expect(text(room)).toBeUndefined();
    room.until('document/leader');
    expect(text(room)).toBe(
      [
        'Tiltak: Leseøkter',
        'Ansvarleg: PPT, Mads Eide',
        'Start: måndag',
        'Blir evaluert: 03.05.2027',
        '',
        'Stafettholdar: PPT, Mads Eide',
      ].join('\n'),
    );
  });

  test('[DE4] is in the language form of the unit, and says the day of the next meeting', () => {
    const room = smallMeeting();
    room.ok(seats.leader, 'plan.details', details({ language: 'nb', unitKind: 'kindergarten' }));
    room.ok(seats.leader, 'meeting.start', { despite: true });
    room.until('respond/guardians');
    room.ok(seats.leader, 'plan.nextMeeting', { at: Date.parse('2027-04-20T22:30:00Z') as never });
    room.ok(seats.leader, 'measure.put', {
      measure: {
        id: MeasureId.parse('m'),
        proposal: null,
        measure: 'Lek i liten gruppe',
        responsible: { kind: 'unit' },
        responsibleName: '',
        start: '',
        evaluateOn: null,
      },
      baseRev: 0,
    });
    room.until('document/leader');
    expect(text(room)).toBe(
      'Tiltak: Lek i liten gruppe\nAnsvarlig: barnehagen\nEvalueres: neste BTI-møte 21.04.2027',
    );
  });

  test('[DE4] says it where no measure is taken now, and leaves out what not all accept', () => {
    const room = Room.started().until('respond/guardians');
    room.ok(seats.leader, 'decision.none', { none: true });
    room.until('document/leader');
    expect(text(room)).toBe('Ingen nye tiltak no.');
    choose(room);
    room.ok(seats.mother, 'measure.stance', {
      id: MeasureId.parse('m1'),
      guardian: seats.mother,
      accepts: false,
    });
    expect(text(room)).toBe('');
  });

  test('[DE5] follows every change of the choice while nobody has written in it', () => {
    const room = Room.started().until('document/leader');
    choose(room);
    expect(text(room)).toContain('Leseøkter');
    choose(room, 'm2', 'Samtalar');
    baton(room);
    expect(text(room)).toMatch(/Leseøkter[\s\S]*Samtalar[\s\S]*Stafettholdar/);
    room.ok(seats.leader, 'measure.remove', { id: MeasureId.parse('m1') });
    expect(text(room)).not.toContain('Leseøkter');
  });

  test('[DE5] stays as it is from the moment that somebody has written in it', () => {
    const room = Room.started().until('document/leader');
    choose(room);
    expect(write(room, 'Vi les saman kvar måndag.')).toBe('accepted');
    choose(room, 'm2', 'Samtalar');
    baton(room);
    room.next();
    expect(text(room)).toBe('Vi les saman kvar måndag.');
  });

  test('[DE5] also a text that somebody emptied is not filled again', () => {
    const room = Room.started().until('document/leader');
    choose(room);
    write(room, '');
    choose(room, 'm2', 'Samtalar');
    expect(text(room)).toBe('');
  });

  test('[DE5] what is written while the choice changes keeps the words of both', () => {
    const room = Room.started().until('document/leader');
    choose(room);
    const base = revision(room);
    const mine = `${text(room)}\nMor ringjer PPT.`;
    choose(room, 'm2', 'Samtalar');
    room.ok(seats.leader, 'note.write', { key: ENTRY, text: mine, baseRev: base });
    expect(text(room)).toMatch(/Leseøkter[\s\S]*Samtalar/);
    expect(text(room)).toContain('Mor ringjer PPT.');
  });

  test('[DE11] is written by whoever holds the pen, or leads, from any seat; while it is documented and read', () => {
    const room = Room.started().until('respond/teacher');
    expect(write(room, 'Tidleg')).toBe('notAllowed');
    room.until('document/leader');
    room.ok(seats.ppt, 'duty.assign', { duty: 'pen', person: seats.ppt });
    expect([write(room, 'Med pennen', seats.ppt), write(room, 'Utan', seats.teacher)]).toEqual([
      'accepted',
      'notAllowed',
    ]);
    room.next();
    expect(write(room, 'Retta medan vi les')).toBe('accepted');
    room.step();
    expect(write(room, 'For seint')).toBe('notAllowed');
  });

  test('[DE4] is never longer than a text may be, however much was chosen', () => {
    const room = Room.started().until('document/leader');
    choose(room, 'm1', 'a'.repeat(MAX_TEXT));
    choose(room, 'm2', 'b'.repeat(MAX_TEXT));
    expect(text(room)?.length).toBe(MAX_TEXT);
  });
});
