import { once } from 'node:events';
import type { Express } from 'express';
import request from 'supertest';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createLog } from '../../../server/config/log.ts';
import { PersonId } from '../../../shared/ids.ts';
import type { Role } from '../../../shared/people.ts';
import { withCookies } from '../../support/cookieJar.ts';
import { ADMINISTRATOR } from '../../support/setup.ts';
import { silentLog } from '../../support/silentLog.ts';
import { FROM_AFAR, runUntilFamilyLeft, testApp } from '../../support/testApp.ts';

const KARI = { name: 'Kari Nes', says: null };

/** A real meeting with an open door, its leader, and a browser that has held nothing yet. */
const atTheDoor = async (practice = false, variables: Record<string, string> = {}, log = silentLog) => {
  const all = await testApp(variables, log);
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

/** The app on a socket of its own, for many who ask at once. */
const listeningOn = async (app: Express): Promise<string> => {
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens to no port');
  return `http://127.0.0.1:${address.port}`;
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

it('[JO5] whoever is known of no more is told so once, and has then not knocked', async () => {
  const { app } = await atTheDoor();
  const asked = await request(app).get('/api/knock').set('cookie', 'bti_knock=from-before');
  expect(asked.body).toEqual({ state: 'forgotten' });
  const cookies = withCookies('bti_knock=from-before', asked.get('Set-Cookie') ?? []);
  await request(app).get('/api/knock').set('cookie', cookies).expect(200, { state: 'none' });
});

it('[JO5] neither the name nor the code of a knock is in any line of the log', async () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const { add, answer, takeSeat, knock, knocking, code } = await atTheDoor(false, {}, log);
  await add('teacher', 'teacher');
  await knock('JJJJJJ').expect(404);
  await knock(code, { name: `${KARI.name} 99 88 77 66` }).expect(400);
  const refused = await knocking();
  await answer(refused.id, null).expect(200);
  const { cookies, id } = await knocking();
  await answer(id, 'teacher').expect(200);
  await takeSeat(cookies).expect(200);
  expect(lines.length).toBeGreaterThan(4);
  for (const secret of [KARI.name, code, 'JJJJJJ']) expect(lines.join()).not.toContain(secret);
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

it('[JO6] two windows of the browser that was let in take the seat once', async () => {
  const { accounts, add, answer, takeSeat, knocking } = await atTheDoor();
  await add('teacher', 'teacher');
  const { cookies, id } = await knocking();
  await answer(id, 'teacher').expect(200);
  // Neither is answered before both are under way.
  const asking: (() => void)[] = [];
  vi.spyOn(accounts.signIn, 'who').mockImplementation(async () => {
    await new Promise<void>((resolve) => {
      asking.push(resolve);
      if (asking.length === 2) for (const goOn of asking) goOn();
    });
    return null;
  });
  const both = await Promise.all([takeSeat(cookies), takeSeat(cookies)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
});

it('[JO3] a door that is closed while a seat is being taken lets nobody in', async () => {
  const { accounts, add, answer, joining, meeting, takeSeat, knocking } = await atTheDoor();
  await add('teacher', 'teacher');
  const { cookies, id } = await knocking();
  await answer(id, 'teacher').expect(200);
  // The last thing that is waited for before the seat is given.
  const who = accounts.signIn.who.bind(accounts.signIn);
  vi.spyOn(accounts.signIn, 'who').mockImplementation(async (visitor) => {
    joining.close(meeting);
    return who(visitor);
  });
  const late = await takeSeat(cookies).expect(404);
  expect(late.get('Set-Cookie')).toBeUndefined();
});

it('[JO5] [AC10] where there is https, only the knock that this very host put there is read', async () => {
  const { app, add, answer, door, joining, leader, meeting } = await atTheDoor(false, {
    PUBLIC_URL: 'https://bti.example',
  });
  await door(leader, true).expect(200);
  const code = joining.doorOf(meeting).code ?? '';
  const knocked = await request(app)
    .post('/api/knock')
    .send({ code, ...KARI })
    .expect(201);
  const [cookie = ''] = knocked.get('Set-Cookie') ?? [];
  expect(cookie).toMatch(/^__Host-bti_knock=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const planted = withCookies('', [cookie]).replace('__Host-', '');
  const asked = request(app).get('/api/knock').set('cookie', planted);
  await asked.expect(200, { state: 'none' });
  await add('teacher', 'teacher');
  await answer(joining.doorOf(meeting).view.knocks[0]?.id ?? '', 'teacher').expect(200);
  const taken = request(app).post('/api/knock/enter').set('cookie', planted).send({});
  await taken.expect(404);
});

it('[JO6] one who may only be told a little and has no seat is let in by nobody, and the answer does not say why', async () => {
  const { add, answer, command, created, knocking } = await atTheDoor();
  await add('father', 'guardian');
  const person = PersonId.parse('father');
  await command(created, 'person.about', {
    person,
    about: { standing: 'limited', protected: false, seat: false },
  });
  const { id } = await knocking();
  await answer(id, 'father').expect(409, { error: 'noSeat' });
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

it('[AU2] a knock gives nobody who is signed in as administrator a seat of staff', async () => {
  const all = await atTheDoor();
  const { enter, add, joining, meeting, takeSeat, knocking } = all;
  await add('teacher', 'teacher');
  const { cookies, id } = await knocking();
  expect(joining.answer(meeting, id, PersonId.parse('teacher'))).toBe(true);
  const { email, password } = ADMINISTRATOR;
  const office = await enter('/api/sign-in', { email, password });
  await takeSeat(`${cookies}; ${office}`).expect(403, { error: 'administratorHere' });
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

it('[JO8] three hundred telephones behind one address, all with a right code and in the same moment, meet no limit', async () => {
  const { app, account, create, joining } = await atTheDoor();
  const leader = await account();
  const codes: string[] = [];
  for (let meeting = 0; meeting < 15; meeting += 1) {
    const made = await create(leader, { kind: 'practice', language: 'nn' });
    joining.open(made.meeting);
    codes.push(joining.doorOf(made.meeting).code ?? '');
  }
  const url = await listeningOn(app);
  const knocked = await Promise.all(
    codes.flatMap((code) =>
      Array.from({ length: 20 }, () =>
        fetch(`${url}/api/knock`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ code, ...KARI }),
        }),
      ),
    ),
  );
  expect(new Set(knocked.map(({ status }) => status))).toEqual(new Set([201]));
});

it('[JO8] a name that cannot be taken, and a door where many wait, are no guesses', async () => {
  const { knock, code } = await atTheDoor();
  for (let waiting = 0; waiting < 20; waiting += 1) await knock(code).expect(201);
  for (let more = 0; more < 35; more += 1) {
    await knock(code).expect(429);
    await knock(code, { name: 'Ring 99 88 77 66' }).expect(400);
  }
  await knock('JJJJJJ').expect(404);
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
