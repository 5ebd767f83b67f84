import * as z from 'zod/mini';

/**
 * Branded identifiers. All are random or structural and say nothing about a person: they stand in
 * addresses, logs and file names, where a name never may.
 */
const token = z.string().check(
  z.regex(/^[A-Za-z0-9_-]{1,64}$/),
  // Ids are keys of records: `constructor` would find what no meeting has put there.
  z.refine((id) => !(id in {})),
);

export const MeetingId = token.brand<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;

/** A person who can sign in. */
export const AccountId = token.brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

/** What belongs to one child, over its meetings. */
export const CaseId = token.brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** The projector is a seat without a person. */
export const PROJECTOR = 'projector';

export const PersonId = token.check(z.refine((id) => id !== PROJECTOR)).brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** A school or kindergarten. */
export const UnitId = token.brand<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;

/** A known service's code (`ppt`), or a random id for a service that the leader named. */
export const ServiceId = token.brand<'ServiceId'>();
export type ServiceId = z.infer<typeof ServiceId>;

/** An offer, or a measure that home or unit can try by itself. */
export const ProposalId = token.brand<'ProposalId'>();
export type ProposalId = z.infer<typeof ProposalId>;

/** A measure that the family chose. */
export const MeasureId = token.brand<'MeasureId'>();
export type MeasureId = z.infer<typeof MeasureId>;

/** A measure that was tried before the meeting. */
export const TriedId = token.brand<'TriedId'>();
export type TriedId = z.infer<typeof TriedId>;

/** Made by the client for each act; a retry carries the same one. */
export const CommandId = token.brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** The place of a fact in its meeting's log, from 1. */
export const Seq = z.int().check(z.positive()).brand<'Seq'>();
export type Seq = z.infer<typeof Seq>;

/** A person's seat, or the projector's. */
export const SeatId = z.union([PersonId, z.literal(PROJECTOR)]);
export type SeatId = z.infer<typeof SeatId>;
