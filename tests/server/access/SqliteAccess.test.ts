import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { SqliteAccess } from '../../../server/access/SqliteAccess.ts';
import { createLog } from '../../../server/config/log.ts';
import { AccountId, MeetingId, PersonId, PROJECTOR } from '../../../shared/ids.ts';
import { cookieOf, openAccess } from '../../support/openAccess.ts';

const M = MeetingId.parse('meeting-1');
const OTHER = MeetingId.parse('meeting-2');
const LEADER = PersonId.parse('leader');
const MOTHER = PersonId.parse('mother');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const ANNA = AccountId.parse('anna');
/** A sign-in that leads the meeting. */
const lead = (access: SqliteAccess, cookies?: string, login = 'login-1', meeting = M): string =>
  cookieOf(access.give(cookies, { account: ANNA, login, meeting, seats: [LEADER, PROJECTOR] }));
const tokenFor = (access: SqliteAccess, seat: PersonId | typeof PROJECTOR): string =>
  access.links(M, [seat])[0]?.path.split('#')[1] ?? '';
const sitDown = (access: SqliteAccess, seat: PersonId | typeof PROJECTOR, cookies?: string): string => {
  const redeemed = access.redeem(cookies, tokenFor(access, seat));
  if (!redeemed.ok) throw new Error(redeemed.error);
  return cookieOf(redeemed.cookie);
};

it('[AC1] nobody holds anything without a cookie of ours', () => {
  const { access } = openAccess();
  lead(access);
  for (const cookies of [
    undefined,
    '',
    'bti_session=',
    'bti_session=guess',
    'other=x',
    `bti_session=${'x'.repeat(9_000)}`,
  ]) {
    expect(access.grantsOf(cookies)).toEqual([]);
    expect(access.holds(cookies, M, LEADER)).toBe(false);
    expect(access.refreshed(cookies)).toBeNull();
  }
});

it('[AU10] who is signed in holds the seats that were given in that meeting, and no other', () => {
  const { access } = openAccess();
  const cookies = lead(access);
  expect(access.holds(cookies, M, LEADER)).toBe(true);
  expect(access.holds(cookies, M, PROJECTOR)).toBe(true);
  expect(access.holds(cookies, M, MOTHER)).toBe(false);
  expect(access.holds(cookies, OTHER, LEADER)).toBe(false);
});

it('[AU10] seats given because of a sign-in end with it, at once and wherever they are, and no others', () => {
  const { access } = openAccess();
  const [laptop, phone] = [lead(access), lead(access, undefined, 'login-2')];
  const seated = sitDown(access, LEADER);
  const told: unknown[] = [];
  access.onRevoked((meeting, seat) => told.push([meeting, seat, access.holds(laptop, meeting, seat)]));
  access.endGiven({ login: 'login-1' });
  expect(told.sort()).toEqual([
    [M, LEADER, false],
    [M, PROJECTOR, false],
  ]);
  expect(access.holds(phone, M, LEADER) && access.holds(seated, M, LEADER)).toBe(true);
  access.endGiven({ account: ANNA });
  expect(access.holds(phone, M, LEADER)).toBe(false);
  expect(access.holds(seated, M, LEADER)).toBe(true);
});

it('[AU9] what an account was given in one meeting can end alone', () => {
  const { access } = openAccess();
  const cookies = lead(access);
  expect(lead(access, cookies, 'login-1', OTHER)).toBe(cookies);
  access.endGiven({ account: ANNA, meeting: M });
  expect(access.holds(cookies, M, LEADER)).toBe(false);
  expect(access.holds(cookies, OTHER, LEADER)).toBe(true);
});

it('[AU10] a seat that a sign-in gave ends with it, also where its link was opened there besides', () => {
  const { access } = openAccess();
  const cookies = lead(access);
  expect(sitDown(access, LEADER, cookies)).toBe(cookies);
  access.endGiven({ login: 'login-1' });
  expect(access.holds(cookies, M, LEADER)).toBe(false);
});

it('[AU10] seats follow when one sign-in takes the place of another, and it is known which they rest on', () => {
  const { access } = openAccess();
  const cookies = lead(access);
  sitDown(access, MOTHER);
  access.retie('login-1', 'login-2');
  expect(access.logins()).toEqual(['login-2']);
  access.endGiven({ login: 'login-1' });
  expect(access.holds(cookies, M, LEADER)).toBe(true);
  access.endGiven({ login: 'login-2' });
  expect(access.holds(cookies, M, LEADER)).toBe(false);
});

it("[AC1] a seat's link gives that seat of that meeting, and nothing else", () => {
  const { access } = openAccess();
  const cookies = sitDown(access, MOTHER);
  expect(access.holds(cookies, M, MOTHER)).toBe(true);
  expect(access.holds(cookies, M, LEADER)).toBe(false);
  expect(access.holds(cookies, M, PROJECTOR)).toBe(false);
  expect(access.holds(cookies, OTHER, MOTHER)).toBe(false);
});

it('[AC1] one browser holds several seats', () => {
  const { access } = openAccess();
  const first = sitDown(access, MOTHER);
  const both = sitDown(access, PROJECTOR, first);
  expect(both).toBe(first);
  expect(access.holds(both, M, MOTHER) && access.holds(both, M, PROJECTOR)).toBe(true);
});

it('[AC2] a link that works once does so in its first browser, and a second click there does no harm', () => {
  const { access } = openAccess();
  const tokenNow = () => access.links(M, [LEADER])[0]?.path.split('#')[1] ?? '';
  const once = (cookies: string | undefined, token: string) => access.redeem(cookies, token, { once: true });
  const token = tokenNow();
  const first = once(undefined, token);
  const phone = first.ok ? cookieOf(first.cookie) : '';
  expect(once(undefined, token)).toEqual({ ok: false, error: 'linkUsed' });
  expect(once(phone, token)).toMatchObject({ ok: true, target: { seat: LEADER } });
  access.changeLink(M, LEADER, 'renew', undefined);
  expect(access.holds(phone, M, LEADER)).toBe(false);
  expect(once(undefined, tokenNow())).toMatchObject({ ok: true });
  access.leave(phone);
  expect(once(phone, tokenNow())).toEqual({ ok: false, error: 'linkUsed' });
});

it('[AC2] a personal link works on a phone and a laptop, and after a reload', () => {
  const { access } = openAccess();
  const [phone, laptop] = [sitDown(access, MOTHER), sitDown(access, MOTHER)];
  expect(phone).not.toBe(laptop);
  expect(access.holds(phone, M, MOTHER) && access.holds(laptop, M, MOTHER)).toBe(true);
  expect(access.links(M, [MOTHER])[0]?.opened).toBe(true);
});

it('[AC2] an unknown link is unknown, and a cookie that somebody made up is never taken over', () => {
  const { access } = openAccess();
  expect(access.look('nothing-of-the-kind')).toEqual({ ok: false, error: 'linkUnknown' });
  expect(access.redeem(undefined, 'nothing-of-the-kind')).toEqual({ ok: false, error: 'linkUnknown' });
  expect(sitDown(access, MOTHER, 'bti_session=planted')).not.toBe('bti_session=planted');
});

it('[AU10] what a sign-in opens never goes to a session that was there before, and its seats come along', () => {
  const { access } = openAccess();
  const planted = sitDown(access, MOTHER);
  const cookies = lead(access, planted);
  expect(cookies).not.toBe(planted);
  expect(access.holds(planted, M, LEADER)).toBe(false);
  expect(access.holds(cookies, M, MOTHER)).toBe(true);
});

it('[AC3] a seat lasts twelve hours after it was last used, however it was opened', () => {
  const { access, clock } = openAccess();
  for (const [open, seat] of [
    [() => sitDown(access, MOTHER), MOTHER],
    [() => lead(access), LEADER],
  ] as const) {
    const cookies = open();
    clock.now += 11 * HOUR;
    access.used(cookies, M, seat);
    clock.now += 11 * HOUR;
    expect(access.holds(cookies, M, seat)).toBe(true);
    access.used(cookies, M, seat);
    clock.now += 12 * HOUR;
    expect(access.holds(cookies, M, seat)).toBe(false);
  }
});

it('[AC3] neither the front page, nor asking, nor using another seat makes a seat last', () => {
  const { access, clock } = openAccess();
  const first = sitDown(access, MOTHER);
  const both = sitDown(access, PROJECTOR, first);
  const signedIn = lead(access, both);
  clock.now += 6 * HOUR;
  for (const cookies of [both, signedIn]) {
    access.refreshed(cookies);
    access.holds(cookies, M, MOTHER);
    access.used(cookies, M, PROJECTOR);
  }
  clock.now += 6 * HOUR;
  for (const cookies of [both, signedIn]) {
    expect(access.holds(cookies, M, MOTHER)).toBe(false);
    expect(access.holds(cookies, M, PROJECTOR)).toBe(true);
  }
});

it('[AC3] signing in does not make the seats that come along last longer', () => {
  const { access, clock } = openAccess();
  const seat = sitDown(access, MOTHER);
  clock.now += 11 * HOUR;
  const cookies = lead(access, seat);
  expect(access.holds(cookies, M, MOTHER)).toBe(true);
  clock.now += HOUR;
  expect(access.holds(cookies, M, MOTHER)).toBe(false);
});

it('[AC3] a sweep that fails, or somebody who cannot be told, stops nothing', () => {
  const lines: string[] = [];
  const log = createLog('error', { write: (line) => void lines.push(line) });
  const { access, clock } = openAccess({ log });
  sitDown(access, MOTHER);
  sitDown(access, PROJECTOR);
  const told: unknown[] = [];
  access.onRevoked(() => {
    throw new Error('cannot take it');
  });
  access.onRevoked((_meeting, seat) => told.push(seat));
  clock.now += 12 * HOUR;
  access.sweep();
  expect(told.sort()).toEqual([MOTHER, PROJECTOR]);
  expect(lines).toHaveLength(2);
  access.close();
  access.sweep();
  expect(lines).toHaveLength(3);
});

it('[AC3] those who watch are told when a grant has run out', () => {
  const { access, clock } = openAccess();
  sitDown(access, MOTHER);
  lead(access);
  const told: unknown[] = [];
  access.onRevoked((meeting, seat) => told.push([meeting, seat]));
  access.sweep();
  expect(told).toEqual([]);
  clock.now += 31 * DAY;
  access.sweep();
  expect(told.sort()).toEqual([
    [M, LEADER],
    [M, MOTHER],
    [M, PROJECTOR],
  ]);
});

it.each(['renew', 'revoke'] as const)(
  '[AC4] %s ends the old link and what it opened, before it returns',
  (change) => {
    const { access } = openAccess();
    const token = tokenFor(access, MOTHER);
    const cookies = sitDown(access, MOTHER);
    const key = access.draftKey(M, MOTHER);
    const told: unknown[] = [];
    access.onRevoked((meeting, seat) => told.push([meeting, seat, access.holds(cookies, meeting, seat)]));
    access.changeLink(M, MOTHER, change, undefined);
    expect(told).toEqual([[M, MOTHER, false]]);
    expect(access.redeem(undefined, token)).toEqual({ ok: false, error: 'linkRevoked' });
    expect(access.draftKey(M, MOTHER)).not.toBe(key);
    const [link] = access.links(M, [MOTHER]);
    expect(link?.revoked).toBe(change === 'revoke');
    expect(link?.opened).toBe(change === 'revoke');
    if (change === 'renew') expect(access.holds(sitDown(access, MOTHER), M, MOTHER)).toBe(true);
  },
);

it('[AC4] a revoked link is not shown again, and can be renewed', () => {
  const { access } = openAccess();
  access.changeLink(M, MOTHER, 'revoke', undefined);
  expect(access.links(M, [MOTHER])).toEqual([{ seat: MOTHER, path: '', opened: false, revoked: true }]);
  access.changeLink(M, MOTHER, 'renew', undefined);
  expect(access.holds(sitDown(access, MOTHER), M, MOTHER)).toBe(true);
});

it('[AC4] who renews the own link stays', () => {
  const { access } = openAccess();
  const [phone, other] = [sitDown(access, LEADER), sitDown(access, LEADER)];
  access.changeLink(M, LEADER, 'renew', phone);
  expect(access.holds(phone, M, LEADER)).toBe(true);
  expect(access.holds(other, M, LEADER)).toBe(false);
});

it('[AC1] leaving ends the session and tells those who watch', () => {
  const { access } = openAccess();
  const cookies = sitDown(access, MOTHER);
  const told: unknown[] = [];
  access.onRevoked((meeting, seat) => told.push([meeting, seat]));
  expect(access.leave(cookies)).toContain('Max-Age=0');
  expect(access.holds(cookies, M, MOTHER)).toBe(false);
  expect(told).toEqual([[M, MOTHER]]);
});

it('[AC10] the cookie cannot be read by a script, is not sent from other sites, and is kept to https where there is https', () => {
  for (const secureCookies of [true, false]) {
    const { access } = openAccess({ secureCookies });
    const redeemed = access.redeem(undefined, tokenFor(access, MOTHER));
    const cookie = redeemed.ok ? redeemed.cookie : '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie.includes('Secure')).toBe(secureCookies);
    expect(cookie.startsWith('__Host-')).toBe(secureCookies);
    expect(cookie).toMatch(/Path=\/(;|$)/);
    expect(cookie).not.toMatch(/Domain/i);
    // A cookie of the other name is another one, that a neighbour may have put here.
    const token = cookieOf(cookie).split('=')[1];
    const other = secureCookies ? 'bti_session' : '__Host-bti_session';
    expect(access.grantsOf(`${other}=${token}`)).toEqual([]);
    expect(access.refreshed(cookieOf(cookie))).toBe(cookie);
  }
});

it('[AC10] no token of a link or a session is in the bytes of the data folder', () => {
  const { access, file } = openAccess();
  const tokens = [
    tokenFor(access, MOTHER),
    lead(access).split('=')[1] ?? '',
    sitDown(access, MOTHER).split('=')[1] ?? '',
  ];
  const bytes = Buffer.concat(
    readdirSync(dirname(file)).map((name) => readFileSync(join(dirname(file), name))),
  );
  expect(bytes.includes(MOTHER)).toBe(true);
  for (const token of tokens) expect(bytes.includes(token)).toBe(false);
});

it('[AC11] a seat keeps its key for half-typed texts until it ends', () => {
  const { access } = openAccess();
  const key = access.draftKey(M, MOTHER);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(access.draftKey(M, MOTHER)).toBe(key);
  expect(access.draftKey(M, LEADER)).not.toBe(key);
  access.dropDraftKey(M, MOTHER);
  expect(access.draftKey(M, MOTHER)).not.toBe(key);
});

it('[AC11] when a meeting is over, the keys of all its seats end but for those who finish the referat', () => {
  const { access } = openAccess();
  const [mother, leader] = [access.draftKey(M, MOTHER), access.draftKey(M, LEADER)];
  const elsewhere = access.draftKey(OTHER, MOTHER);
  access.dropDraftKeysBut(M, [LEADER]);
  expect(access.draftKey(M, LEADER)).toBe(leader);
  expect(access.draftKey(M, MOTHER)).not.toBe(mother);
  expect(access.draftKey(OTHER, MOTHER)).toBe(elsewhere);
});

it('[AC1] a session holds something of a meeting where it holds a seat there, or leads it', () => {
  const { access } = openAccess();
  const [seat, account] = [sitDown(access, MOTHER), lead(access)];
  for (const cookies of [seat, account]) {
    expect(access.holdsAny(cookies, M)).toBe(true);
    expect(access.holdsAny(cookies, OTHER)).toBe(false);
  }
  expect(access.holdsAny(undefined, M)).toBe(false);
});
