import { describe, expect, test } from 'vitest';
import { Room, seats } from '../support/room.ts';
import { fullMeeting } from './casting.ts';
import { ask } from './search.ts';

describe('the evaluation', () => {
  const inEvaluation = () => {
    const room = Room.started();
    while (room.context.stage !== 'evaluation') room.step();
    return room;
  };
  const answer = (room: Room, seat: typeof seats.mother, text: string, baseRev: number) =>
    room.code(seat, 'evaluation.write', { question: 'worked', text, baseRev });

  test('[EV1] one answer is shared by all staff, and nobody’s words in it vanish', () => {
    const room = inEvaluation();
    expect(answer(room, seats.nurse, 'God tid', 0)).toBe('accepted');
    expect(answer(room, seats.teacher, 'Tydeleg ordstyring', 0)).toBe('accepted');
    const given = room.view('staff').evaluation?.answers[0];
    expect(given).toMatchObject({ question: 'worked', rev: 2, overlap: true });
    expect(given?.text).toMatch(/God tid[\s\S]*Tydeleg ordstyring/);
    expect(answer(room, seats.nurse, 'God tid og tydeleg ordstyring', 2)).toBe('accepted');
    expect(room.view('leader').evaluation?.answers[0]?.overlap).toBe(false);
  });

  test('[EV2] the family neither writes nor reads it, and nobody does before the family has left', () => {
    const room = Room.started();
    expect(answer(room, seats.nurse, 'For tidleg', 0)).toBe('notNow');
    expect(room.view('leader').evaluation).toBeNull();
    const after = inEvaluation();
    expect(answer(after, seats.mother, 'Eg òg', 0)).toBe('notAllowed');
    expect(after.view('guardian')).toEqual({});
  });

  test('[EV3] its words are beside the log, not in it: the fact holds only which version it is', () => {
    const room = inEvaluation();
    const decision = ask(room.state, seats.nurse, 'evaluation.write', {
      question: 'learn',
      text: 'Hemmeleg',
      baseRev: 0,
    });
    expect(decision).toMatchObject({
      kind: 'accepted',
      fact: { payload: { question: 'learn', rev: 1, overlap: false } },
      rows: [{ question: 'learn', text: 'Hemmeleg' }],
    });
    const { facts: log, context } = decision.kind === 'accepted' ? decision.state : room.state;
    expect(log.last?.type).toBe('evaluation.write');
    expect(JSON.stringify({ facts: log.all, context })).not.toContain('Hemmeleg');
  });

  test('[EV4] [AR4] with an interpreter, the doubled minutes are what was planned', () => {
    const room = fullMeeting();
    while (room.context.stage !== 'evaluation') room.step();
    expect(room.view('staff').evaluation?.phases[0]).toMatchObject({ phase: 'welcome', planned: 600_000 });
  });

  test('[EV4] planned and actual minutes of each phase stand beside it, and every act on the structure', () => {
    const room = Room.started().until('describe/guardians').wait(60_000);
    room.ok(seats.nurse, 'clock.breakIn', { reason: 'measuresLater' });
    room.ok(seats.nurse, 'clock.resume', {});
    room.ok(seats.nurse, 'clock.extend', { minutes: 2 });
    room.ok(seats.leader, 'clock.correct', { by: 1_000 });
    room.ok(seats.nurse, 'agenda.next', { despite: true, skipAnswer: false });
    room.ok(seats.leader, 'agenda.endPhase', { despite: true });
    while (room.context.stage !== 'evaluation') room.step();
    const section = room.view('staff').evaluation;
    expect(section?.phases[1]).toEqual({ phase: 'description', planned: 300_000, actual: 61_000 });
    expect(section?.interventions.map(({ kind, by }) => [kind, by])).toEqual([
      ['breakIn', seats.nurse],
      ['extend', seats.nurse],
      ['correct', seats.leader],
      ['endTurn', seats.nurse],
      ['endPhase', seats.leader],
    ]);
    expect(section?.interventions[0]?.reason).toBe('measuresLater');
  });
});
