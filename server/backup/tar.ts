import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

/** The little of the tar format (ustar) that an archive of a few plain files needs: any tool can look into it. */
const BLOCK = 512;
const CHUNK = 1024 * 1024;
/** Eleven octal digits. */
const MOST_BYTES = 8 ** 11 - 1;

export interface TarEntry {
  readonly name: string;
  readonly bytes: number;
  /** Where in the archive its content begins. */
  readonly from: number;
}

export class TarError extends Error {
  override readonly name = 'TarError';
}

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;

const headerOf = (name: string, bytes: number): Buffer => {
  if (Buffer.byteLength(name) > 99 || bytes > MOST_BYTES)
    throw new TarError('this does not fit in an archive');
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(octal(0o600, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(bytes, 11), 124);
  header.write(octal(0, 11), 136);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(octal(checksumOf(header), 6), 148);
  return header;
};

/** The sum of all bytes, with its own place counted as spaces. */
const checksumOf = (header: Buffer): number =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);

const paddingOf = (bytes: number): number => (BLOCK - (bytes % BLOCK)) % BLOCK;

/** Adds a file's content to an archive that is open for writing. */
export const addFile = (archive: number, name: string, path: string): void => {
  const source = openSync(path, 'r');
  try {
    const { size } = fstatSync(source);
    writeSync(archive, headerOf(name, size));
    const chunk = Buffer.alloc(CHUNK);
    for (let done = 0; done < size; ) {
      const read = readSync(source, chunk, 0, Math.min(CHUNK, size - done), done);
      if (read === 0) throw new TarError('a file became shorter while it was read');
      writeSync(archive, chunk, 0, read);
      done += read;
    }
    writeSync(archive, Buffer.alloc(paddingOf(size)));
  } finally {
    closeSync(source);
  }
};

export const addBytes = (archive: number, name: string, content: Buffer): void => {
  writeSync(archive, headerOf(name, content.length));
  writeSync(archive, content);
  writeSync(archive, Buffer.alloc(paddingOf(content.length)));
};

export const endArchive = (archive: number): void => {
  writeSync(archive, Buffer.alloc(2 * BLOCK));
};

/** What is in an archive. @throws {TarError} where it is cut off, or no archive. */
export const entriesOf = (archive: number): readonly TarEntry[] => {
  const { size } = fstatSync(archive);
  const entries: TarEntry[] = [];
  const header = Buffer.alloc(BLOCK);
  for (let at = 0; ; ) {
    if (readSync(archive, header, 0, BLOCK, at) < BLOCK) throw new TarError('the archive is cut off');
    if (header.every((byte) => byte === 0)) return entries;
    if (header.toString('latin1', 257, 262) !== 'ustar' || numberIn(header, 148, 7) !== checksumOf(header))
      throw new TarError('this is no archive');
    const bytes = numberIn(header, 124, 12);
    const name = header.toString('utf8', 0, 100).split('\0', 1)[0] ?? '';
    entries.push({ name, bytes, from: at + BLOCK });
    at += BLOCK + bytes + paddingOf(bytes);
    if (at > size) throw new TarError('the archive is cut off');
  }
};

const numberIn = (header: Buffer, from: number, length: number): number =>
  Number.parseInt(header.toString('latin1', from, from + length), 8);

/** The content of an entry, piece by piece. */
export function* contentOf(archive: number, { from, bytes }: TarEntry): Generator<Buffer> {
  for (let done = 0; done < bytes; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK, bytes - done));
    const read = readSync(archive, chunk, 0, chunk.length, from + done);
    if (read === 0) throw new TarError('the archive is cut off');
    yield chunk.subarray(0, read);
    done += read;
  }
}
