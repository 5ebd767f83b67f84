import { describe, expect, test } from 'vitest';
import { nextStep, stepWithoutAnswer } from '../../../client/screens/lead/nextStep.ts';
import { commandOf, stepCommand } from '../../../client/screens/lead/stepCommand.ts';
import { parseCommand } from '../../../shared/commands.ts';
import { STAGES, type Stage } from '../../../shared/phases.ts';
import type { Act, Turn } from '../../../shared/turns.ts';

const turn = (act: Act, key = act): Turn => ({ key, act, party: 'service', service: null, people: [] });
const at = (current: Act | null, ...upcoming: Act[]) => ({
  no: 7,
  current: current && turn(current),
  upcoming: upcoming.map((act) => turn(act)),
});
const step = (stage: Stage, current: Act | null, ...upcoming: Act[]) =>
  nextStep({ stage, turn: at(current, ...upcoming) });

describe('the next step', () => {
  test('[UI46] is the start, the next turn, the next phase, the family leaving, the end, the referat', () => {
    expect(step('preparing', null)).toEqual({ kind: 'start' });
    expect(step('clarifying', 'ask', 'answer', 'ask')).toEqual({ kind: 'turn', turn: turn('answer') });
    expect(step('clarifying', 'answer')).toEqual({ kind: 'phase', phase: 'statusQuo' });
    expect(step('decision', 'document', 'readAloud')).toEqual({ kind: 'turn', turn: turn('readAloud') });
    expect(step('decision', 'readAloud')).toEqual({ kind: 'confirm' });
    expect(step('closing', 'lead')).toEqual({ kind: 'familyLeaves' });
    expect(step('evaluation', 'evaluate')).toEqual({ kind: 'end' });
    expect(step('ended', null)).toEqual({ kind: 'referat' });
  });

  test('[UI46] is there in every stage, with and without turns left', () => {
    for (const stage of STAGES) {
      expect(step(stage, 'lead')).toBeTruthy();
      expect(step(stage, 'lead', 'offer')).toBeTruthy();
    }
  });

  test('[UI47] over the answers leads to the next service, from the last one to the next phase', () => {
    const over = (stage: Stage, current: Act, ...upcoming: Act[]) =>
      stepWithoutAnswer({ stage, turn: at(current, ...upcoming) });
    expect(over('clarifying', 'ask', 'answer', 'ask')).toEqual({ kind: 'turn', turn: turn('ask') });
    expect(over('clarifying', 'ask', 'answer')).toEqual({ kind: 'phase', phase: 'statusQuo' });
    expect(over('clarifying', 'answer', 'ask')).toBeNull();
    expect(over('offers', 'offer', 'offer')).toBeNull();
  });
});

describe('the command of a step', () => {
  const expectation = { phase: 'clarifying', turn: 7 } as const;
  const how = { despite: false, skipAnswer: false, expect: expectation };
  const steps = [
    step('preparing', null),
    step('clarifying', 'ask', 'answer'),
    step('clarifying', 'answer'),
    step('decision', 'readAloud'),
    step('closing', 'lead'),
    step('evaluation', 'evaluate'),
  ];

  test('[UI49] is one that the server can read', () => {
    for (const each of steps) {
      const command = stepCommand(each, how);
      expect(command?.type).toBe(commandOf(each));
      expect(parseCommand({ id: 'c1', ...command })).not.toBeNull();
    }
  });

  test('[UI49] every move says where the screen believes the meeting to be', () => {
    const moves = steps.filter((each) => each.kind !== 'start' && each.kind !== 'end');
    for (const each of moves) expect(stepCommand(each, how)).toMatchObject({ expect: expectation });
    for (const each of moves) expect(stepCommand(each, { ...how, expect: undefined })).toBeNull();
  });

  test('[UI49] goes on despite what is missing only when told to', () => {
    expect(stepCommand(step('clarifying', 'answer'), how)).toMatchObject({ payload: { despite: false } });
    expect(stepCommand(step('clarifying', 'answer'), { ...how, despite: true })).toMatchObject({
      payload: { despite: true },
    });
  });

  test('the referat is another screen and no command', () => {
    expect(stepCommand({ kind: 'referat' }, how)).toBeNull();
    expect(commandOf({ kind: 'referat' })).toBeNull();
  });
});
