import request from 'supertest';
import { expect, it } from 'vitest';
import { PersonId } from '../../../shared/ids.ts';
import type { Role } from '../../../shared/people.ts';
import { withCookies } from '../../support/cookieJar.ts';
import { FROM_AFAR, runUntilFamilyLeft, testApp } from '../../support/testApp.ts';

const KARI = { name: 'Kari Nes', says: null };

/** A real meeting with an open door, its leader, and a browser that has held nothing yet. */
const atTheDoor = async (practice = false) => {
  const all = await testApp();
  const created = await all.create(
    await all.account(),
    practice ? { kind: 'practice', language: 'nn' } : { kind: 'real', leaderName: 'Anna' },
  );
  const { meeting, cookie } = created;
  const add = (id: string, role: Role) =>
    all.command(created, 'person.put', {
      person: { id: PersonId.parse(id), name: id, roles: [role], service: null, attends: true },
    });
  const door = (cookies: string, open: boolean) =>
    request(all.app).post(`/api/meetings/${meeting}/door`).set('cookie', cookies).send({ open });
  const knock = (code: string, more: object = {}, cookies = '') =>
    request(all.app)
      .post('/api/knock')
      .set('cookie', cookies)
      .send({ code, ...KARI, ...more });
  const answer = (id: string, seat: string | null, cookies = cookie) =>
    request(all.app).post(`/api/meetings/${meeting}/door/${id}`).set('cookie', cookies).send({ seat });
  const takeSeat = (cookies: string, body: object = {}) =>
    request(all.app).post('/api/knock/enter').set('cookie', cookies).send(body);
  await door(cookie, true).expect(200);
  const code = all.joining.doorOf(meeting).code ?? '';
  const knocking = async (): Promise<{ cookies: string; id: string }> => {
    const answered = await knock(code).expect(201);
    const id = all.joining.doorOf(meeting).view.knocks.at(-1)?.id ?? '';
    return { cookies: withCookies('', answered.get('Set-Cookie') ?? []), id };
  };
  return { ...all, created, meeting, leader: cookie, add, door, knock, answer, takeSeat, code, knocking };
};

it('[JO5] whoever knocks is told to wait, and nothing else in any answer', async () => {
  const { app, knock, code } = await atTheDoor();
  const answered = await knock(code).expect(201, { state: 'waiting' });
  const [cookie = ''] = answered.get('Set-Cookie') ?? [];
  expect(cookie).toMatch(/^bti_knock=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(answered.get('Cache-Control')).toBe('no-store');
  const waiting = request(app).get('/api/knock').set('cookie', cookie);
  await waiting.expect(200, { state: 'waiting' });
  await request(app).get('/api/knock').expect(200, { state: 'none' });
});

it('[JO6] one answer lets in: the browser takes an ordinary seat, once', async () => {
  const { access, meeting, add, answer, takeSeat, knocking } = await atTheDoor();
  await add('teacher', 'teacher');
  const { cookies, id } = await knocking();
  await takeSeat(cookies).expect(404);
  await answer(id, 'teacher').expect(200);
  const entered = await takeSeat(cookies).expect(200);
  expect(entered.body).toEqual({ kind: 'seat', meeting, seat: 'teacher', lead: false });
  const held = withCookies(cookies, entered.get('Set-Cookie') ?? []);
  expect(access.holds(held, meeting, PersonId.parse('teacher'))).toBe(true);
  expect(held).not.toContain('bti_knock=');
  await takeSeat(cookies).expect(404);
});

it('[AU9] a knock gives whoever is family in the case no seat of staff, and family nothing but the own one', async () => {
  const all = await atTheDoor();
  const { access, joining, meeting, leader, add, answer, takeSeat, knocking } = all;
  for (const [id, role] of [
    ['teacher', 'teacher'],
    ['mother', 'guardian'],
  ] as const)
    await add(id, role);
  const { cookies, id } = await knocking();
  const signedIn = `${cookies}; ${leader}`;
  await answer(id, 'mother').expect(200);
  await takeSeat(signedIn).expect(409, { error: 'familySeat' });
  const own = await takeSeat(signedIn, { family: true }).expect(200);
  const held = withCookies(signedIn, own.get('Set-Cookie') ?? []);
  expect(access.grantsOf(held)).toEqual([{ kind: 'seat', meeting, seat: 'mother' }]);

  const again = await knocking();
  expect(joining.answer(meeting, again.id, PersonId.parse('teacher'))).toBe(true);
  await takeSeat(`${again.cookies}; ${held}`).expect(403, { error: 'notYours' });
});

it('[JO6] nobody is let in to the leader’s own seat, the projector, or a seat that is not there', async () => {
  const { created, answer, takeSeat, knocking } = await atTheDoor();
  const { cookies, id } = await knocking();
  await answer(id, created.seat).expect(404);
  await answer(id, 'projector').expect(400);
  await answer(id, 'nobody').expect(404);
  await takeSeat(cookies).expect(404);
});

it('[JO6] a knock seats nobody whom consent does not cover', async () => {
  const { command, created, answer, takeSeat, knocking } = await atTheDoor();
  const id = PersonId.parse('ppt');
  const service = { id: 'ppt' as never, kind: 'ppt' as const, name: '' };
  await command(created, 'person.put', {
    person: { id, name: 'Pia', roles: ['service'], service, attends: true },
  });
  const { cookies, id: knocked } = await knocking();
  await answer(knocked, 'ppt').expect(409, { error: 'noConsent' });
  await takeSeat(cookies).expect(404);
});

it('[JO4] [JO6] a refusal is the knocker’s answer, and the door is nobody’s but its keepers’', async () => {
  const { app, answer, takeSeat, knocking, door } = await atTheDoor();
  const { cookies, id } = await knocking();
  await answer(id, null, cookies).expect(403);
  await door(cookies, false).expect(403);
  await answer(id, null).expect(200);
  await request(app).get('/api/knock').set('cookie', cookies).expect(200, { state: 'refused' });
  await takeSeat(cookies).expect(404);
});

it('[JO3] a closed door ends the wait, the code, and what was not taken yet', async () => {
  const { app, add, leader, door, answer, knock, takeSeat, code, knocking } = await atTheDoor();
  await add('teacher', 'teacher');
  const waiting = await knocking();
  const letIn = await knocking();
  await answer(letIn.id, 'teacher').expect(200);
  await door(leader, false).expect(200);
  for (const { cookies } of [waiting, letIn])
    await request(app).get('/api/knock').set('cookie', cookies).expect(200, { state: 'closed' });
  await takeSeat(letIn.cookies).expect(404);
  await knock(code).expect(404, { error: 'codeUnknown' });
});

it('[JO3] the door is closed when the meeting is broken off or the family has left, and stays so', async () => {
  const first = await atTheDoor(true);
  await first.command(first.created, 'meeting.start', { despite: true });
  await first.command(first.created, 'meeting.suspend', { resumeAt: null });
  await first.knock(first.code).expect(404);
  await first.door(first.leader, true).expect(409);
  const second = await atTheDoor(true);
  await runUntilFamilyLeft(second, second.created);
  await second.knock(second.code).expect(404);
  await second.door(second.leader, true).expect(409);
});

it('[JO8] a wrong code and an ended one get the same answer, and what is typed is not echoed', async () => {
  const { leader, door, knock, code } = await atTheDoor();
  await door(leader, false);
  const answers = await Promise.all(['JJJJJJ', code, 'Lise', '<script>'].map((each) => knock(each)));
  for (const { status, body, headers } of answers) {
    expect([status, body, headers['set-cookie']]).toEqual([404, { error: 'codeUnknown' }, undefined]);
  }
  await knock(code, { name: 'Ring 99 88 77 66' }).expect(400, { error: 'malformed' });
});

it('[JO8] guessing is slowed down after sixty wrong codes from one address, also for a right one; right ones are not counted', async () => {
  const { knock, code } = await atTheDoor();
  for (let right = 0; right < 15; right += 1) await knock(code).expect(201);
  for (let wrong = 0; wrong < 60; wrong += 1) await knock('JJJJJJ').expect(404);
  await knock('JJJJJJ').expect(429, { error: 'tooFast' });
  await knock(code).expect(429, { error: 'tooFast' });
});

it('[JO5] [AC6] nobody knocks at a real meeting where others can listen', async () => {
  const { app, code } = await atTheDoor();
  const afar = request(app)
    .post('/api/knock')
    .set(FROM_AFAR)
    .send({ code, ...KARI });
  await afar.expect(403, { error: 'needsTls' });
});

it('[JO6] [AU9] a seat of the family asks whoever is signed in whether it is the own family', async () => {
  const { account, app, add, answer, code, joining, meeting, takeSeat } = await atTheDoor();
  await add('mother', 'guardian');
  const signedIn = await account();
  const knocked = await request(app)
    .post('/api/knock')
    .set('cookie', signedIn)
    .send({ code, ...KARI });
  const cookies = withCookies(signedIn, knocked.get('Set-Cookie') ?? []);
  await answer(joining.doorOf(meeting).view.knocks[0]?.id ?? '', 'mother').expect(200);
  await takeSeat(cookies).expect(409, { error: 'familySeat' });
  await takeSeat(cookies, { family: true }).expect(200);
});

it('[JO5] who does not want to wait leaves nothing behind', async () => {
  const { app, joining, meeting, knocking } = await atTheDoor();
  const { cookies } = await knocking();
  const left = await request(app).post('/api/knock/leave').set('cookie', cookies).send({}).expect(200);
  expect(withCookies(cookies, left.get('Set-Cookie') ?? [])).not.toContain('bti_knock=');
  expect(joining.doorOf(meeting).view.knocks).toEqual([]);
});
