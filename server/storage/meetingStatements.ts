import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { FACT_COLUMNS, type MeetingTables } from './meetingTables.ts';
import { prepare, slot, slots, sqlBuilder } from './statement.ts';

/** The statements of the meeting store, each parsed once. */
export const meetingStatements = (db: BetterSqlite3.Database) => {
  const build = sqlBuilder<MeetingTables>();
  const meeting = slot<string>('meeting');
  return {
    begin: db.prepare('begin immediate'),
    commit: db.prepare('commit'),
    rollback: db.prepare('rollback'),
    savepoint: db.prepare('savepoint one_meeting'),
    rollbackTo: db.prepare('rollback to one_meeting'),
    release: db.prepare('release one_meeting'),
    ping: prepare(
      db,
      build.selectFrom('meetings').select(({ fn }) => fn.countAll().as('count')),
    ),
    meetings: prepare(db, build.selectFrom('meetings').select('meeting').orderBy('meeting')),
    meeting: prepare(db, build.selectFrom('meetings').select('meeting').where('meeting', '=', meeting)),
    addMeeting: prepare(db, build.insertInto('meetings').values(slots<MeetingTables['meetings']>('meeting'))),
    forgetTexts: prepare(db, build.deleteFrom('evaluation_texts').where('meeting', '=', meeting)),
    forgetFacts: prepare(db, build.deleteFrom('facts').where('meeting', '=', meeting)),
    forgetMeeting: prepare(db, build.deleteFrom('meetings').where('meeting', '=', meeting)),
    last: prepare(
      db,
      build
        .selectFrom('facts')
        .select(({ fn }) => fn.max('seq').as('last'))
        .where('meeting', '=', meeting),
    ),
    facts: prepare(
      db,
      build
        .selectFrom('facts')
        .select([...FACT_COLUMNS])
        .where('meeting', '=', meeting)
        .orderBy('seq'),
    ),
    addFact: prepare(db, build.insertInto('facts').values(slots<MeetingTables['facts']>(...FACT_COLUMNS))),
    texts: prepare(
      db,
      build
        .selectFrom('evaluation_texts')
        .select(['meeting', 'seq', 'question', 'sealed'])
        .where('meeting', '=', meeting)
        .orderBy('seq'),
    ),
    addText: prepare(
      db,
      build
        .insertInto('evaluation_texts')
        .values(slots<MeetingTables['evaluation_texts']>('meeting', 'seq', 'question', 'sealed')),
    ),
  };
};

const LastRow = z.object({ last: z.number().nullable() });

/** The last place in a log, as the statement `last` tells it; 0 where there is none. */
export const lastIn = (row: unknown): number => LastRow.parse(row).last ?? 0;
