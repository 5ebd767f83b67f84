import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** 256 random bits that can stand in an address. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is stored of a token: it opens nothing by itself. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
