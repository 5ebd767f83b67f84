import * as z from 'zod/mini';

/** The longest text that one field takes, in UTF-16 units (issue: at most 5,000 characters). */
export const MAX_TEXT = 5_000;
export const MAX_NAME = 80;
export const MAX_LINE = 300;

/** Free text, possibly empty, possibly over several lines. */
export const Text = z.string().check(z.maxLength(MAX_TEXT));
/** A single line of free text, possibly empty. */
export const Line = z.string().check(z.maxLength(MAX_LINE), z.regex(/^[^\n\r]*$/));
/** A name: one line, not blank. */
export const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_NAME), z.regex(/^[^\n\r]*$/));

/** How many times a shared text has changed; 0 is the empty text before anyone wrote. */
export const Rev = z.int().check(z.nonnegative());
export type Rev = number;
