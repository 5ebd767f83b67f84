import { expect, test } from 'vitest';
import { assembleReferat } from '../../server/documents/assembleReferat.ts';
import { noteKey, type ReferatSection } from '../../shared/notes.ts';
import type { WallTime } from '../../shared/time.ts';
import { people, personAs } from '../meeting/casting.ts';
import { Room, seats } from '../support/room.ts';

const DAY = 86_400_000;
const MIN = 60_000;
const textOf = (room: Room, id: ReferatSection): string =>
  assembleReferat(room.context, room.now as WallTime).sections.find((section) => section.id === id)?.text ??
  '';
const lineOf = (room: Room, name: string): string | undefined =>
  textOf(room, 'people')
    .split('\n\n')
    .join('\n')
    .split('\n')
    .find((line) => line.includes(name));
const toTheEnd = (room: Room): Room => {
  while (room.context.stage !== 'evaluation') room.wait(MIN).step();
  return room;
};

test('[RF9] a meeting that went on another day gives each day with its times, as one referat', () => {
  const room = Room.started()
    .until('ask/ppt')
    .wait(20 * MIN);
  room.ok(seats.leader, 'meeting.suspend', { resumeAt: (room.now + 2 * DAY) as WallTime });
  room.wait(2 * DAY).ok(seats.leader, 'meeting.resume', { despite: true });
  const text = textOf(toTheEnd(room), 'meeting');
  expect(text).toContain('Dato: 2. mars 2027 kl. 09.00–09.20');
  expect(text).toMatch(/Dato: 4\. mars 2027 kl\. 09\.20–\d\d\.\d\d/);
  expect(text).not.toContain('Tid:');
  const headings = assembleReferat(room.context, room.now as WallTime).sections.map(({ id }) => id);
  expect(headings.filter((id) => id === 'decision')).toHaveLength(1);
});

test('[RF9] who was away is not given as present, who came to one of the days is, with that day', () => {
  const room = Room.prepared();
  room.ok(seats.leader, 'arrival.set', { person: seats.team, arrival: 'absent' });
  room.ok(seats.leader, 'arrival.set', { person: seats.nurse, arrival: 'video' });
  room.ok(seats.leader, 'arrival.set', { person: seats.father, arrival: 'later' });
  room.until('ask/ppt');
  const name = (id: string) => room.context.people.find((person) => person.id === id)?.name ?? '';
  expect(lineOf(room, name(seats.team))).toMatch(/Nei/);
  expect(lineOf(room, name(seats.nurse))).toMatch(/På video/);
  expect(lineOf(room, name(seats.mother))).toMatch(/Ja/);
  room.ok(seats.leader, 'meeting.suspend', { resumeAt: null });
  room.wait(2 * DAY).ok(seats.leader, 'arrival.set', { person: seats.team, arrival: 'absent' });
  room.ok(seats.leader, 'meeting.resume', { despite: true });
  expect(lineOf(toTheEnd(room), name(seats.father))).toMatch(/4\. mars 2027/);
  expect(lineOf(room, name(seats.team))).toMatch(/Nei/);
  expect(lineOf(room, name(seats.mother))).toMatch(/Ja/);
});

test('[RF9] the offers of a service that came to the first day only are in it', () => {
  const room = Room.started().until('offer/ppt');
  const key = noteKey('view', 'ppt');
  room.ok(seats.ppt, 'note.write', { key, text: 'Vi ser det slik.', baseRev: 0 });
  room.ok(seats.leader, 'meeting.suspend', { resumeAt: null });
  room.wait(DAY).ok(seats.leader, 'arrival.set', { person: seats.ppt, arrival: 'absent' });
  room.ok(seats.leader, 'meeting.resume', { despite: true });
  expect(textOf(room, 'offers')).toContain('Vi ser det slik.');
});

test('[RF9] interpreter and support person stand with the others', () => {
  const room = Room.started();
  for (const [id, role] of [
    [people.grandmother, 'supportPerson'],
    [people.interpreter, 'interpreter'],
  ] as const) {
    room.ok(seats.leader, 'person.put', { person: personAs(id, [role]) });
    room.ok(seats.leader, 'person.vouch', { person: id, by: seats.mother, yes: true });
  }
  expect(lineOf(room, 'Namn bestemor')).toMatch(/Støtteperson.*Ja/);
  expect(lineOf(room, 'Namn tolk')).toMatch(/Tolk.*Ja/);
});

test('[RF9] what was read for an absent child stands under the challenge, and what nobody read does not', () => {
  const withVoice = (attends: boolean): Room => {
    const room = Room.prepared();
    room.ok(seats.leader, 'person.put', { person: personAs(people.child, ['child'], null, { attends }) });
    const key = noteKey('voice', people.child);
    room.ok(seats.leader, 'note.write', { key, text: 'Eg vil spele handball.', baseRev: 0 });
    return room.until('ask/ppt');
  };
  expect(textOf(withVoice(false), 'challenge')).toMatch(/Namn barn \(barn\):\s+Eg vil spele handball\./);
  expect(textOf(withVoice(true), 'challenge')).not.toContain('handball');
});
