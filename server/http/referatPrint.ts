import { createHash } from 'node:crypto';
import type { Referat } from '../../shared/referat.ts';

/** Names what a reader sees of a referat: the same words give the same print. */
export const printOf = ({ title, sections }: Referat): string =>
  createHash('sha256')
    .update(JSON.stringify([title, sections.map(({ id, heading, blocks }) => [id, heading, blocks])]))
    .digest('base64url');
