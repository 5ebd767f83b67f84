import { describe, expect, test } from 'vitest';
import { mineOf } from '../../server/meeting/mine.ts';
import { project } from '../../server/meeting/project.ts';
import { ALONE } from '../../shared/day.ts';
import { PROJECTOR } from '../../shared/ids.ts';
import { SHUT } from '../../shared/joining.ts';
import { Mine } from '../../shared/mine.ts';
import { noteKey } from '../../shared/notes.ts';
import { AUDIENCES, type Audience } from '../../shared/people.ts';
import type { MeetingTime, WallTime } from '../../shared/time.ts';
import { AUDIENCE_SECTIONS, SECTIONS, type SectionName } from '../../shared/views.ts';
import { Room, seats } from '../support/room.ts';
import { fullMeeting } from './casting.ts';
import { onWalks } from './walk.ts';

const FAMILY: readonly Audience[] = ['guardian', 'child', 'interpreter'];
const NEVER_FAMILY: readonly SectionName[] = [
  'evaluation',
  'presence',
  'missing',
  'wall',
  'following',
  'consentBook',
];
const CASE_TEXTS: readonly SectionName[] = [
  'notes',
  'tried',
  'proposals',
  'decision',
  'consents',
  'people',
  'meeting',
];

const isOut = (room: Room): boolean => room.context.stage === 'evaluation' || room.context.stage === 'ended';
const bytes = (room: Room, audience: Audience): string => JSON.stringify(room.view(audience));
const intoEvaluation = (room: Room): Room => {
  while (room.context.stage !== 'evaluation') room.step();
  return room;
};

describe('what leaves the server', () => {
  test.each(AUDIENCES)(
    '[VW1] the %s gets exactly its own sections, each of the form that was promised',
    (audience) => {
      onWalks({ begin: fullMeeting, runs: 12 }, (room) => () => {
        const view = room.view(audience);
        const gone = isOut(room) && [...FAMILY, 'outside'].includes(audience);
        expect(Object.keys(view).sort()).toEqual(gone ? [] : [...AUDIENCE_SECTIONS[audience]].sort());
        for (const name of Object.keys(view) as SectionName[])
          expect([name, SECTIONS[name].safeParse(view[name]).success]).toEqual([name, true]);
      });
    },
  );

  test('[VW2] the lists themselves: nothing for the staff alone is on a list of the family or the projector', () => {
    for (const audience of FAMILY)
      expect(NEVER_FAMILY.filter((each) => AUDIENCE_SECTIONS[audience].includes(each as never))).toEqual([]);
    expect(CASE_TEXTS.filter((each) => AUDIENCE_SECTIONS.projector.includes(each as never))).toEqual([]);
    expect(AUDIENCE_SECTIONS.projector).not.toContain('presence');
  });

  test('[VW2] a section of the referat is in no note of the family, also if one were there too early', () => {
    const room = Room.started();
    const key = noteKey('referat', 'new');
    const note = { key, versions: ['Utkast'], by: seats.leader, onBehalf: [], overlap: false };
    const early = { ...room.state, context: { ...room.context, notes: { [key]: note } } };
    const extras = {
      evaluation: {},
      presence: [],
      screens: [],
      code: null,
      wall: room.now as WallTime,
      day: ALONE,
    };
    const sees = AUDIENCES.filter((audience) =>
      JSON.stringify(project(early, audience, extras)).includes('Utkast'),
    );
    expect(sees).toEqual(['leader', 'staff']);
  });

  test('[VW6] what one seat alone gets is of the form that was promised, and nothing for who is not in the room', () => {
    onWalks({ begin: fullMeeting, runs: 10 }, (room) => () => {
      for (const { id } of room.context.people) {
        const mine = room.mine(id);
        expect([id, Mine.safeParse(mine).success]).toEqual([id, true]);
        if (mine.audience !== 'projector') continue;
        expect(mine).toMatchObject({ actions: {}, writable: [], duties: [], speaking: false, undo: null });
      }
    });
    const room = Room.started();
    const extras = {
      door: SHUT,
      wall: room.now as WallTime,
      at: room.now as MeetingTime,
      draftKey: 'key',
      connected: room.connected,
    };
    expect(mineOf(room.state, PROJECTOR, extras)).toMatchObject({ audience: 'projector', actions: {} });
  });

  test('[VW7] each knows whether it is now, or next, to speak', () => {
    const room = Room.started().until('describe/guardians');
    const place = (seat: typeof seats.mother) => [room.mine(seat).speaking, room.mine(seat).next];
    expect([place(seats.mother), place(seats.teacher), place(seats.ppt)]).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});

describe('the projector', () => {
  test('[VW5] names parties and never persons', () => {
    onWalks({ begin: fullMeeting, runs: 10 }, (room) => () => {
      const { turn } = room.view('projector');
      for (const each of [...(turn?.upcoming ?? []), ...(turn?.current ? [turn.current] : [])])
        expect(each.people).toEqual([]);
    });
  });

  test('[VW3] shows the entry while it is read aloud, and no words at any other time', () => {
    const room = Room.started().until('document/leader');
    room.ok(seats.leader, 'decision.none', { none: true });
    expect(room.view('projector').reading).toBeNull();
    room.next();
    expect(room.view('projector').reading).toBe('Ingen nye tiltak no.');
    room.step();
    expect(room.view('projector').reading).toBeNull();
  });

  test('[VW8] names the child only where that was chosen', () => {
    const room = Room.prepared();
    const details = room.context.details;
    expect(room.view('projector').wall?.child).toBeNull();
    if (details) room.ok(seats.leader, 'plan.details', { ...details, showChild: true });
    expect(room.view('projector').wall?.child).toBe('Lise');
  });
});

describe('when the family has left', () => {
  test('[VW4] its screens get nothing more, and not a byte of the projector changes through the evaluation', () => {
    const room = intoEvaluation(Room.started());
    const wall = bytes(room, 'projector');
    room.wait(60_000);
    room.ok(seats.nurse, 'evaluation.write', { question: 'worked', text: 'Godt', baseRev: 0 });
    expect(bytes(room, 'projector')).toBe(wall);
    room.ok(seats.leader, 'clock.pause', {});
    expect(bytes(room, 'projector')).toBe(wall);
    room.ok(seats.leader, 'clock.correct', { by: 60_000 });
    room.ok(seats.leader, 'clock.resume', {});
    room.wait(60_000).ok(seats.leader, 'meeting.end', {});
    expect(bytes(room, 'projector')).toBe(wall);
    for (const audience of FAMILY) expect(room.view(audience)).toEqual({});
  });

  test('[VW4] on no random way does the wall tell of what staff do alone', () => {
    onWalks({ begin: fullMeeting, runs: 12 }, (room) => {
      let wall: string | null = null;
      return () => {
        if (!isOut(room)) return;
        wall ??= bytes(room, 'projector');
        expect(bytes(room, 'projector')).toBe(wall);
      };
    });
  });
});
