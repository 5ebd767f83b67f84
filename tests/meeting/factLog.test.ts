import { expect, test } from 'vitest';
import { FactLog } from '../../server/meeting/FactLog.ts';
import type { Fact } from '../../server/meeting/facts.ts';
import { CommandId } from '../../shared/ids.ts';
import { Room, seats } from '../support/room.ts';

const [first, ...others] = Room.started().state.facts.all;
const log = FactLog.of(first ? [first] : []);
const grown = others.reduce((longer, fact) => longer.with(fact), log);
const next = (name: string): Fact =>
  ({ ...grown.last, seq: grown.length + 1, seat: seats.leader, commandId: CommandId.parse(name) }) as Fact;

test('[SY26] a command is found in the log that holds it, and in none that is shorter', () => {
  const longer = grown.with(next('one'));
  expect(longer.ofCommand(seats.leader, CommandId.parse('one'))).toBe(longer.last);
  expect(longer.ofCommand(seats.mother, CommandId.parse('one'))).toBeUndefined();
  expect(grown.ofCommand(seats.leader, CommandId.parse('one'))).toBeUndefined();
});

test('[SY24] a log that goes on from an earlier one knows nothing of what was dropped', () => {
  const dropped = grown.with(next('dropped'));
  const kept = grown.with(next('kept')).with({ ...next('later'), seq: grown.length + 2 } as Fact);
  expect(dropped.all.map(({ commandId }) => commandId)).toEqual([
    ...grown.all.map((f) => f.commandId),
    'dropped',
  ]);
  expect(kept.ofCommand(seats.leader, CommandId.parse('dropped'))).toBeUndefined();
  expect(kept.all.slice(-2).map(({ commandId }) => commandId)).toEqual(['kept', 'later']);
  expect(grown.all).toEqual([first, ...others]);
});

test('[SY24] what was dropped may be given again', () => {
  grown.with(next('again'));
  const given = grown.with(next('again'));
  expect(given.ofCommand(seats.leader, CommandId.parse('again'))).toBe(given.last);
});
