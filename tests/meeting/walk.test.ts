import { expect, test } from 'vitest';
import { STAGES } from '../../shared/phases.ts';
import { Room } from '../support/room.ts';
import { onWalks } from './walk.ts';

test('[CM8] the random meetings of these tests come to every stage, pause, and take steps back', () => {
  const seen = new Set<string>();
  onWalks({ begin: () => Room.prepared(), runs: 400 }, (room) => () => {
    seen.add(room.context.stage);
    if (room.context.pause) seen.add(room.context.pause.kind);
    for (const { type } of room.state.facts) seen.add(type);
  });
  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...STAGES,
      'pause',
      'breakIn',
      'break',
      'agenda.jump',
      'agenda.retime',
      'arrival.set',
      'meeting.resume',
      'lead.takeOver',
      'undo',
      'measure.put',
      'proposal.put',
      'turn.pass',
    ]),
  );
});
