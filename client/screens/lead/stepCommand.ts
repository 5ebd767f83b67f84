import type { CommandType, Expectation, Payload } from '../../../shared/commands.ts';
import type { NextStep } from './nextStep.ts';

/** A command as the leader's one button gives it. */
export type StepCommand =
  | { readonly type: 'meeting.start'; readonly payload: Payload<'meeting.start'>; readonly expect: null }
  | { readonly type: 'meeting.resume'; readonly payload: Payload<'meeting.resume'>; readonly expect: null }
  | { readonly type: 'agenda.next'; readonly payload: Payload<'agenda.next'>; readonly expect: Expectation }
  | {
      readonly type: 'decision.confirm';
      readonly payload: Payload<'decision.confirm'>;
      readonly expect: Expectation;
    }
  | { readonly type: 'family.left'; readonly payload: Payload<'family.left'>; readonly expect: Expectation }
  | {
      readonly type: 'evaluation.resume';
      readonly payload: Payload<'evaluation.resume'>;
      readonly expect: null;
    }
  | { readonly type: 'meeting.end'; readonly payload: Payload<'meeting.end'>; readonly expect: null };

interface How {
  /** The leader has seen what is missing and goes on all the same. */
  readonly despite: boolean;
  readonly skipAnswer: boolean;
  /** Where this screen shows the meeting to be; undefined outside the phases. */
  readonly expect: Expectation | undefined;
}

/**
 * [UI49] Every move says where the screen believes the meeting to be, so that a double click is refused and
 * skips nobody. Null where the step is no command (the referat), or where the place is not known.
 */
export const stepCommand = (step: NextStep, { despite, skipAnswer, expect }: How): StepCommand | null => {
  switch (step.kind) {
    case 'start':
      return { type: 'meeting.start', payload: { despite }, expect: null };
    case 'resume':
      return { type: 'meeting.resume', payload: { despite }, expect: null };
    case 'end':
      return { type: 'meeting.end', payload: {}, expect: null };
    case 'resumeEvaluation':
      return { type: 'evaluation.resume', payload: {}, expect: null };
    case 'referat':
      return null;
    default:
      return expect === undefined ? null : moveCommand(step, { despite, skipAnswer, expect });
  }
};

type Move = Extract<NextStep, { kind: 'turn' | 'phase' | 'confirm' | 'familyLeaves' }>;

const moveCommand = (step: Move, how: Required<How> & { readonly expect: Expectation }): StepCommand => {
  const { despite, skipAnswer, expect } = how;
  switch (step.kind) {
    case 'turn':
    case 'phase':
      return { type: 'agenda.next', payload: { despite, skipAnswer }, expect };
    case 'confirm':
      return { type: 'decision.confirm', payload: { despite }, expect };
    case 'familyLeaves':
      return {
        type: 'family.left',
        payload: { despite, outOfRoom: true, outOfCall: true, projectorNeutral: true },
        expect,
      };
  }
};

/** The command that a step gives; null for the one that only opens another screen. */
export const commandOf = (step: NextStep): CommandType | null => {
  switch (step.kind) {
    case 'start':
      return 'meeting.start';
    case 'resume':
      return 'meeting.resume';
    case 'end':
      return 'meeting.end';
    case 'resumeEvaluation':
      return 'evaluation.resume';
    case 'confirm':
      return 'decision.confirm';
    case 'familyLeaves':
      return 'family.left';
    case 'referat':
      return null;
    default:
      return 'agenda.next';
  }
};
