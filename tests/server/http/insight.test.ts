import request from 'supertest';
import { expect, it } from 'vitest';
import { InsightAnswer } from '../../../shared/http.ts';
import { PersonId } from '../../../shared/ids.ts';
import { noteKey } from '../../../shared/notes.ts';
import type { WallTime } from '../../../shared/time.ts';
import { runUntilFamilyLeft, testApp } from '../../support/testApp.ts';

const ABOUT = 'Lise fekk for lite tid.';
const OTHER = 'Klokka var til hjelp.';
const SUMMARY = 'Ho gruar seg til friminutta.';

const heldMeeting = async () => {
  const all = await testApp();
  const created = await all.create(await all.account(), { kind: 'practice', language: 'nn' });
  const { cookie } = created;
  const teacher = await all.redeem(await all.tokenOf(cookie, created.meeting, PersonId.parse('larar')));
  await runUntilFamilyLeft(all, created);
  await all.command(created, 'note.write', {
    key: noteKey('referat', 'challenge'),
    text: 'Først',
    baseRev: 0,
  });
  await all.command(created, 'note.write', {
    key: noteKey('referat', 'challenge'),
    text: SUMMARY,
    baseRev: 1,
  });
  await all.command(created, 'evaluation.write', { question: 'better', text: ABOUT, baseRev: 0 });
  await all.command(created, 'evaluation.write', { question: 'worked', text: OTHER, baseRev: 0 });
  const at = `/api/meetings/${created.meeting}`;
  const get = (cookies = cookie) => request(all.app).get(`${at}/insight`).set('cookie', cookies);
  const handOut = (kind: string, without: readonly string[] = [], cookies = cookie) =>
    request(all.app).post(`${at}/insight/${kind}`).set('cookie', cookies).send({ without });
  const read = async (): Promise<InsightAnswer> => InsightAnswer.parse((await get().expect(200)).body);
  return { ...all, all, cookie, teacher, created, get, handOut, read };
};

it('[IN1] everything that is kept about a child is there to be read, and to take along as PDF and as data', async () => {
  const { read, handOut } = await heldMeeting();
  const { document } = await read();
  const whole = JSON.stringify(document);
  // [AU15] Who answers for it, first of all.
  expect(JSON.stringify(document.sections[0])).toContain('Solvang kommune');
  for (const word of ['Lise', SUMMARY, 'Samtykke', 'Deltakarar']) expect(whole).toContain(word);
  expect(document.title).not.toContain('Lise');
  const pdf = await handOut('pdf').responseType('blob').expect(200);
  expect(Buffer.from(pdf.body).subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.headers['content-disposition']).toMatch(/filename="?bti-innsyn-\d{4}-\d\d-\d\d\.pdf"?$/);
  const data = JSON.parse((await handOut('json').expect(200)).text);
  expect(data.meetings).toHaveLength(1);
  expect(data.answerable.controller).toBe('Solvang kommune');
  const [{ notes }] = data.meetings;
  // Every version of a text, not only the last one.
  expect(notes.texts.find((each: { key: string }) => each.key === 'referat/challenge').versions).toEqual([
    'Først',
    SUMMARY,
  ]);
  expect(notes.people.length).toBeGreaterThan(4);
  expect(notes.details.child).toBe('Lise');
});

it('[IN2] of the evaluation, what names the child comes along, and nothing else', async () => {
  const { read, handOut } = await heldMeeting();
  const { document, evaluation } = await read();
  expect(evaluation.map(({ question, text }) => [question, text])).toEqual([['better', ABOUT]]);
  expect(JSON.stringify(document)).not.toContain(ABOUT);
  const data = (await handOut('json').expect(200)).text;
  expect(data).toContain(ABOUT);
  expect(data).not.toContain(OTHER);
});

it('[IN2] a child that is initials on the papers is found by the name that it had on the list', async () => {
  const all = await testApp();
  const created = await all.create(await all.account(), { kind: 'practice', language: 'nn' });
  const { cookie } = created;
  const details = (await all.live.open(created.meeting))?.state().context.details;
  if (!details) throw new Error('no details');
  await all.command(created, 'plan.details', { ...details, child: 'O. B.' });
  await all.command(created, 'person.put', {
    person: {
      id: PersonId.parse('barnet'),
      name: 'Oddvin Berg',
      roles: ['child'],
      service: null,
      attends: false,
    },
  });
  await runUntilFamilyLeft(all, created);
  const [byName, before] = ['Oddvin fekk for lite tid.', 'Lise gjekk tidleg.'];
  await all.command(created, 'evaluation.write', { question: 'better', text: byName, baseRev: 0 });
  await all.command(created, 'evaluation.write', { question: 'useful', text: before, baseRev: 0 });
  await all.command(created, 'evaluation.write', { question: 'worked', text: OTHER, baseRev: 0 });
  const answer = await request(all.app)
    .get(`/api/meetings/${created.meeting}/insight`)
    .set('cookie', cookie)
    .expect(200);
  const found = InsightAnswer.parse(answer.body).evaluation.map(({ text }) => text);
  expect(found.sort()).toEqual([before, byName]);
});

it('[IN3] the leader leaves out of the evaluation what is not about the child', async () => {
  const { read, handOut } = await heldMeeting();
  const { evaluation } = await read();
  const data = await handOut(
    'json',
    evaluation.map(({ id }) => id),
  ).expect(200);
  expect(data.text).not.toContain(ABOUT);
  await handOut('docx').expect(404, { error: 'notFound' });
  await handOut('pdf', [42] as never).expect(400, { error: 'malformed' });
});

it('[IN1] insight is for the leader alone, who learns nothing of other cases by it', async () => {
  const { get, handOut, teacher, all, cookie } = await heldMeeting();
  for (const cookies of ['', teacher]) {
    await get(cookies).expect(403, { error: 'notYours' });
    await handOut('json', [], cookies).expect(403, { error: 'notYours' });
  }
  const other = await all.create(cookie, { kind: 'practice', language: 'nn' });
  expect((await handOut('json')).text).not.toContain(other.meeting);
});

it('[IN4] several meetings of one child are one file, also where the live notes of one have ended', async () => {
  const { all, created, cookie, read, handOut } = await heldMeeting();
  const { print } = (
    await request(all.app).get(`/api/meetings/${created.meeting}/referat`).set('cookie', cookie)
  ).body;
  await request(all.app)
    .post(`/api/meetings/${created.meeting}/referat/approve`)
    .set('cookie', cookie)
    .send({ print })
    .expect(200);
  const second = await all.create(cookie, { kind: 'practice', language: 'nn' });
  const [owner, alone] = [all.cases.meeting(created.meeting), all.cases.meeting(second.meeting)];
  if (!owner || !alone) throw new Error('no case');
  all.cases.forget(alone.case);
  all.cases.join({ meeting: second.meeting, seat: second.seat, practice: true }, owner.case);
  await all.live.forget(created.meeting);
  all.cases.notesGone(created.meeting, 1_900_000_000_000 as WallTime);
  const { document, evaluation } = await read();
  expect(evaluation).toEqual([]);
  const headings = document.sections.map(({ heading }) => heading);
  expect(headings.some((each) => /Referat, versjon 1, godkjent/.test(each))).toBe(true);
  expect(headings.filter((each) => /: Samtykke$/.test(each))).toHaveLength(1);
  expect(JSON.stringify(document)).toContain(SUMMARY);
  const data = JSON.parse((await handOut('json').expect(200)).text);
  expect(data.meetings.map((each: { notes: unknown }) => each.notes === null).sort()).toEqual([false, true]);
});
