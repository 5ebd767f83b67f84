import type { Command } from '../../shared/commands.ts';
import type { MeetingId, PersonId, SeatId } from '../../shared/ids.ts';
import type { Ack, TimeAnswer } from '../../shared/wire.ts';
import type { SaidAfterwards } from '../meeting/farewell.ts';
import type { EvaluationTexts, MeetingState } from '../meeting/state.ts';
import type { Connected } from '../meeting/takeover.ts';

/** Called with the committed states before and after, synchronously, before any ack of that commit is given. */
export type CommitListener = (before: MeetingState, after: MeetingState) => void;

/** One meeting in memory: the committed head of its log, and the only way to add to it. */
export interface LiveMeeting {
  readonly meeting: MeetingId;
  /** Random for each load; a new one means that whatever was shown is to be replaced. */
  readonly epoch: string;
  /** [ER2] It was taken away: nobody is shown anything of it any more. */
  readonly isGone: boolean;
  /** The committed head. What is decided but not durable is not in it. */
  state(): MeetingState;
  /** The evaluation's texts as committed. */
  evaluation(): EvaluationTexts;
  now(): TimeAnswer;
  /**
   * Resolves when the answer is final: durable, rejected, or `notSaved`. Never throws.
   * @param connected who has a screen in the meeting, as far as the caller knows; by default, all
   */
  command(seat: SeatId, command: Command, connected?: Connected): Promise<Ack>;
  /**
   * [JO16] The same, said on the page that remains for one of the family. Not a parameter of `command`, so that no socket can ask
   * for it.
   */
  afterwards(person: PersonId, command: SaidAfterwards): Promise<Ack>;
  /** A meeting with a listener stays in memory. Returns the way to stop listening. */
  onCommit(listener: CommitListener): () => void;
}
