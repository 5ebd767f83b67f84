import * as z from 'zod/mini';
import { PersonId, ServiceId } from './ids.ts';

/** What the one whose turn it is does. */
export const ACTS = [
  'lead',
  'describe',
  /** What an absent child wants said is read to all. */
  'readVoice',
  'ask',
  'answer',
  'reflect',
  'offer',
  'respond',
  'document',
  'readAloud',
  'evaluate',
] as const;
export const Act = z.enum(ACTS);
export type Act = z.infer<typeof Act>;

/** Who has the turn. `service` goes with the id of the service. */
export const PARTIES = [
  'leader',
  'guardians',
  'child',
  'teacher',
  'familyAndTeacher',
  'service',
  'unit',
  'staff',
] as const;
export const Party = z.enum(PARTIES);
export type Party = z.infer<typeof Party>;

export const Turn = z.strictObject({
  /** Unique within its phase, e.g. `ask/ppt`. */
  key: z.string().check(z.maxLength(80)),
  act: Act,
  party: Party,
  service: z.nullable(ServiceId),
  /** Those who have the word; more than one when a party speaks together. */
  people: z.array(PersonId),
});
export type Turn = z.infer<typeof Turn>;
