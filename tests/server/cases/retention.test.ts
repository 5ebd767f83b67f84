import { expect, it } from 'vitest';
import { type MeetingId, PersonId } from '../../../shared/ids.ts';
import type { WallTime } from '../../../shared/time.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { DAY, filesOf } from '../../support/filesOf.ts';
import { cookieOf } from '../../support/openAccess.ts';
import { SECRET_TEXT } from '../../support/storedFacts.ts';

const later = (now: WallTime, days: number): WallTime => (now + days * DAY) as WallTime;

it('[RN2] live notes go when the days are over, and not a moment before', async () => {
  const files = await filesOf(temporaryFolder(), { notesDays: 30 });
  const { keys, store, cases, clock, sweeper } = files;
  const meeting = await files.meeting();
  const start = clock.now;
  files.finish(meeting);
  clock.now = (later(start, 30) - 1) as WallTime;
  await sweeper.sweep();
  expect((await store.load(meeting)).facts.length).toBeGreaterThan(10);
  clock.now = later(start, 30);
  await sweeper.sweep();
  expect(await store.load(meeting)).toEqual({ facts: [], rows: [] });
  expect(keys.get('meeting', meeting)).toBeUndefined();
  expect(keys.erasures()).toMatchObject([{ kind: 'meeting', id: meeting, ground: 'retention' }]);
  expect(cases.meeting(meeting)).toMatchObject({ goneAt: clock.now });
  // What is approved is there, and stays.
  expect(cases.file(meeting, 1, 'txt').toString()).toBe(SECRET_TEXT);
  clock.now = later(start, 3_000);
  await sweeper.sweep();
  expect(cases.file(meeting, 1, 'txt').toString()).toBe(SECRET_TEXT);
  await files.close();
});

it('[RN2] [JO15] and with them what opens the page of the family', async () => {
  const dataDir = temporaryFolder();
  const files = await filesOf(dataDir, { notesDays: 0 });
  const [ended, other] = [await files.meeting(), await files.meeting()];
  const mother = PersonId.parse('mor');
  const { afterwards } = files.access;
  const opened = [ended, other].map((meeting) => {
    const { token, code } = afterwards.make(meeting, mother);
    const tried = afterwards.find(token, code);
    if (!tried.ok) throw new Error('the link was not taken');
    return { meeting, token, code, cookies: cookieOf(afterwards.open(undefined, tried)) };
  });
  const working = (): readonly MeetingId[] =>
    opened
      .filter(({ token, code }) => afterwards.find(token, code).ok)
      .filter(({ cookies, meeting }) => afterwards.seatsOf(cookies, meeting).includes(mother))
      .map(({ meeting }) => meeting);
  expect(working()).toEqual([ended, other]);
  files.finish(ended);
  await files.sweeper.sweep();
  expect(working()).toEqual([other]);
  await files.close();
});

it('[RN2] what is not approved, not taken out, or corrected since and not taken out, stays', async () => {
  const files = await filesOf(temporaryFolder(), { notesDays: 0 });
  const [draft, approved, corrected, done] = [
    await files.meeting(),
    await files.meeting(),
    await files.meeting(),
    await files.meeting(),
  ];
  files.finish(approved, false);
  files.finish(corrected);
  files.finish(corrected, false);
  files.finish(done);
  files.clock.now = later(files.clock.now, 1_000);
  await files.sweeper.sweep();
  expect([...(await files.store.meetings())].sort()).toEqual([draft, approved, corrected].sort());
  await files.close();
});

it('[RN2] what is corrected while others are taken away stays', async () => {
  const files = await filesOf(temporaryFolder(), { notesDays: 0 });
  const [first, second] = [await files.meeting(), await files.meeting()].sort();
  if (!first || !second) throw new Error('no meetings');
  for (const meeting of [first, second]) files.finish(meeting);
  const { forget } = files.live;
  files.live.forget = async (meeting) => {
    await forget(meeting);
    files.finish(second, false);
  };
  await files.sweeper.sweep();
  expect(await files.store.meetings()).toEqual([second]);
  await files.close();
});

it('[RN2] notes that cannot be erased hinder no others, and are tried again', async () => {
  const files = await filesOf(temporaryFolder(), { notesDays: 0 });
  const [first, second] = [await files.meeting(), await files.meeting()].sort();
  if (!first || !second) throw new Error('no meetings');
  for (const meeting of [first, second]) files.finish(meeting);
  const { forget } = files.live;
  files.live.forget = async (meeting) => {
    if (meeting === first) throw new Error('the disk is busy');
    return forget(meeting);
  };
  await files.sweeper.sweep();
  expect(files.cases.meeting(second)?.goneAt).not.toBeNull();
  expect(files.cases.meeting(first)?.goneAt).toBeNull();
  // Its key is gone all the same.
  expect(files.keys.get('meeting', first)).toBeUndefined();
  files.live.forget = forget;
  await files.sweeper.sweep();
  expect(await files.store.meetings()).toEqual([]);
  await files.close();
});

it('[RN4] with the live notes go the links, the seats that they opened, and the keys of half-typed texts', async () => {
  const files = await filesOf(temporaryFolder(), { notesDays: 0 });
  const { access } = files;
  const meeting = await files.meeting();
  const mother = PersonId.parse('mor');
  const token = access.links(meeting, [mother])[0]?.path.split('#')[1] ?? '';
  const redeemed = access.redeem(undefined, token);
  if (!redeemed.ok) throw new Error(redeemed.error);
  const cookie = redeemed.cookie.split(';')[0];
  const key = access.draftKey(meeting, mother);
  expect(access.holds(cookie, meeting, mother)).toBe(true);
  files.finish(meeting);
  await files.sweeper.sweep();
  expect(access.holds(cookie, meeting, mother)).toBe(false);
  expect(access.look(token)).toEqual({ ok: false, error: 'linkUnknown' });
  expect(access.draftKey(meeting, mother)).not.toBe(key);
  // Whose meeting it was is known: the leader finds the referat.
  expect(files.accounts.meetings.in(files.unit).map((own) => own.meeting)).toEqual([meeting]);
  await files.close();
});

it('[RN4] a meeting whose notes have ended cannot be opened, written in, or made again', async () => {
  const files = await filesOf(temporaryFolder(), { notesDays: 0 });
  const meeting = await files.meeting();
  const opened = await files.live.open(meeting);
  const [fact] = (await files.store.load(meeting)).facts;
  files.finish(meeting);
  await files.sweeper.sweep();
  expect(await files.live.open(meeting)).toBeUndefined();
  expect(opened).toBeDefined();
  // Not even with the very fact that it began with.
  expect(await files.store.append([{ facts: fact ? [fact] : [], rows: [] }])).toEqual([
    { ok: false, reason: 'failed' },
  ]);
  expect(await files.store.meetings()).toEqual([]);
  await files.close();
});
