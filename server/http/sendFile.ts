import type { Response } from 'express';
import type { IsoDate } from '../../shared/time.ts';

const TYPES = { pdf: 'application/pdf', txt: 'text/plain; charset=utf-8', json: 'application/json' } as const;

/** What files are called: by day, never by a name (DESIGN, The browser). */
export const FILES = {
  referat: (day: IsoDate) => `bti-referat-${day}`,
  insight: (day: IsoDate) => `bti-innsyn-${day}`,
} as const;

interface File {
  readonly kind: keyof typeof TYPES;
  readonly name: string;
  readonly content: Buffer | string;
}

/** A file to keep, and not to be shown in the browser. */
export const sendFile = (response: Response, { kind, name, content }: File): void => {
  response.attachment(`${name}.${kind}`).type(TYPES[kind]).send(content);
};
