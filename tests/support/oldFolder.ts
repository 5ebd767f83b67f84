import { randomBytes } from 'node:crypto';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCESS_MIGRATIONS } from '../../server/access/accessTables.ts';
import { draftKeyBound, linkBound } from '../../server/access/resealAccess.ts';
import { hashOf } from '../../server/access/tokens.ts';
import { meetingMigrations } from '../../server/storage/meetingTables.ts';
import { openDatabase } from '../../server/storage/openDatabase.ts';
import { factToRow, keyBound, textToRow } from '../../server/storage/rowForms.ts';
import { randomKey, Sealer, sealerFor } from '../../server/storage/seal.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { temporaryFolder } from './dataFolder.ts';
import { createdFact, evaluationFact, meetingId, noteFact } from './storedFacts.ts';

/** Stands in the clear in pages that the older version had let go of, and in its journal. */
export const LEFT_BEHIND = 'Oddfrid-Attgløymd-Planta';

export interface OldFolder {
  readonly dataDir: string;
  readonly masterKey: Buffer;
  readonly meetings: readonly [MeetingId, MeetingId];
  /** The token of a link to the seat `mor` in the first meeting. */
  readonly token: string;
  /** The key of what is half-typed in that seat, in base64. */
  readonly draftKey: string;
  /** The keys of meetings, the link and the key of half-typed texts as they were sealed in the older form. */
  readonly wrapped: readonly Buffer[];
}

/** A data folder as version 1 of `meetings.sqlite` left it when its process was killed. */
export const oldFolder = (): OldFolder => {
  const [making, dataDir] = [temporaryFolder(), temporaryFolder()];
  const masterKey = randomBytes(32);
  const meetings = [meetingId('old-a'), meetingId('old-b')] as const;
  const [first = []] = meetingMigrations(() => undefined);
  const db = openDatabase(join(making, 'meetings.sqlite'), [first], sealerFor(masterKey, 'marker'));
  const wrapped = meetings.map((meeting) => {
    const key = randomKey();
    const box = sealerFor(masterKey, 'meetingKeys').seal(key, keyBound(meeting));
    db.prepare('insert into meetings (meeting, sealed_key) values (?, ?)').run(meeting, box);
    const { fact, row } = evaluationFact(meeting, 3);
    for (const each of [createdFact(meeting), noteFact(meeting, 2), fact]) {
      const columns = factToRow(each, new Sealer(key));
      const names = Object.keys(columns);
      db.prepare(`insert into facts (${names}) values (${names.map(() => '?')})`).run(
        ...Object.values(columns),
      );
    }
    const text = textToRow(row, new Sealer(key));
    db.prepare('insert into evaluation_texts (meeting, seq, question, sealed) values (?, ?, ?, ?)').run(
      text.meeting,
      text.seq,
      text.question,
      text.sealed,
    );
    return box;
  });
  db.pragma('secure_delete = OFF');
  db.exec('create table dropped (text text)');
  for (let at = 0; at < 200; at += 1)
    db.prepare('insert into dropped values (?)').run(LEFT_BEHIND.repeat(40));
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.exec('drop table dropped');
  const access = oldAccess(join(making, 'access.sqlite'), masterKey, meetings[0]);
  // Copied while it is open: what was written last is only in the journal.
  for (const name of readdirSync(making)) copyFileSync(join(making, name), join(dataDir, name));
  db.close();
  access.db.close();
  writeFileSync(join(dataDir, 'key'), masterKey, { mode: 0o600 });
  const { token, draftKey } = access;
  return { dataDir, masterKey, meetings, token, draftKey, wrapped: [...wrapped, ...access.sealed] };
};

/** A link and the key of half-typed texts, sealed under the master key itself. */
const oldAccess = (file: string, masterKey: Buffer, meeting: MeetingId) => {
  const [first = []] = ACCESS_MIGRATIONS;
  const db = openDatabase(file, [first], sealerFor(masterKey, 'marker'));
  const sealer = sealerFor(masterKey, 'access');
  const [token, draftKey] = [randomBytes(32).toString('base64url'), randomKey()];
  const place = { kind: 'seat', meeting, seat: 'mor' };
  const link = sealer.seal(token, linkBound(place));
  const key = sealer.seal(draftKey, draftKeyBound(place));
  db.prepare(
    'insert into links (hash, kind, meeting, seat, sealed, created_at) values (?, ?, ?, ?, ?, 1)',
  ).run(hashOf(token), place.kind, place.meeting, place.seat, link);
  db.prepare('insert into draft_keys (meeting, seat, sealed) values (?, ?, ?)').run(meeting, 'mor', key);
  return { db, token, draftKey: draftKey.toString('base64'), sealed: [link, key] };
};
