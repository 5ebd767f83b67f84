import * as z from 'zod/mini';
import { DayId, Delay } from './day.ts';
import { Farewell } from './farewell.ts';
import { MeetingId, SeatId, Seq } from './ids.ts';
import type { KnockAnswer } from './joining.ts';
import type { Mine } from './mine.ts';
import { UnitLanguage } from './plan.ts';
import { Rejection } from './rejections.ts';
import { MeetingTime, WallTime } from './time.ts';
import { OwnReader } from './trail.ts';
import { SECTIONS } from './views.ts';

/** The seat that a socket speaks for; the cookie must hold it. */
export const Handshake = z.strictObject({
  meeting: MeetingId,
  seat: SeatId,
  /** The projector as the room of that day has it: only while the meeting is in the room. */
  room: z.optional(DayId),
});
export type Handshake = z.infer<typeof Handshake>;

/** The server's answer to a command. */
export const Ack = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), seq: Seq }),
  z.strictObject({ ok: z.literal(false), rejection: Rejection }),
]);
export type Ack = z.infer<typeof Ack>;

/** The answer to `time`: meeting time and wall time at the server, and how fast meeting time runs. */
export const TimeAnswer = z.strictObject({ now: MeetingTime, wall: WallTime, rate: z.number() });
export type TimeAnswer = z.infer<typeof TimeAnswer>;

/**
 * The sections that changed, each whole. A new epoch replaces everything; a gap in the revision makes
 * the client ask for the whole. `revision` counts the messages of this epoch to this audience from 1.
 */
export const ViewMessage = z.strictObject({
  epoch: z.string(),
  revision: z.int(),
  whole: z.boolean(),
  sections: z.partial(z.strictObject(SECTIONS)),
});
export type ViewMessage = z.infer<typeof ViewMessage>;

/**
 * Why a seat is shown out. `left` comes with the family's page; null for an interpreter, who is only thanked. `trail`:
 * as what one may read who has opened what about the child; null for who may not.
 */
export const OutMessage = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('left'), farewell: z.nullable(Farewell), trail: z.nullable(OwnReader) }),
  z.strictObject({ reason: z.enum(['revoked', 'noConsent', 'notYet', 'removed', 'over']) }),
]);
export type OutMessage = z.infer<typeof OutMessage>;

/** Why a handshake is refused; the `message` of Socket.IO's `connect_error`. */
export const REFUSALS = [
  'notYours',
  'unknownMeeting',
  'noConsent',
  'notYet',
  'over',
  'needsTls',
  'malformed',
  'unavailable',
] as const;
export const Refusal = z.enum(REFUSALS);
export type Refusal = z.infer<typeof Refusal>;

/** What a room's projector connects as, in the namespace `ROOMS`. */
export const ROOMS = '/room';
export const RoomHandshake = z.strictObject({ day: DayId });

/** What the room shows: a meeting, or the time of day and when the next one is. */
export const RoomMessage = z.strictObject({
  meeting: z.nullable(MeetingId),
  language: UnitLanguage,
  practice: z.boolean(),
  next: z.nullable(z.strictObject({ startsAt: WallTime, delay: z.nullable(Delay) })),
});
export type RoomMessage = z.infer<typeof RoomMessage>;

/** What one who knocked waits in; the browser's own cookie says whose knock it is. */
export const KNOCKS = '/knock';

/** Socket.IO events, in Socket.IO's own form of a typed map. */
export interface ClientToServer {
  command: (command: unknown, answer: (ack: Ack) => void) => void;
  time: (answer: (time: TimeAnswer) => void) => void;
  /** Asks for the whole view and `mine` again. */
  whole: () => void;
}
export interface ServerToClient {
  view: (message: ViewMessage) => void;
  mine: (mine: Mine) => void;
  out: (message: OutMessage) => void;
}
export type RoomToServer = Pick<ClientToServer, 'time'>;
export interface ServerToRoom {
  room: (message: RoomMessage) => void;
  /** The link was renewed or revoked. */
  closed: () => void;
}
export type KnockToServer = Record<never, never>;
export interface ServerToKnock {
  knock: (answer: KnockAnswer) => void;
}
