import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import type { Sealer } from '../storage/seal.ts';

const LinkRows = z.array(
  z.object({
    hash: z.string(),
    kind: z.string(),
    meeting: z.string(),
    seat: z.string(),
    sealed: z.instanceof(Buffer),
  }),
);
const KeyRows = z.array(z.object({ meeting: z.string(), seat: z.string(), sealed: z.instanceof(Buffer) }));

/** What the token of a link is bound to: what the link leads to, as it stands in the table. */
export const linkBound = ({ kind, meeting, seat }: Record<'kind' | 'meeting' | 'seat', string>): string =>
  JSON.stringify(['link', kind, meeting, seat]);

export const draftKeyBound = ({ meeting, seat }: Record<'meeting' | 'seat', string>): string =>
  JSON.stringify(['draftKey', meeting, seat]);

/** [KE9] Seals links and the keys of half-typed texts under another key. They stay as they are otherwise. */
export const resealAccess = (db: BetterSqlite3.Database, from: Sealer, to: Sealer): void => {
  const again = (sealed: Buffer, bound: string): Buffer => to.seal(from.open(sealed, bound), bound);
  const link = db.prepare('update links set sealed = ? where hash = ?');
  const links = db.prepare('select hash, kind, meeting, seat, sealed from links').all();
  for (const row of LinkRows.parse(links)) link.run(again(row.sealed, linkBound(row)), row.hash);
  const key = db.prepare('update draft_keys set sealed = ? where meeting = ? and seat = ?');
  const keys = db.prepare('select meeting, seat, sealed from draft_keys').all();
  for (const row of KeyRows.parse(keys))
    key.run(again(row.sealed, draftKeyBound(row)), row.meeting, row.seat);
};
