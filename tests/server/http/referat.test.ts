import request from 'supertest';
import { expect, it } from 'vitest';
import { PersonId } from '../../../shared/ids.ts';
import { ReferatAnswer } from '../../../shared/referat.ts';
import { FROM_AFAR, runUntilFamilyLeft, testApp } from '../../support/testApp.ts';

const practiceMeeting = async () => {
  const all = await testApp();
  const created = await all.create(await all.account(), { kind: 'practice', language: 'nn' });
  const { cookie } = created;
  const seated = async (person: string): Promise<string> =>
    all.redeem(await all.tokenOf(cookie, created.meeting, PersonId.parse(person)));
  const get = (file: string, cookies: string) =>
    request(all.app).get(`/api/meetings/${created.meeting}/${file}`).set('cookie', cookies);
  return { ...all, all, cookie, created, seated, get };
};

it('[AC15] there is no referat before the family has left', async () => {
  const { cookie, get } = await practiceMeeting();
  for (const file of ['referat', 'referat.pdf', 'referat.txt'])
    await get(file, cookie).expect(409, { error: 'notYet' });
});

it('[AC15] the leader and the referent get the referat, nobody else does', async () => {
  const { all, created, cookie, seated, get } = await practiceMeeting();
  const [teacher, guardian, service] = [await seated('larar'), await seated('mor'), await seated('ppt')];
  await runUntilFamilyLeft(all, created);
  for (const cookies of [cookie, teacher]) {
    const answer = await get('referat', cookies).expect(200);
    expect(ReferatAnswer.parse(answer.body).referat.language).toBe('nn');
  }
  for (const cookies of ['', guardian, service])
    for (const file of ['referat', 'referat.pdf', 'referat.txt'])
      await get(file, cookies).expect(403, { error: 'notYours' });
});

it('[AC15] as files, the referat is a PDF and a text whose names name no child', async () => {
  const { all, created, cookie, get } = await practiceMeeting();
  await runUntilFamilyLeft(all, created);
  const pdf = await get('referat.pdf', cookie).responseType('blob').expect(200);
  expect(pdf.headers['content-type']).toBe('application/pdf');
  expect(pdf.headers['content-disposition']).toMatch(/filename=bti-referat-\d{4}-\d\d-\d\d\.pdf$/);
  expect(Buffer.from(pdf.body).subarray(0, 5).toString()).toBe('%PDF-');
  const text = await get('referat.txt', cookie).expect(200);
  expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(text.text).toContain('Lise');
});

it('[AC6] a practice referat may go over plain http', async () => {
  const { all, created, cookie, get } = await practiceMeeting();
  await runUntilFamilyLeft(all, created);
  await get('referat', cookie).set(FROM_AFAR).expect(200);
});
