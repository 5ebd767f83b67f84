import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { becomeParty } from '../../../server/accounts/parties.ts';
import { dayId } from '../../../shared/day.ts';
import { DayAnswer, DayLinks, StaffDayAnswer } from '../../../shared/dayAnswers.ts';
import { PersonId } from '../../../shared/ids.ts';
import type { CreatedMeeting } from '../../../shared/meetings.ts';
import type { UnitLanguage } from '../../../shared/plan.ts';
import { minutes, osloDate, type WallTime } from '../../../shared/time.ts';
import { UNIT } from '../../support/OneUnit.ts';
import { LEADER } from '../../support/setup.ts';
import { FROM_AFAR, runUntilFamilyLeft, type TestApp, testApp } from '../../support/testApp.ts';

/** Noon in Norway, far enough ahead that no meeting of it is in the past. */
const NOON = Date.parse('2031-03-04T11:00:00Z') as WallTime;
const PPT = PersonId.parse('ppt');
const CHILD = 'Zqbarn';

const planned = async (test: TestApp, cookies: string, minute: number) => {
  const created = await test.create(cookies, { kind: 'practice', language: 'nn' });
  await plan(test, created, minute);
  return created;
};
const plan = (test: TestApp, created: CreatedMeeting, minute: number): Promise<void> =>
  test.command(created, 'plan.details', {
    unitName: 'Solvik skule',
    unitKind: 'school',
    language: 'nn' satisfies UnitLanguage,
    child: CHILD,
    showChild: false,
    startsAt: (NOON + minutes(minute)) as WallTime,
    place: 'Rom 3',
    videoLink: '',
  });

/** A unit's leader with two meetings of the same day, an hour apart. */
const afternoon = async () => {
  const test = await testApp();
  const account = await test.account();
  const [unit] = test.accounts.units.all();
  if (unit === undefined) throw new Error('nothing is set up');
  const DAY = dayId({ unit, practice: true }, osloDate(NOON));
  const second = await planned(test, account, 60);
  const { cookie, ...first } = await planned(test, second.cookie, 0);
  const ask = (path: string, cookies = cookie) => request(test.app).get(`/api${path}`).set('cookie', cookies);
  const post = (path: string, body: object, cookies = cookie) =>
    request(test.app).post(`/api${path}`).set('cookie', cookies).send(body);
  const links = async () => DayLinks.parse((await ask(`/days/${DAY}/links`).expect(200)).body);
  const seats = [first, second].map(({ meeting }) => ({ meeting, seat: PPT }));
  return { ...test, unit, DAY, cookie, first, second, ask, post, links, seats };
};

describe('the day of a meeting', () => {
  it('[AF1] holds the meetings of that date and owner, in the order in which they are planned', async () => {
    const { DAY, app, first, second, ask, account, create, command } = await afternoon();
    const cookie = await account();
    const real = await create(cookie, { kind: 'real', leaderName: 'Unni Lie' });
    await plan({ command } as TestApp, real, 30);
    const day = DayAnswer.parse((await ask(`/meetings/${first.meeting}/day`).expect(200)).body);
    expect(day).toMatchObject({ day: DAY, inRoom: null, hasRoom: false });
    expect(day.slots.map(({ meeting }) => meeting)).toEqual([first.meeting, second.meeting]);
    expect(day.slots[0]?.endsAt).toBe(NOON + minutes(45));
    await request(app).get(`/api/meetings/${first.meeting}/day`).expect(403, { error: 'notYours' });
  });

  it('[AF12] shows the leader of one meeting nothing of another that is not led from the same browser', async () => {
    const { DAY, first, ask, tokenOf, redeem, cookie } = await afternoon();
    const phone = await redeem(await tokenOf(cookie, first.meeting, first.seat));
    const day = DayAnswer.parse((await ask(`/meetings/${first.meeting}/day`, phone).expect(200)).body);
    expect(day.slots.map(({ meeting }) => meeting)).toEqual([first.meeting]);
    await ask(`/days/${DAY}/links`, phone).expect(403, { error: 'notYours' });
  });

  it('[AF12] [AU10] holds what the account leads in any browser, and not what another leader of the unit leads', async () => {
    const test = await afternoon();
    const { second, unit, ask, accounts, enter, cookie } = test;
    const email = 'torill@kommune.example';
    const password = 'fem blå fjell ventar her';
    const other = accounts.people.add({ name: 'Torill', email }, accounts.now());
    accounts.roles.add(other, { role: 'leader', unit }, accounts.now());
    accounts.people.setPassword(other, await accounts.signIn.hash(password), accounts.now());
    const torill = await enter('/api/sign-in', { email, password });
    const shown = async (meeting: string, cookies: string) =>
      DayAnswer.parse((await ask(`/meetings/${meeting}/day`, cookies).expect(200)).body).slots.map(
        (slot) => slot.meeting,
      );
    const own = await planned(test, torill, 120);
    expect(await shown(own.meeting, own.cookie)).toEqual([own.meeting]);
    // A second browser of the first leader, that has opened one of the two.
    const anew = await enter('/api/sign-in', { email: LEADER.email, password: LEADER.password });
    const opened = await enter(`/api/meetings/${second.meeting}/open`, {}, anew);
    expect(await shown(second.meeting, opened)).toHaveLength(2);
    expect(await shown(second.meeting, cookie)).toHaveLength(2);
  });

  it('[AF6] is asked for by date too, so that a start can be suggested before there is one', async () => {
    const { first, ask } = await afternoon();
    const other = await ask(`/meetings/${first.meeting}/day?date=2031-03-05`).expect(200);
    expect(DayAnswer.parse(other.body).slots).toEqual([]);
    await ask(`/meetings/${first.meeting}/day?date=tomorrow`).expect(400, { error: 'malformed' });
  });

  it('[AF4] the leader shows a meeting in the room, and makes the room neutral', async () => {
    const { first, second, post } = await afternoon();
    const inRoom = async (meeting: string, show: boolean) =>
      DayAnswer.parse((await post(`/meetings/${meeting}/room`, { show }).expect(200)).body).inRoom;
    expect(await inRoom(first.meeting, true)).toBe(first.meeting);
    expect(await inRoom(second.meeting, true)).toBe(second.meeting);
    expect(await inRoom(second.meeting, false)).toBeNull();
    await post(`/meetings/${first.meeting}/room`, { show: true }, '').expect(403);
  });

  it('[AF4] whoever leads one meeting ends no other in the room', async () => {
    const { first, second, post } = await afternoon();
    await post(`/meetings/${second.meeting}/room`, { show: true }).expect(200);
    const after = DayAnswer.parse(
      (await post(`/meetings/${first.meeting}/room`, { show: false }).expect(200)).body,
    );
    expect(after.inRoom).toBe(second.meeting);
  });

  it('[AF3] a meeting whose family has left is shown in no room', async () => {
    const test = await afternoon();
    await runUntilFamilyLeft(test, test.first);
    const shown = await test.post(`/meetings/${test.first.meeting}/room`, { show: true }).expect(200);
    expect(DayAnswer.parse(shown.body).inRoom).toBeNull();
  });
});

describe('the links of a day', () => {
  it('[AF2] the room has one, that opens by a POST', async () => {
    const { DAY, app, links, first, ask } = await afternoon();
    const { room } = await links();
    expect(room).toMatchObject({ opened: false, revoked: false });
    const answer = await request(app)
      .post('/api/links/redeem')
      .send({ token: room.path.split('#')[1] })
      .expect(200);
    expect(answer.body).toEqual({ kind: 'room', day: DAY });
    expect(DayAnswer.parse((await ask(`/meetings/${first.meeting}/day`)).body).hasRoom).toBe(true);
  });

  it('[AF5] suggests staff of the same name and service, and opens nothing until it is confirmed', async () => {
    const { links, seats, first } = await afternoon();
    const { staff } = await links();
    const ppt = staff.find(({ name }) => name === 'Mads Eide');
    expect(ppt).toMatchObject({ staff: null, link: null });
    expect(ppt?.seats.map(({ meeting, seat, opens }) => ({ meeting, seat, opens }))).toEqual(
      seats.map((seat) => ({ ...seat, opens: false })),
    );
    const suggested = staff.flatMap((each) => each.seats);
    expect(suggested.flatMap(({ person }) => person.roles)).not.toContain('guardian');
    // The leader's own link works once: no link for the day goes round that.
    expect(suggested.map(({ seat }) => seat)).not.toContain(first.seat);
  });

  it('[AF5] another name or another service is another person', async () => {
    const { links, command, second } = await afternoon();
    const service = { id: 'bup', kind: 'bup', name: '' } as never;
    await command(second, 'person.put', {
      person: { id: PPT, name: 'Mads Eide', roles: ['service'], service, attends: true },
    });
    expect((await links()).staff.map(({ name }) => name)).not.toContain('Mads Eide');
  });

  it('[AF5] what is not suggested together is not opened together', async () => {
    const { DAY, post, seats, first, second } = await afternoon();
    const refused = (body: object) => post(`/days/${DAY}/staff`, body).expect(400, { error: 'malformed' });
    const nurse = PersonId.parse('helse');
    await refused({ staff: null, seats: [seats[0], { meeting: second.meeting, seat: nurse }] });
    await refused({ staff: null, seats: [{ meeting: first.meeting, seat: PersonId.parse('mor') }] });
    await refused({ staff: null, seats: [seats[0], seats[0]] });
  });

  it('[AF5] one tap makes the link, and its page holds times and places and nobody', async () => {
    const { DAY, app, post, seats, ask, redeem } = await afternoon();
    const { staff } = DayLinks.parse(
      (await post(`/days/${DAY}/staff`, { staff: null, seats }).expect(200)).body,
    );
    const made = staff.find(({ link }) => link !== null);
    const cookie = await redeem(made?.link?.path.split('#')[1] ?? '');
    const page = await ask(`/staff-days/${made?.staff}`, cookie).expect(200);
    const { date, slots } = StaffDayAnswer.parse(page.body);
    expect(date).toBe(osloDate(NOON));
    expect(slots).toEqual([
      { ...seats[0], startsAt: NOON, place: 'Rom 3', state: 'next', delay: null },
      { ...seats[1], startsAt: NOON + minutes(60), place: 'Rom 3', state: 'later', delay: null },
    ]);
    expect(page.text).not.toMatch(/Zqbarn|Mads|Solvik|Ingrid/);
    await request(app).get(`/api/staff-days/${made?.staff}`).expect(403, { error: 'notYours' });
  });

  it('[AF5] who is without consent is told a time and no place, and who is taken off the list nothing', async () => {
    const { DAY, post, seats, ask, redeem, command, first, second } = await afternoon();
    const { staff } = DayLinks.parse(
      (await post(`/days/${DAY}/staff`, { staff: null, seats }).expect(200)).body,
    );
    const made = staff.find(({ link }) => link !== null);
    const cookie = await redeem(made?.link?.path.split('#')[1] ?? '');
    await command(first, 'consent.withdraw', { scope: { kind: 'service', service: 'ppt' as never } });
    await command(second, 'person.remove', { person: PPT });
    const page = StaffDayAnswer.parse((await ask(`/staff-days/${made?.staff}`, cookie).expect(200)).body);
    expect(page.slots.map(({ place }) => place)).toEqual(['']);
  });

  it('[AF5] [CO24] whichever seat a link of the day holds, a guardian who does not come is told neither time nor place', async () => {
    const { DAY, access, seats, ask, redeem, command, first } = await afternoon();
    await command(first, 'person.put', {
      person: { id: PPT, name: 'Mads Eide', roles: ['guardian'], service: null, attends: false },
    });
    // As where the server ended before it took the seat from the link.
    const staff = access.days.setStaffDay(DAY, null, seats);
    const { path } = access.days.link({ kind: 'staffDay', staff });
    const cookie = await redeem(path.split('#')[1] ?? '');
    const page = StaffDayAnswer.parse((await ask(`/staff-days/${staff}`, cookie).expect(200)).body);
    expect(page.slots.map(({ meeting }) => meeting)).toEqual([seats[1]?.meeting]);
  });

  it('[AF5] renewing makes the old link useless at once, and the page with it', async () => {
    const { DAY, app, post, seats, ask, redeem } = await afternoon();
    const { staff } = DayLinks.parse(
      (await post(`/days/${DAY}/staff`, { staff: null, seats }).expect(200)).body,
    );
    const made = staff.find(({ link }) => link !== null);
    const token = made?.link?.path.split('#')[1] ?? '';
    const cookie = await redeem(token);
    await post(`/days/${DAY}/links`, { of: made?.staff, change: 'renew' }).expect(200);
    await ask(`/staff-days/${made?.staff}`, cookie).expect(403);
    await request(app).post('/api/links/redeem').send({ token }).expect(410, { error: 'linkRevoked' });
  });

  it('[AU9] whoever is family in a case neither sees nor takes away the seats of its meeting', async () => {
    const { DAY, accounts, access, post, seats, links, first, second } = await afternoon();
    const made = DayLinks.parse((await post(`/days/${DAY}/staff`, { staff: null, seats })).body);
    const staff = made.staff.find(({ link }) => link !== null)?.staff ?? null;
    const leader = accounts.people.find(LEADER.email);
    if (leader === null || staff === null) throw new Error('nothing is set up');
    becomeParty(accounts, leader, first.meeting, null);
    expect((await links()).staff.flatMap((each) => each.seats.map(({ meeting }) => meeting))).toEqual([
      second.meeting,
    ]);
    await post(`/days/${DAY}/staff`, { staff, seats: [] }).expect(200);
    expect(access.days.staffDay(staff)?.seats).toEqual([seats[0]]);
  });

  it('[AF2] a day of real meetings is not opened on a channel that others can listen to', async () => {
    const { app, cookie, unit, DAY } = await afternoon();
    const real = dayId({ unit, practice: false }, osloDate(NOON));
    await request(app)
      .get(`/api/days/${real}/links`)
      .set('cookie', cookie)
      .set(FROM_AFAR)
      .expect(403, { error: 'needsTls' });
    await request(app).get(`/api/days/${DAY}/links`).set('cookie', cookie).set(FROM_AFAR).expect(200);
  });

  it('[AF2] the link of a day that is over leads nowhere', async () => {
    const { app, access } = await testApp();
    const path = access.days.link({
      kind: 'room',
      day: dayId({ unit: UNIT, practice: true }, osloDate(0 as WallTime)),
    }).path;
    await request(app)
      .post('/api/links/redeem')
      .send({ token: path.split('#')[1] })
      .expect(410, { error: 'linkOver' });
  });
});

it('[ER2] nothing of a meeting that is no more is left on a day', async () => {
  const { DAY, access, live, links, post, seats, first, second, ask } = await afternoon();
  await post(`/days/${DAY}/staff`, { staff: null, seats }).expect(200);
  await post(`/meetings/${first.meeting}/room`, { show: true }).expect(200);
  await live.forget(first.meeting);
  access.forgetMeeting(first.meeting);
  expect(access.days.inRoom(DAY)).toBeNull();
  expect(access.days.staffDays(DAY).flatMap((each) => each.seats)).toEqual([seats[1]]);
  const day = DayAnswer.parse((await ask(`/meetings/${second.meeting}/day`).expect(200)).body);
  expect(day.slots.map(({ meeting }) => meeting)).toEqual([second.meeting]);
  expect((await links()).staff.flatMap((each) => each.seats.map(({ meeting }) => meeting))).toEqual([
    second.meeting,
  ]);
});
