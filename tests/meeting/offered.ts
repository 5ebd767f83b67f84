import { latest } from '../../server/meeting/context.ts';
import type { Decision } from '../../server/meeting/decide.ts';
import { mineOf } from '../../server/meeting/mine.ts';
import type { MeetingState } from '../../server/meeting/state.ts';
import { COMMAND_TYPES, type CommandType, type Payload } from '../../shared/commands.ts';
import type { SeatId } from '../../shared/ids.ts';
import { SHUT } from '../../shared/joining.ts';
import type { Mine } from '../../shared/mine.ts';
import type { WallTime } from '../../shared/time.ts';
import { probesOf } from './probes.ts';
import { ask, NOBODY } from './search.ts';

interface Answer<T extends CommandType> {
  readonly payload: Payload<T>;
  readonly decision: Decision;
}

const isAccepted = ({ decision }: { decision: Decision }): boolean => decision.kind === 'accepted';
const inOrder = (values: readonly unknown[]): string[] =>
  [...new Set(values.map((v) => JSON.stringify(v)))].sort();

const answersTo = <T extends CommandType>(
  state: MeetingState,
  seat: SeatId,
  type: T,
  now: number,
): readonly Answer<T>[] =>
  probesOf(type, state, now as WallTime).map((payload) => ({
    payload,
    decision: ask(state, seat, type, payload, now),
  }));

/** Where what the seat is offered and what it would be granted are not the same. */
const differs = (what: string, offered: readonly unknown[], granted: readonly unknown[]): string[] => {
  const [a, b] = [inOrder(offered), inOrder(granted)];
  return a.join() === b.join() ? [] : [`${what}: offered ${a.join(' ')}, granted ${b.join(' ')}`];
};

const only = <T extends CommandType>(answers: readonly Answer<T>[]): readonly Payload<T>[] =>
  answers.filter(isAccepted).map(({ payload }) => payload);

const lists = (state: MeetingState, seat: SeatId, mine: Mine, now: number): string[] => {
  const existing = state.context.proposals.map(latest).map(({ id }) => id);
  const proposals = only(answersTo(state, seat, 'proposal.put', now)).map(({ proposal }) => proposal);
  const stances = only(answersTo(state, seat, 'measure.stance', now));
  return [
    ...differs(
      'writable',
      mine.writable,
      only(answersTo(state, seat, 'note.write', now)).map(({ key }) => key),
    ),
    ...differs(
      'proposeFor',
      mine.proposeFor,
      proposals.filter(({ id }) => !existing.includes(id)).map(({ from }) => from),
    ),
    ...differs(
      'editable',
      mine.editable,
      proposals.filter(({ id }) => existing.includes(id)).map(({ id }) => id),
    ),
    ...differs(
      'removable',
      mine.editable,
      only(answersTo(state, seat, 'proposal.remove', now)).map(({ id }) => id),
    ),
    ...(state.context.measures.length === 0
      ? []
      : differs(
          'stanceOf',
          mine.stanceOf,
          stances.map(({ guardian }) => guardian),
        )),
    ...differs(
      'undo',
      mine.undo ? [mine.undo.target] : [],
      only(answersTo(state, seat, 'undo', now)).map(({ target }) => target),
    ),
  ];
};

export interface Checked {
  /** Empty where all that is offered is granted, and all that is granted is offered. */
  readonly faults: readonly string[];
  /** The states that the accepted commands lead to. */
  readonly reached: readonly MeetingState[];
}

/** [CM7] Asks every command of one seat in one state, and compares with what the seat was told. */
export const checkSeat = (state: MeetingState, seat: SeatId, now: number): Checked => {
  const mine = mineOf(state, seat, {
    wall: now as WallTime,
    draftKey: '',
    connected: NOBODY,
    door: SHUT,
  });
  const reached: MeetingState[] = [];
  const faults = COMMAND_TYPES.flatMap((type) => {
    const answers = answersTo(state, seat, type, now);
    for (const { decision } of answers) if (decision.kind === 'accepted') reached.push(decision.state);
    const offered = mine.actions[type];
    const granted = answers.some(isAccepted);
    const codes = answers.map(({ decision }) =>
      decision.kind === 'rejected' ? decision.rejection.code : '',
    );
    if (granted !== (offered === null)) return [`${type}: offered ${offered}, granted ${granted} (${codes})`];
    if (
      offered === undefined &&
      codes.some((code) => !['notAllowed', 'unknownSeat', 'noConsent'].includes(code))
    )
      return [`${type}: never this seat's, yet ${codes}`];
    return [];
  });
  const place = `${seat} in ${state.context.stage} ${state.context.turns[state.context.turnIndex]?.key ?? ''}`;
  return {
    faults: [...faults, ...lists(state, seat, mine, now)].map((fault) => `${place}: ${fault}`),
    reached,
  };
};
