import { Eraser } from '../../server/cases/Eraser.ts';
import { sameForAll } from '../../server/cases/RetentionRules.ts';
import { createRetentionSweeper } from '../../server/cases/RetentionSweeper.ts';
import { readConfig } from '../../server/config/environment.ts';
import { createPractice } from '../../server/http/practiceMeeting.ts';
import { createLiveMeetings, newMeetingId } from '../../server/live/LiveMeetings.ts';
import { openFiles } from '../../server/openFiles.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { PersonId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import type { WallTime } from '../../shared/time.ts';
import { command } from './cast.ts';
import { setupOf } from './setup.ts';
import { silentLog } from './silentLog.ts';
import { SECRET_NAME, SECRET_TEXT } from './storedFacts.ts';

export const DAY = 86_400_000;

/** What a server has open on a data folder, with a clock for what is to go that the test moves. */
export const filesOf = async (dataDir: string, { notesDays = 30 } = {}) => {
  const files = await openFiles(readConfig({ DATA_DIR: dataDir }), silentLog);
  const { keys, store, access, accounts, cases } = files;
  const live = createLiveMeetings({ store, log: silentLog });
  const clock = { now: Date.now() as WallTime };
  const eraser = new Eraser({
    keys,
    cases,
    forget: async (meeting) => {
      await live.forget(meeting);
      access.forgetMeeting(meeting);
    },
    disown: (meeting) => accounts.meetings.forget(meeting),
  });
  const sweeper = createRetentionSweeper({
    cases,
    rules: sameForAll({ notesDays }),
    eraser,
    now: () => clock.now,
    log: silentLog,
  });
  const close = async (): Promise<void> => {
    sweeper.stop();
    await live.close();
    await files.close();
  };

  if (!accounts.units.isSetUp())
    accounts.units.addOwner({ name: 'Solvang kommune', kind: 'municipality' }, accounts.now());
  const unit = accounts.units.all()[0] ?? accounts.units.add(setupOf('').unit, accounts.now());

  /** A meeting with a planted text in its notes, a link, and a half-typed text on somebody's device. */
  const meeting = async (): Promise<MeetingId> => {
    const created = await createPractice(live, 'nn', newMeetingId());
    accounts.meetings.add({ ...created, unit, ledBy: null }, accounts.now());
    cases.begin({ ...created, practice: true }, clock.now);
    const opened = await live.open(created.meeting);
    const note = command('note.write', { key: noteKey('summary'), text: SECRET_TEXT, baseRev: 0 });
    await opened?.command(created.seat, command('meeting.start', { despite: true }));
    await opened?.command(created.seat, note);
    const mother = PersonId.parse('mor');
    access.links(created.meeting, [mother]);
    access.draftKey(created.meeting, mother);
    return created.meeting;
  };
  /** Approved and taken out right now. */
  const finish = (of: MeetingId, exported = true): void => {
    const { version } = cases.approve({
      meeting: of,
      by: PersonId.parse('rektor'),
      at: clock.now,
      heldAt: clock.now,
      frozen: { referat: { language: 'nn', title: 'Referat', sections: [] }, entry: SECRET_NAME },
      pdf: Buffer.from(SECRET_TEXT),
      text: SECRET_TEXT,
    });
    if (exported) cases.exported(of, version, clock.now);
  };
  return { keys, store, access, accounts, unit, cases, live, eraser, sweeper, clock, close, meeting, finish };
};
