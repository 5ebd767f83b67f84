import request from 'supertest';
import { expect, it } from 'vitest';
import { assembleReferat } from '../../../server/documents/assembleReferat.ts';
import { approveReferat } from '../../../server/http/approveReferat.ts';
import { PersonId } from '../../../shared/ids.ts';
import { MeetingList } from '../../../shared/meetings.ts';
import { type NoteKey, noteKey } from '../../../shared/notes.ts';
import { KeptReferat, ReferatAnswer } from '../../../shared/referat.ts';
import type { WallTime } from '../../../shared/time.ts';
import { withCookies } from '../../support/cookieJar.ts';
import { runUntilFamilyLeft, testApp } from '../../support/testApp.ts';

/** A meeting whose family has left, with what its leader asks of the referat. */
const heldMeeting = async () => {
  const all = await testApp();
  const created = await all.create(await all.account(), { kind: 'practice', language: 'nn' });
  const { cookie } = created;
  const teacher = await all.redeem(await all.tokenOf(cookie, created.meeting, PersonId.parse('larar')));
  await runUntilFamilyLeft(all, created);
  const at = `/api/meetings/${created.meeting}`;
  const read = async (): Promise<ReferatAnswer> =>
    ReferatAnswer.parse((await request(all.app).get(`${at}/referat`).set('cookie', cookie).expect(200)).body);
  const approve = (print: string, cookies = cookie) =>
    request(all.app).post(`${at}/referat/approve`).set('cookie', cookies).send({ print });
  const get = (path: string, cookies = cookie) =>
    request(all.app).get(`${at}/${path}`).set('cookie', cookies);
  const exported = (kind: string, cookies = cookie) =>
    request(all.app).post(`${at}/referat/export/${kind}`).set('cookie', cookies);
  let rev = 0;
  const write = async (text: string): Promise<void> => {
    const key: NoteKey = noteKey('referat', 'challenge');
    await all.command(created, 'note.write', { key, text, baseRev: rev });
    rev += 1;
  };
  return { ...all, all, cookie, created, teacher, read, approve, get, exported, write };
};

it('[CA6] a referat is a draft until the leader approves what was read', async () => {
  const { read, approve, get, exported, teacher } = await heldMeeting();
  const draft = await read();
  expect(draft).toMatchObject({ versions: [], changed: false, notesGo: null });
  expect((await get('referat.txt').expect(200)).text).toContain('Utkast, ikkje godkjent');
  await exported('pdf').expect(409, { error: 'notYet' });
  await approve(draft.print, teacher).expect(403, { error: 'notYours' });
  await approve('x').expect(400, { error: 'malformed' });
  const answer = await approve(draft.print).expect(200);
  expect(ReferatAnswer.parse(answer.body)).toMatchObject({
    versions: [{ version: 1, exportedAt: null }],
    changed: false,
    notesGo: null,
  });
  const text = await get('referat.txt').expect(200);
  expect(text.text).toMatch(/Godkjent \d+\. \S+ \d{4} \(versjon 1\)/);
  expect(text.headers['content-disposition']).toMatch(/bti-referat-\d{4}-\d\d-\d\d-v1\.txt"?$/);
});

it('[CA3] approved on two screens in the same moment, it is one version', async () => {
  const { read, approve, get } = await heldMeeting();
  const { print } = await read();
  await Promise.all([approve(print).expect(200), approve(print).expect(200)]);
  expect((await read()).versions).toHaveLength(1);
  expect((await get('referat.txt').expect(200)).text).toContain('(versjon 1)');
});

it('[ER3] what is approved while its meeting is taken away comes back nowhere', async () => {
  const { all, created } = await heldMeeting();
  const live = await all.live.open(created.meeting);
  if (!live) throw new Error('no such meeting');
  const { context } = live.state();
  const { wall } = live.now();
  const referat = assembleReferat(context, wall);
  const opened = { live, context, referat, heldAt: wall, fileName: '', versions: [], changed: false };
  const approving = approveReferat(opened, all, () => undefined);
  await all.live.forget(created.meeting);
  await expect(approving).rejects.toThrow('notYours');
  expect(all.cases.versions(created.meeting)).toEqual([]);
});

it('[CA6] what somebody else changed while the leader read is not approved unread', async () => {
  const { read, approve, write } = await heldMeeting();
  const { print } = await read();
  await write('Skrive medan møteleiaren las.');
  await approve(print).expect(409, { error: 'changed' });
  expect((await read()).versions).toEqual([]);
});

it('[CA3] an approved version is given out as it was frozen; what is written after is a draft and then a new version', async () => {
  const { read, approve, get, exported, write } = await heldMeeting();
  await approve((await read()).print).expect(200);
  const frozen = Buffer.from((await exported('pdf').responseType('blob').expect(200)).body);
  await write('Retta etterpå.');
  const changed = await read();
  expect(changed).toMatchObject({ changed: true, versions: [{ version: 1 }] });
  expect(Buffer.from((await exported('pdf').responseType('blob')).body).equals(frozen)).toBe(true);
  expect((await exported('txt')).text).not.toContain('Retta etterpå.');
  expect((await get('referat.txt')).text).toMatch(/Utkast[\s\S]*Retta etterpå\./);

  const second = ReferatAnswer.parse((await approve(changed.print).expect(200)).body);
  expect(second).toMatchObject({ changed: false, versions: [{ version: 1 }, { version: 2 }] });
  expect((await exported('txt')).text).toMatch(/\(versjon 2\)[\s\S]*Retta etterpå\./);
  // Pressed twice, and a section that was emptied again: nothing new.
  await approve(changed.print).expect(200);
  expect((await read()).versions).toHaveLength(2);
});

it('[RN1] the live notes go the unit’s number of days after the latest version was approved and taken out', async () => {
  const { read, approve, exported, teacher } = await heldMeeting();
  await approve((await read()).print).expect(200);
  expect((await read()).notesGo).toBeNull();
  await exported('docx').expect(404, { error: 'notFound' });
  await exported('pdf', '').expect(403, { error: 'notYours' });
  await exported('pdf', teacher).expect(200);
  const { versions, notesGo } = await read();
  expect(versions[0]?.exportedAt).not.toBeNull();
  expect(notesGo).toBe((versions[0]?.exportedAt ?? 0) + 30 * 86_400_000);
});

it('[RN3] when the live notes have ended, the leader finds the day and the approved referat, and nobody else anything', async () => {
  const { all, created, cookie, teacher, read, approve, exported, get, live, cases, access } =
    await heldMeeting();
  await get('kept').expect(409, { error: 'notYet' });
  await approve((await read()).print).expect(200);
  const frozen = Buffer.from((await exported('pdf').responseType('blob').expect(200)).body);
  await live.forget(created.meeting);
  access.forgetMeeting(created.meeting);
  cases.notesGone(created.meeting, 1_900_000_000_000 as WallTime);

  const list = MeetingList.parse(
    (await request(all.app).get('/api/meetings').set('cookie', cookie).expect(200)).body,
  );
  expect(list).toMatchObject([{ details: null, stage: 'ended', practice: true }]);
  expect(list[0]?.kept?.heldAt).toBeTypeOf('number');
  const opened = await request(all.app)
    .post(`/api/meetings/${created.meeting}/open`)
    .set('cookie', cookie)
    .expect(200);
  const leader = withCookies(cookie, opened.get('Set-Cookie') ?? []);
  const kept = KeptReferat.parse((await get('kept', leader).expect(200)).body);
  expect(kept).toMatchObject({ goneAt: 1_900_000_000_000, versions: [{ version: 1 }] });
  expect(kept.referat.sections.length).toBeGreaterThan(5);
  const pdf = await get('kept.pdf', leader).responseType('blob').expect(200);
  expect(Buffer.from(pdf.body).equals(frozen)).toBe(true);
  expect((await get('kept.txt', leader).expect(200)).text).toContain('Lise');
  await get('referat', leader).expect(403, { error: 'notYours' });
  for (const cookies of ['', teacher])
    for (const path of ['kept', 'kept.pdf', 'kept.txt'])
      await get(path, cookies).expect(403, { error: 'notYours' });
});
