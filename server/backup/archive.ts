import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { syncFolder } from '../config/keyFile.ts';
import { StartError } from '../config/StartError.ts';
import { ERASURE_GROUNDS, type Erasure, KEY_KINDS } from '../storage/keys/KeyRing.ts';
import { SealError, sealerFor } from '../storage/seal.ts';
import { addBytes, addFile, contentOf, endArchive, entriesOf, type TarEntry, TarError } from './tar.ts';

/** `data`: all databases but the keys. `keys`: the wrapped keys and the master key that opens them. */
const ARCHIVE_KINDS = ['data', 'keys'] as const;
type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

const MANIFEST = 'manifest.json';
const BOUND = 'bti backup';

const Part = z.strictObject({
  /** Plain names only: what comes out of an archive stays in the folder that it is put in. */
  name: z.string().regex(/^(?:[a-z]+\.sqlite|key)$/),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const ErasureEntry = z.strictObject({
  kind: z.enum(KEY_KINDS),
  id: z.string(),
  at: z.number(),
  ground: z.enum(ERASURE_GROUNDS),
  reference: z.string(),
  askedBy: z.nullable(z.string()),
  approvedBy: z.nullable(z.string()),
});
const Manifest = z.strictObject({
  format: z.literal(1),
  kind: z.enum(ARCHIVE_KINDS),
  madeAt: z.number(),
  parts: z.array(Part),
  /** The list of erasures as it was then, with the parts, sealed by the server's key: nobody else can add to it. */
  sealed: z.string(),
});
type Manifest = z.infer<typeof Manifest>;
const Sealed = z.strictObject({ parts: z.array(Part), erasures: z.array(ErasureEntry) });

interface Making {
  readonly kind: ArchiveKind;
  readonly madeAt: number;
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly erasures: readonly Erasure[];
  readonly serverKey: Buffer;
}

/** Writes an archive that only its owner can read. What stood there before is there until the new one is whole. */
export const writeArchive = (file: string, { kind, madeAt, files, erasures, serverKey }: Making): void => {
  const parts = files.map(({ name, path }) => ({ name, ...sizeAndHash(path) }));
  const inside = Buffer.from(
    JSON.stringify({ parts, erasures: [...erasures] } satisfies z.input<typeof Sealed>),
  );
  const sealed = sealerFor(serverKey, 'backup').seal(inside, BOUND).toString('base64');
  const manifest: Manifest = { format: 1, kind, madeAt, parts, sealed };
  const half = `${file}.part`;
  rmSync(half, { force: true });
  const archive = openSync(half, 'wx', 0o600);
  try {
    addBytes(archive, MANIFEST, Buffer.from(JSON.stringify(manifest)));
    for (const { name, path } of files) addFile(archive, name, path);
    endArchive(archive);
    fsyncSync(archive);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  } finally {
    closeSync(archive);
  }
  renameSync(half, file);
  syncFolder(dirname(file));
};

interface ReadArchive {
  readonly names: readonly string[];
  /** @throws {StartError} when the archive was not made with this key, or was changed. */
  erasures(serverKey: Buffer): readonly Erasure[];
}

/**
 * Unpacks an archive into a folder, each file checked and on the disk.
 * @throws {StartError} with one plain line when it is damaged, cut off, or of the other kind.
 */
export const unpackArchive = (file: string, kind: ArchiveKind, to: string): ReadArchive => {
  const archive = openArchive(file);
  try {
    const entries = entriesOf(archive);
    const manifest = manifestIn(archive, entries);
    if (manifest.kind !== kind) throw new StartError(`The file ${file} is a backup of ${OTHER[kind]}.`);
    for (const part of manifest.parts) {
      const entry = entries.find((each) => each.name === part.name);
      if (!entry || entry.bytes !== part.bytes) throw new TarError('a part is missing');
      unpack(archive, entry, part.sha256, join(to, part.name));
    }
    return {
      names: manifest.parts.map((part) => part.name),
      erasures: (serverKey) => unsealed(manifest, serverKey, file),
    };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The file ${file} is damaged, or no backup of this app.`);
  } finally {
    closeSync(archive);
  }
};

/** [BA3] The list of erasures as it was when an archive of either kind was made. @throws {StartError} */
export const erasuresIn = (file: string, serverKey: Buffer): readonly Erasure[] => {
  const archive = openArchive(file);
  try {
    return unsealed(manifestIn(archive, entriesOf(archive)), serverKey, file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The file ${file} is damaged, or no backup of this app.`);
  } finally {
    closeSync(archive);
  }
};

const OTHER = { data: 'keys, not of data', keys: 'data, not of keys' } satisfies Record<ArchiveKind, string>;

const openArchive = (file: string): number => {
  try {
    return openSync(file, 'r');
  } catch {
    throw new StartError(`The file ${file} cannot be read.`);
  }
};

const manifestIn = (archive: number, entries: readonly TarEntry[]): Manifest => {
  const entry = entries.find((each) => each.name === MANIFEST);
  if (!entry) throw new TarError('no manifest');
  return Manifest.parse(JSON.parse(Buffer.concat([...contentOf(archive, entry)]).toString('utf8')));
};

const sizeAndHash = (path: string): { bytes: number; sha256: string } => {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const { size: bytes } = fstatSync(file);
    for (const chunk of contentOf(file, { name: '', bytes, from: 0 })) hash.update(chunk);
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(file);
  }
};

const unpack = (archive: number, entry: TarEntry, sha256: string, to: string): void => {
  const hash = createHash('sha256');
  const opened = openSync(to, 'wx', 0o600);
  try {
    for (const chunk of contentOf(archive, entry)) {
      hash.update(chunk);
      writeSync(opened, chunk);
    }
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  if (hash.digest('hex') !== sha256) throw new TarError('a part was changed');
};

const unsealed = ({ sealed, parts }: Manifest, serverKey: Buffer, file: string): readonly Erasure[] => {
  try {
    const box = Buffer.from(sealed, 'base64');
    const inside = Sealed.parse(JSON.parse(sealerFor(serverKey, 'backup').open(box, BOUND).toString('utf8')));
    if (JSON.stringify(inside.parts) !== JSON.stringify(parts)) throw new SealError('other parts');
    return inside.erasures;
  } catch {
    throw new StartError(`The file ${file} was made with other keys than those at hand.`);
  }
};
