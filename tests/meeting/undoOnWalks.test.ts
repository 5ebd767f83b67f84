import { describe, expect, test } from 'vitest';
import { replay } from '../../server/meeting/replay.ts';
import { UNDOABLE } from '../../server/meeting/steps.ts';
import { effective, undoOf } from '../../server/meeting/undo.ts';
import { Room, seats } from '../support/room.ts';
import { fullMeeting } from './casting.ts';
import { onWalks } from './walk.ts';

describe('undo on random ways', () => {
  test('[UN9] the last step is offered for undoing exactly when it can be undone', () => {
    onWalks(
      { begin: () => Room.prepared(), kinds: ['step', 'clock', 'clock', 'any'], runs: 8 },
      (room) => () => {
        const last = effective(room.state.facts.all).findLast(({ type }) => UNDOABLE.has(type));
        const possible = last !== undefined && undoOf(room.state, last.seq).ok;
        expect(room.state.undoable?.step.seq).toBe(possible ? last.seq : undefined);
      },
    );
  });

  test('[UN9] what is kept for it is where the meeting was before that step, and it is there again', () => {
    onWalks({ begin: fullMeeting, runs: 8 }, (room) => () => {
      const { undoable } = room.state;
      if (!undoable) return;
      const undone = undoOf(room.state, undoable.step.seq);
      expect(undone).toMatchObject({ ok: true });
      if (!undone.ok) return;
      const { stage, turns, turnIndex, pause } = undoable.before;
      expect(undone.snapshot.context).toMatchObject({ stage, turns, turnIndex, pause });
    });
  });

  test('[UN10] a log with undone steps still replays, and says what the meeting says', () => {
    onWalks(
      { begin: () => Room.prepared(), kinds: ['step', 'clock', 'clock', 'write'], runs: 8 },
      (room) => () => {
        const again = replay(room.state.facts.all);
        expect(again.context).toEqual(room.context);
        expect(again.undoable?.step.seq).toBe(room.state.undoable?.step.seq);
      },
    );
  });

  test('[UN7] undoing a step takes nobody away a word', () => {
    onWalks({ begin: fullMeeting, kinds: ['step', 'clock', 'write', 'write'], runs: 8 }, (room) => () => {
      const target = room.state.undoable?.step.seq;
      const words = Object.entries(room.context.notes).filter(([key]) => key !== 'entry');
      if (!target || words.length === 0) return;
      const before = room.state;
      if (room.code(seats.leader, 'undo', { target }) === 'accepted')
        expect(Object.entries(room.context.notes).filter(([key]) => key !== 'entry')).toEqual(words);
      room.state = before;
    });
  });
});
