import { io, type Socket } from 'socket.io-client';
import request from 'supertest';
import { expect, onTestFinished, test } from 'vitest';
import { KNOCK_MESSAGES } from '../../server/http/permissions.ts';
import { PersonId, PROJECTOR, type SeatId } from '../../shared/ids.ts';
import type { KnockState } from '../../shared/joining.ts';
import type { Role } from '../../shared/people.ts';
import { KNOCKS } from '../../shared/wire.ts';
import { withCookies } from '../support/cookieJar.ts';
import { listening } from '../support/listening.ts';
import { Screen } from '../support/Screen.ts';
import { silentLog } from '../support/silentLog.ts';
import { testApp } from '../support/testApp.ts';

const TEACHER = PersonId.parse('teacher');
const GUARD = PersonId.parse('guard');
const MOTHER = PersonId.parse('mother');
const SECRET = 'Hemmeleg Namn';

/** A meeting with an open door, on a server that speaks over real sockets. */
const atTheDoor = async () => {
  const all = await testApp();
  const url = await listening(all, silentLog, 1);
  const created = await all.create(await all.account(), { kind: 'real', leaderName: 'Anna' });
  const { meeting, cookie: leader } = created;
  const add = (id: PersonId, role: Role) =>
    all.command(created, 'person.put', {
      person: { id, name: id, roles: [role], service: null, attends: true },
    });
  await add(TEACHER, 'teacher');
  await add(GUARD, 'head');
  await add(MOTHER, 'guardian');
  await all.command(created, 'duty.assign', { duty: 'viddevakt', person: GUARD });
  const post = async (path: string, body: object, cookies = leader) => {
    const answer = await request(url).post(path).set('cookie', cookies).send(body);
    return { status: answer.status, cookies: withCookies(cookies, answer.get('Set-Cookie') ?? []) };
  };
  const screen = async (seat: SeatId, cookie: string): Promise<Screen> => {
    const opened = new Screen({ url, meeting, seat, cookie });
    onTestFinished(() => opened.close());
    return opened.settled();
  };
  const seated = async (seat: SeatId): Promise<Screen> =>
    screen(seat, await all.redeem(await all.tokenOf(leader, meeting, seat)));
  const opened = async (): Promise<string> => {
    await post(`/api/meetings/${meeting}/door`, { open: true });
    return all.joining.doorOf(meeting).code ?? '';
  };
  const knock = async (code: string): Promise<string> =>
    (await post('/api/knock', { code, name: SECRET, says: null }, '')).cookies;
  const letIn = async (seat: PersonId | null) => {
    const [first] = all.joining.doorOf(meeting).view.knocks;
    return post(`/api/meetings/${meeting}/door/${first?.id}`, { seat });
  };
  return { ...all, url, created, meeting, leader, post, screen, seated, opened, knock, letIn };
};

/** One who waits outside, and what was said to them. */
const waiting = async (url: string, cookie: string) => {
  const socket: Socket = io(url + KNOCKS, {
    extraHeaders: { cookie },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  onTestFinished(() => void socket.disconnect());
  const states: KnockState[] = [];
  const all: string[] = [];
  socket.onAny((event: string, message: { state: KnockState }) => {
    all.push(JSON.stringify([event, message]));
    states.push(message.state);
  });
  const until = (state: KnockState) => expect.poll(() => states.at(-1), { timeout: 5_000 }).toBe(state);
  await until('waiting');
  return { socket, states, all, until };
};

test('[JO2] the code comes to the wall and to who leads when the door is opened, and goes when it is closed', async () => {
  const { created, leader, post, meeting, screen, seated, opened } = await atTheDoor();
  const lead = await screen(created.seat, leader);
  const wall = await seated(PROJECTOR);
  const others = [await seated(TEACHER), await seated(MOTHER)];
  const code = await opened();
  for (const shows of [lead, wall]) await shows.until(() => shows.section('code') === code);
  await post(`/api/meetings/${meeting}/door`, { open: false });
  for (const shows of [lead, wall]) await shows.until(() => shows.section('code') === null);
  for (const other of others) {
    await other.drained();
    expect(other.received.join()).not.toContain(code);
  }
});

test('[JO4] [JO5] who leads and who guards see the name at once; nobody else is sent it, and the knocker is sent one word', async () => {
  const { url, created, leader, screen, seated, opened, knock, letIn } = await atTheDoor();
  const lead = await screen(created.seat, leader);
  const guard = await seated(GUARD);
  const others = [await seated(TEACHER), await seated(MOTHER), await seated(PROJECTOR)];
  const knocker = await waiting(url, await knock(await opened()));
  for (const keeper of [lead, guard])
    await keeper.until(() => keeper.store.mine()?.door?.knocks[0]?.name === SECRET);
  await letIn(TEACHER);
  await knocker.until('letIn');
  for (const keeper of [lead, guard])
    await keeper.until(() => keeper.store.mine()?.door?.knocks.length === 0);
  for (const other of others) {
    await other.drained();
    expect(other.received.join()).not.toContain(SECRET);
    expect(other.store.mine()?.door).toBeNull();
  }
  expect(new Set(knocker.all)).toEqual(
    new Set(['["knock",{"state":"waiting"}]', '["knock",{"state":"letIn"}]']),
  );
});

test('[JO5] [JO6] a reload finds the wait, and then the seat, in the browser that knocked and in no other', async () => {
  const { url, post, screen, opened, knock, letIn } = await atTheDoor();
  const cookies = await knock(await opened());
  (await waiting(url, cookies)).socket.disconnect();
  await waiting(url, cookies);
  await letIn(TEACHER);
  const stranger = await post('/api/knock/enter', {}, '');
  expect(stranger.status).toBe(404);
  const entered = await post('/api/knock/enter', {}, cookies);
  expect((await screen(TEACHER, cookies)).refusal).toBe('notYours');
  expect((await screen(TEACHER, entered.cookies)).section('people').people.length).toBeGreaterThan(1);
});

test('[JO3] who waits when the meeting is broken off is told that the door is closed', async () => {
  const { url, created, command, opened, knock, post } = await atTheDoor();
  const code = await opened();
  const cookies = await knock(code);
  const knocker = await waiting(url, cookies);
  await command(created, 'plan.details', {
    unitName: 'Solvang',
    unitKind: 'school',
    language: 'nn',
    child: 'L.',
    showChild: false,
    startsAt: (Date.now() + 3_600_000) as never,
    place: '',
    videoLink: '',
  });
  await command(created, 'meeting.start', { despite: true });
  await command(created, 'meeting.suspend', { resumeAt: null });
  await knocker.until('closed');
  expect((await post('/api/knock', { code, name: SECRET, says: null }, '')).status).toBe(404);
});

test('[AU13] [JO5] whoever has not knocked is refused outside too, and nothing is heard from who has', async () => {
  const { url, opened, knock } = await atTheDoor();
  expect(Object.keys(KNOCK_MESSAGES)).toEqual([]);
  for (const cookie of ['', 'bti_knock=guess', 'bti_session=x']) {
    const socket = io(url + KNOCKS, { extraHeaders: { cookie }, forceNew: true, reconnection: false });
    const refused = await new Promise<Error>((resolve) => socket.on('connect_error', resolve));
    expect(refused.message).toBe('notYours');
    socket.disconnect();
  }
  const knocker = await waiting(url, await knock(await opened()));
  for (const event of ['command', 'whole', 'time', 'knock']) knocker.socket.emit(event, { state: 'letIn' });
  await knocker.until('waiting');
});

/** One person on a telephone that was let in and a laptop that opened the link. */
const onTwoDevices = async () => {
  const all = await atTheDoor();
  const { meeting, leader, created, command, screen, opened, knock, letIn, post, redeem, tokenOf, url } = all;
  await command(created, 'duty.assign', { duty: 'referent', person: TEACHER });
  const cookies = await knock(await opened());
  await letIn(TEACHER);
  const phone = (await post('/api/knock/enter', {}, cookies)).cookies;
  const laptop = await redeem(await tokenOf(leader, meeting, TEACHER));
  const devices = [phone, laptop];
  const screens = await Promise.all(devices.map((cookie) => screen(TEACHER, cookie)));
  /** How the referent's route answers: not yet to one who holds the seat, and not at all to others. */
  const routes = async (): Promise<string[]> =>
    Promise.all(
      devices.map(async (cookie) => {
        const answer = await request(url).get(`/api/meetings/${meeting}/referat`).set('cookie', cookie);
        return String(answer.body.error);
      }),
    );
  return { ...all, devices, screens, routes };
};

test('[JO9] [RT7] who leads and the staff see that a seat is open on two devices; the family is never told', async () => {
  const { created, leader, screen, seated, screens } = await onTwoDevices();
  const lead = await screen(created.seat, leader);
  const [guard, mother] = [await seated(GUARD), await seated(MOTHER)];
  for (const sees of [lead, guard]) await sees.until(() => sees.section('screens')[TEACHER] === 2);
  screens[0]?.close();
  await lead.until(() => lead.section('screens')[TEACHER] === undefined);
  expect(lead.section('presence')).toContain(TEACHER);
  await mother.drained();
  expect(mother.received.join()).not.toMatch(/screens|presence/);
});

test('[JO9] two windows of one browser are one device', async () => {
  const { created, leader, screen, devices } = await onTwoDevices();
  const [phone = ''] = devices;
  await screen(TEACHER, phone);
  const lead = await screen(created.seat, leader);
  await lead.until(() => lead.section('screens')[TEACHER] === 2);
});

test.each([
  ['the link is revoked', 'revoke', 'revoked'],
  ['the link is renewed', 'renew', 'revoked'],
  ['the person is taken off the list', null, 'removed'],
] as const)(
  '[JO9] when %s, both devices are out before the answer, on sockets and routes',
  async (_, change, reason) => {
    const { created, meeting, command, post, screen, screens, devices, routes } = await onTwoDevices();
    expect(await routes()).toEqual(['notYet', 'notYet']);
    if (change === null) await command(created, 'person.remove', { person: TEACHER });
    else await post(`/api/meetings/${meeting}/links/${TEACHER}`, { change });
    for (const each of screens) await each.until(() => each.outs[0]?.reason === reason);
    expect(await routes()).toEqual(['notYours', 'notYours']);
    for (const cookie of devices) expect((await screen(TEACHER, cookie)).refusal).toBe('notYours');
  },
);

test('[JO9] who was let in and is not in yet stays out when the seat is taken from everybody', async () => {
  const { meeting, post, opened, knock, letIn, url } = await atTheDoor();
  const cookies = await knock(await opened());
  const knocker = await waiting(url, cookies);
  await letIn(TEACHER);
  await post(`/api/meetings/${meeting}/links/${TEACHER}`, { change: 'revoke' });
  await knocker.until('refused');
  expect((await post('/api/knock/enter', {}, cookies)).status).toBe(404);
});
