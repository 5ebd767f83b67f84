import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that lies in a folder, file after file. */
export const everyByte = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name))),
  );

/** A text in the forms in which it could lie on a disk. */
export const asBytes = (text: string): readonly Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text).toString('base64').slice(2, -4)),
];
