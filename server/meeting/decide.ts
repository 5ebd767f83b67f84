import type { Command, Payload } from '../../shared/commands.ts';
import type { SeatId, Seq } from '../../shared/ids.ts';
import { isHard, type Rejection, type RejectionCode } from '../../shared/rejections.ts';
import { MAX_TEXT } from '../../shared/text.ts';
import type { MeetingTime, WallTime } from '../../shared/time.ts';
import { onBehalfOf } from './behalf.ts';
import type { MeetingContext } from './context.ts';
import { ENTRY, entryIsPristine, noteText, prefilledEntry } from './entry.ts';
import { type EvaluationRow, FACT_VERSION, type Fact, type FactOf } from './facts.ts';
import { isSaidAfterwards } from './farewell.ts';
import { isOpen } from './openness.ts';
import { isDocumenting } from './ownership.ts';
import { isTooLong, payloadOf, type Written } from './payload.ts';
import { isAllowed, POLICY } from './policy.ts';
import { replay } from './replay.ts';
import { missingBefore } from './requirements.ts';
import { type SeatStanding, standingOf } from './seats.ts';
import { advance, type EvaluationTexts, type MeetingState } from './state.ts';
import type { Connected } from './takeover.ts';
import { undoOf } from './undo.ts';
import { validate } from './validate.ts';

export interface DecideInput {
  readonly command: Command;
  /** Fingerprint of type, payload and expectation. */
  readonly print: string;
  readonly seat: SeatId;
  readonly at: MeetingTime;
  readonly wall: WallTime;
  readonly evaluation: EvaluationTexts;
  readonly connected: Connected;
  /** [JO16] Given on the page that remains for one of the family, which is no seat in the meeting; else in the meeting. */
  readonly from?: 'afterwards';
}

export type Decision =
  | { kind: 'accepted'; fact: Fact; rows: readonly EvaluationRow[]; state: MeetingState }
  /** A retry: it is answered as before. */
  | { kind: 'repeated'; seq: Seq }
  | { kind: 'rejected'; rejection: Rejection };

const rejected = (code: RejectionCode, rest: Partial<Rejection> = {}): Decision => ({
  kind: 'rejected',
  rejection: { code, ...rest },
});

/**
 * What becomes of a command in a meeting. Pure. The order of the questions is the order in which people
 * would want to hear the answers: known already? yours? still your moment? sound? complete?
 */
export const decide = (state: MeetingState, input: DecideInput): Decision => {
  const known = state.facts.ofCommand(input.seat, input.command.id);
  if (known)
    return known.print === input.print ? { kind: 'repeated', seq: known.seq } : rejected('commandIdReused');
  return refusal(state.context, input) ?? incomplete(state.context, input) ?? accept(state, input);
};

/** Who has gone home, or is not in yet, does nothing here. */
const UNSEATED = {
  unknownSeat: 'unknownSeat',
  noConsent: 'noConsent',
  notYet: 'notAllowed',
  left: 'notAllowed',
} as const satisfies Record<Extract<SeatStanding, { ok: false }>['reason'], RejectionCode>;

/** Whether who asks is somewhere that it can be said from: on a seat, or on the page that remains. Not on both. */
const misplaced = (context: MeetingContext, { command, seat, wall, from }: DecideInput): Decision | null => {
  if (from === 'afterwards')
    return isSaidAfterwards(context, seat, command.type, wall) ? null : rejected('notAllowed');
  const standing = standingOf(context, seat, wall);
  return standing.ok ? null : rejected(UNSEATED[standing.reason]);
};

const refusal = (context: MeetingContext, input: DecideInput): Decision | null => {
  const elsewhere = misplaced(context, input);
  if (elsewhere) return elsewhere;
  const { command, seat, wall, connected } = input;
  if (!isAllowed(context, seat, command.type, wall)) return rejected('notAllowed');
  const { expect } = command;
  if (POLICY[command.type].expects && expect === null) return rejected('malformed');
  if (expect && (expect.phase !== context.stage || expect.turn !== context.turnNo))
    return rejected('turnIsOver');
  if (!isOpen(context, command.type)) return rejected('notNow');
  const unsound = validate(context, command.type, command.payload, { seat, wall, connected });
  return unsound && rejected(unsound);
};

const goesOnDespite = (command: Command): boolean =>
  'despite' in command.payload && (command.payload as Payload<'meeting.start'>).despite;

const incomplete = (context: MeetingContext, { command, wall }: DecideInput): Decision | null => {
  const missing = missingBefore(context, command.type, wall);
  const stops = goesOnDespite(command) ? missing.filter(isHard) : missing;
  return stops.length > 0 ? rejected('missing', { missing: [...missing] }) : null;
};

const factOf = (state: MeetingState, input: DecideInput, { payload }: Written): Fact => {
  const { command, seat, print, at, wall } = input;
  return {
    meeting: state.meeting,
    seq: (state.facts.length + 1) as Seq,
    at,
    wall,
    type: command.type,
    v: FACT_VERSION,
    seat,
    commandId: command.id,
    undoTarget: command.type === 'undo' ? command.payload.target : null,
    payload,
    onBehalf: onBehalfOf(state.context, command, seat),
    entry: null,
    print,
    // Type and payload come paired from `payloadOf`; TypeScript cannot follow the pairing.
  } as Fact;
};

const accept = (state: MeetingState, input: DecideInput): Decision => {
  const written = payloadOf(state.context, input.command, input.evaluation);
  if (isTooLong(input.command.type, written)) return rejected('textTooLong');
  const fact = factOf(state, input, written);
  const rows = written.row ? [{ meeting: state.meeting, seq: fact.seq, ...written.row }] : [];
  if (fact.type === 'undo') return takeBack(state, fact);

  const next = advance(state, fact);
  if (!next) return rejected('notNow');
  const prefill = prefillAfter(next.context);
  const filled = prefill === null ? fact : { ...fact, entry: prefill };
  return {
    kind: 'accepted',
    fact: filled,
    rows,
    state: prefill === null ? next : (advance(state, filled) ?? next),
  };
};

/** [DE5] While it is being documented and nobody has edited it, the entry follows what is chosen. */
const prefillAfter = (context: MeetingContext): string | null => {
  if (!isDocumenting(context) || !entryIsPristine(context)) return null;
  const entry = prefilledEntry(context).slice(0, MAX_TEXT);
  return entry === noteText(context, ENTRY) ? null : entry;
};

const takeBack = (state: MeetingState, { payload: { target }, ...rest }: FactOf<'undo'>): Decision => {
  const undo = undoOf(state, target);
  if (!undo.ok) return rejected(undo.code, undo.blocking ? { blocking: undo.blocking } : {});
  const fact = { ...rest, payload: { target, undone: undo.step } };
  return { kind: 'accepted', fact, rows: [], state: replay([...state.facts, fact]) };
};
