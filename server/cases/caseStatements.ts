import type BetterSqlite3 from 'better-sqlite3';
import { prepare, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { CaseTables } from './caseTables.ts';

const MEETING = ['meeting', 'case_id', 'seat', 'practice', 'held_at', 'gone_at'] as const;
const VERSION = ['version', 'approved_at', 'exported_at'] as const;

/** The statements of the case store, each parsed once. */
export const caseStatements = (db: BetterSqlite3.Database) => {
  const build = sqlBuilder<CaseTables>();
  const meeting = slot<string>('meeting');
  const version = slot<number>('version');
  const case_ = slot<string>('case_id');
  const rows = build.selectFrom('case_meetings').select([...MEETING]);
  const file = (column: 'sealed_referat' | 'sealed_pdf' | 'sealed_text') =>
    prepare(
      db,
      build
        .selectFrom('referats')
        .select(`${column} as sealed`)
        .where('meeting', '=', meeting)
        .where('version', '=', version),
    );
  return {
    case: prepare(db, build.selectFrom('cases').select('case_id').where('case_id', '=', case_)),
    addCase: prepare(db, build.insertInto('cases').values(slots<CaseTables['cases']>('case_id', 'made_at'))),
    addMeeting: prepare(
      db,
      build.insertInto('case_meetings').values(slots<CaseTables['case_meetings']>(...MEETING)),
    ),
    meeting: prepare(db, rows.where('meeting', '=', meeting)),
    meetingsOf: prepare(
      db,
      // The order in which they came; a case has few.
      rows.where('case_id', '=', case_).orderBy('held_at').orderBy('meeting'),
    ),
    held: prepare(
      db,
      build
        .updateTable('case_meetings')
        .set({ held_at: slot<number>('held_at') })
        .where('meeting', '=', meeting),
    ),
    gone: prepare(
      db,
      build
        .updateTable('case_meetings')
        .set({ gone_at: slot<number>('gone_at') })
        .where('meeting', '=', meeting)
        .where('gone_at', 'is', null),
    ),
    versions: prepare(
      db,
      build
        .selectFrom('referats')
        .select([...VERSION])
        .where('meeting', '=', meeting)
        .orderBy('version'),
    ),
    addVersion: prepare(
      db,
      build
        .insertInto('referats')
        .values(
          slots<CaseTables['referats']>(
            'meeting',
            'version',
            'approved_at',
            'approved_by',
            'exported_at',
            'sealed_referat',
            'sealed_pdf',
            'sealed_text',
          ),
        ),
    ),
    exported: prepare(
      db,
      build
        .updateTable('referats')
        .set({ exported_at: slot<number>('exported_at') })
        .where('meeting', '=', meeting)
        .where('version', '=', version)
        .where('exported_at', 'is', null),
    ),
    sealed: { referat: file('sealed_referat'), pdf: file('sealed_pdf'), txt: file('sealed_text') },
    // Only the latest version counts: what was corrected after it was taken out is not in the archive yet.
    finished: prepare(
      db,
      build
        .selectFrom('case_meetings')
        .innerJoin('referats', 'referats.meeting', 'case_meetings.meeting')
        .select(['case_meetings.meeting', 'referats.approved_at', 'referats.exported_at'])
        .where('case_meetings.gone_at', 'is', null)
        .where('referats.exported_at', 'is not', null)
        .where('referats.version', '=', (part) =>
          part
            .selectFrom('referats as other')
            .select(({ fn }) => fn.max('other.version').as('latest'))
            .whereRef('other.meeting', '=', 'case_meetings.meeting'),
        )
        .orderBy('case_meetings.meeting'),
    ),
    dropVersions: prepare(
      db,
      build
        .deleteFrom('referats')
        .where('meeting', 'in', (part) =>
          part.selectFrom('case_meetings').select('meeting').where('case_id', '=', case_),
        ),
    ),
    dropMeetings: prepare(db, build.deleteFrom('case_meetings').where('case_id', '=', case_)),
    dropCase: prepare(db, build.deleteFrom('cases').where('case_id', '=', case_)),
    ping: prepare(
      db,
      build.selectFrom('cases').select(({ fn }) => fn.countAll().as('count')),
    ),
  };
};
