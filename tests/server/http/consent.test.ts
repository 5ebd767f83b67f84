import request from 'supertest';
import { expect, it } from 'vitest';
import { USUAL_ABOUT } from '../../../shared/consent.ts';
import { PersonId } from '../../../shared/ids.ts';
import { SeatLinks } from '../../../shared/links.ts';
import { testApp } from '../../support/testApp.ts';

const practiceMeeting = async () => {
  const all = await testApp();
  const wish = { kind: 'practice', language: 'nn' } as const;
  const { cookie, ...created } = await all.create(await all.account(), wish);
  return { ...all, cookie, created };
};

it('[CO21] the leader gets the form on paper in three languages; its file names no child', async () => {
  const { app, cookie, created } = await practiceMeeting();
  for (const language of ['nn', 'nb', 'en']) {
    const answer = await request(app)
      .get(`/api/meetings/${created.meeting}/consent.pdf?language=${language}`)
      .set('cookie', cookie)
      .responseType('blob')
      .expect(200);
    expect(answer.headers['content-disposition']).toContain(`filename=bti-samtykke-${language}.pdf`);
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(Buffer.from(answer.body).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

it('[CO21] nobody else gets it, and no other language is spoken', async () => {
  const { app, cookie, created, redeem, tokenOf } = await practiceMeeting();
  const path = `/api/meetings/${created.meeting}/consent.pdf`;
  const mother = await redeem(await tokenOf(cookie, created.meeting, PersonId.parse('mor')));
  for (const cookies of ['', mother])
    await request(app).get(`${path}?language=nn`).set('cookie', cookies).expect(403, { error: 'notYours' });
  for (const query of ['', '?language=de', '?language=nn&giver=mor'])
    await request(app).get(`${path}${query}`).set('cookie', cookie).expect(400, { error: 'malformed' });
});

it('[CO15] there is no link for one with limited information until the leader gives a seat', async () => {
  const { app, cookie, created, command } = await practiceMeeting();
  const person = PersonId.parse('far');
  const seats = async () => {
    const answer = await request(app).get(`/api/meetings/${created.meeting}/links`).set('cookie', cookie);
    return SeatLinks.parse(answer.body).map(({ seat }) => seat);
  };
  expect(await seats()).toContain(person);
  const about = { ...USUAL_ABOUT, standing: 'limited' as const };
  await command(created, 'person.about', { person, about });
  expect(await seats()).not.toContain(person);
  await command(created, 'person.about', { person, about: { ...about, seat: true } });
  expect(await seats()).toContain(person);
});

it('[CO15] [CO24] a link opens as long as its person may have one, and no longer', async () => {
  const { app, cookie, created, command, tokenOf } = await practiceMeeting();
  const id = PersonId.parse('far');
  const token = await tokenOf(cookie, created.meeting, id);
  const opens = async () => (await request(app).post('/api/links/redeem').send({ token })).status;
  const about = (more: object) =>
    command(created, 'person.about', { person: id, about: { ...USUAL_ABOUT, ...more } });
  const father = { id, name: 'Far', roles: ['guardian' as const], service: null };
  expect(await opens()).toBe(200);
  await about({ standing: 'limited' });
  expect(await opens()).toBe(410);
  await about({ standing: 'limited', seat: true });
  expect(await opens()).toBe(200);
  await about({});
  await command(created, 'person.put', { person: { ...father, attends: false } });
  expect(await opens()).toBe(200);
  await about({ standing: 'withoutCare' });
  expect(await opens()).toBe(410);
});
