import { useState } from 'react';
import type { Requirement } from '../../../shared/rejections.ts';
import { useAction, useExpectation, useSection } from '../../connection/hooks.ts';
import { type Act, useAct } from '../../connection/useAct.ts';
import { useSettled } from '../../connection/useSettled.ts';
import { type NextStep, nextStep, stepWithoutAnswer } from './nextStep.ts';
import { commandOf, type StepCommand, stepCommand } from './stepCommand.ts';

/** What the leader is asked before a step is taken. */
export type Question = 'missing' | 'leaves' | null;

export interface Steps {
  readonly step: NextStep;
  /** The quieter step beside it, while a service asks. */
  readonly beside: NextStep | null;
  /** Whether the server takes the step now; a step that wants something first is still shown. */
  readonly offered: boolean;
  /** Waiting for an answer, or for a double click to be over. */
  readonly busy: boolean;
  readonly sending: boolean;
  readonly rejection: Act['rejection'];
  readonly missing: readonly Requirement[];
  readonly question: Question;
  /** Takes the step, or asks what must be asked first. */
  readonly take: () => void;
  readonly takeBeside: () => void;
  readonly takeDespite: () => void;
  readonly dismiss: () => void;
}

const NOTHING: readonly Requirement[] = [];

/** The leader's one button: what it does now, and doing it. `openReferat` is called where that is the step. */
export const useSteps = (openReferat: () => void): Steps => {
  const agenda = useSection('agenda');
  const stage = agenda?.stage ?? 'preparing';
  const turn = useSection('turn') ?? BEFORE;
  const missing = useSection('missing') ?? NOTHING;
  const expect = useExpectation();
  const { act, busy: sending, rejection } = useAct();
  const busy = !useSettled() || sending;
  // A question holds for the turn it was asked in: moved on by another, it is gone.
  const [asked, setAsked] = useState<{ readonly what: Question; readonly turn: number }>(UNASKED);
  const question = asked.turn === turn.no ? asked.what : null;
  const setQuestion = (what: Question): void => setAsked({ what, turn: turn.no });
  const step = nextStep({ stage, turn, parked: agenda?.parked ?? false });
  const command = commandOf(step);
  const { offered, why } = useAction(command ?? 'meeting.end');

  const give = async (despite: boolean, skipAnswer = false): Promise<void> => {
    setQuestion(null);
    const wanted = stepCommand(step, { despite, skipAnswer, expect });
    if (wanted !== null && !busy) await sendStep(act, wanted);
  };
  const take = (): void => {
    if (step.kind === 'referat') openReferat();
    else if (step.kind === 'familyLeaves') setQuestion('leaves');
    else if (missing.length > 0) setQuestion('missing');
    else void give(false);
  };
  return {
    step,
    beside: stepWithoutAnswer({ stage, turn }),
    offered: command === null || offered || why === 'missing',
    busy,
    sending,
    rejection,
    missing,
    question,
    take,
    takeBeside: () => void give(false, true),
    takeDespite: () => void give(missing.length > 0),
    dismiss: () => setQuestion(null),
  };
};

const UNASKED = { what: null, turn: 0 } as const;
const BEFORE = { no: 0, current: null, upcoming: [] };

/** Type and payload belong together; the switch keeps them so for TypeScript. */
const sendStep = (act: Act['act'], command: StepCommand): Promise<boolean> =>
  command.expect === null
    ? act(command.type, command.payload)
    : act(command.type, command.payload, { expect: command.expect });
