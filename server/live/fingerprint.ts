import { hash } from 'node:crypto';
import type { Command } from '../../shared/commands.ts';

/**
 * The fingerprint of what a command says, without its id: a retry has the same one, and an id that is used
 * again for something else has another. Parsed commands have their keys in the order of the schema.
 */
export const fingerprint = (command: Pick<Command, 'type' | 'payload' | 'expect'>): string =>
  hash('sha256', JSON.stringify([command.type, command.payload, command.expect]));
