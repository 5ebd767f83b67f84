import * as z from 'zod/mini';
import type { CommandType } from './commands.ts';
import { GivenAnswer } from './consentViews.ts';
import { PersonId, ProposalId, SeatId, Seq, ServiceId } from './ids.ts';
import { DoorView } from './joining.ts';
import { Responsible } from './measures.ts';
import { NoteKey } from './notes.ts';
import { Audience, Duty, Person } from './people.ts';
import { RejectionCode } from './rejections.ts';
import { WallTime } from './time.ts';
import { OwnReader } from './trail.ts';

/** A command that this seat may give: now (`null`), or why not now. Absent: never this seat's. */
export type Actions = Partial<Record<CommandType, RejectionCode | null>>;

/** What one seat alone gets. */
export const Mine = z.strictObject({
  seat: SeatId,
  audience: Audience,
  duties: z.array(Duty),
  /** It is this seat's turn. */
  speaking: z.boolean(),
  /** This seat is in the turn after this one. */
  next: z.boolean(),
  actions: z.record(z.string(), z.nullable(RejectionCode)),
  /** Shared texts that this seat may write now. */
  writable: z.array(NoteKey),
  /** For whom this seat may write offers or own measures now. */
  proposeFor: z.array(Responsible),
  /** Proposals this seat may change now. */
  editable: z.array(ProposalId),
  /** Those whose stance this seat may record now. */
  stanceOf: z.array(PersonId),
  /** [CO8] Services that this seat may choose now: those that there is consent to. */
  choosable: z.array(ServiceId),
  /** Own answers about consent, for who gives it; null for all others. */
  consent: z.nullable(z.array(GivenAnswer)),
  /** [TR6] As what this seat may read who has opened what about the child; null for all others, and in practice. */
  trail: z.nullable(OwnReader),
  /** For who may open the door: whether it is, and who waits outside. Null for all others, and when nobody can come in. */
  door: z.nullable(DoorView),
  /** Those at the door who were not on the list, for whom this seat answers or records a guardian's answer. */
  comers: z.array(
    z.strictObject({
      person: Person,
      refused: z.boolean(),
      /** Whose answer this seat may say or record: the own alone, where it is not one that records. */
      by: z.array(PersonId),
    }),
  ),
  /** The last step, where it can be undone. */
  undo: z.nullable(z.strictObject({ target: Seq, type: z.string(), at: WallTime })),
  /** Key for half-typed texts on the device, base64; gone with the seat. */
  draftKey: z.string(),
});
export type Mine = z.infer<typeof Mine>;
