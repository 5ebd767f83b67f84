import { getMigrations } from 'better-auth/db/migration';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { ACCOUNT_MIGRATIONS } from '../../../server/accounts/accountTables.ts';
import { resetLogin } from '../../../server/accounts/approvals.ts';
import { authorityOptions } from '../../../server/accounts/authority.ts';
import { deviceOf } from '../../../server/accounts/deviceOf.ts';
import { isGuessable } from '../../../server/accounts/guessable.ts';
import { acceptInvitation } from '../../../server/accounts/letIn.ts';
import { run } from '../../support/migrating.ts';
import { openAccounts, SigningIn, setUpIn } from '../../support/openAccounts.ts';
import { LEADER } from '../../support/setup.ts';

const DAY = 24 * 3_600_000;

const withInvitation = async (options: Parameters<typeof openAccounts>[0] = {}) => {
  const opened = openAccounts(options);
  return { ...opened, ...(await setUpIn(opened.accounts)) };
};

const withLeader = async () => {
  const { leader, invitation, unit, ...opened } = await withInvitation();
  await acceptInvitation(opened.accounts, invitation, LEADER.password);
  return { ...opened, leader, unit };
};

it('[AU4] the right password signs in, and a wrong one is no other than an unknown address', async () => {
  const { accounts, leader } = await withLeader();
  const browser = new SigningIn(accounts);
  expect(await browser.who()).toBeNull();
  expect(await browser.with(LEADER.email, 'something else altogether')).toBe('wrongLogin');
  expect(await browser.with('nobody@kommune.example', LEADER.password)).toBe('wrongLogin');
  expect(await browser.who()).toBeNull();
  expect(await browser.with(LEADER.email, LEADER.password)).toBe('in');
  expect(await browser.who()).toBe(leader);
});

it('[AU4] signing out ends this browser alone, and a new password all of them', async () => {
  const { accounts, clock, leader } = await withLeader();
  const [laptop, phone] = [new SigningIn(accounts), new SigningIn(accounts)];
  for (const browser of [laptop, phone]) await browser.with(LEADER.email, LEADER.password);
  await accounts.signIn.leave(laptop.visitor);
  expect([await laptop.who(), await phone.who()]).toEqual([null, leader]);
  const reset = accounts.invitations.add(leader, 'reset', clock.now);
  await acceptInvitation(accounts, reset, 'tre grøne båtar ventar');
  expect(await phone.who()).toBeNull();
});

it('[AU4] after a week everybody signs in anew', async () => {
  const { accounts, clock, leader } = await withLeader();
  const browser = new SigningIn(accounts);
  await browser.with(LEADER.email, LEADER.password);
  clock.now = Date.now() + 7 * DAY - 60_000;
  expect(await browser.who()).toBe(leader);
  clock.now = Date.now() + 7 * DAY;
  expect(await browser.who()).toBeNull();
});

it('[AU4] it is known which sign-ins have run out', async () => {
  const { accounts, clock } = await withLeader();
  const browser = new SigningIn(accounts);
  await browser.with(LEADER.email, LEADER.password);
  const login = (await accounts.signIn.who(browser.visitor))?.login.id ?? '';
  expect(accounts.signIn.over([login, 'never-was'])).toEqual(['never-was']);
  clock.now += DAY / 2 + 60_000;
  expect(accounts.signIn.over([login])).toEqual([login]);
});

it('[AU4] of a sign-in that has run out nothing is kept, also where the browser never came back', async () => {
  const { accounts, clock, file } = await withLeader();
  const rows = (): unknown[] => {
    const db = new BetterSqlite3(file, { readonly: true });
    try {
      return db.prepare('select id from auth_sessions').pluck().all();
    } finally {
      db.close();
    }
  };
  const before = rows();
  const browser = new SigningIn(accounts);
  await browser.with(LEADER.email, LEADER.password);
  accounts.signIn.endExpired();
  expect(rows()).toHaveLength(before.length + 1);
  clock.now += DAY / 2 + 60_000;
  accounts.signIn.endExpired();
  expect(rows()).toEqual([]);
  expect(await browser.who()).toBeNull();
});

it('[AU8] what is stored of a password is argon2id, as costly as is advised, and of each its own', async () => {
  const { accounts } = await withLeader();
  const [one, two] = [
    await accounts.signIn.hash('sju raude epletre'),
    await accounts.signIn.hash('sju raude epletre'),
  ];
  expect(one).not.toBe(two);
  const [, memory, times] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(one) ?? [];
  expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
  expect(Number(times)).toBeGreaterThanOrEqual(2);
});

it('[AU4] a cookie that somebody made up is nobody', async () => {
  const { accounts } = await withLeader();
  const browser = new SigningIn(accounts);
  await browser.with(LEADER.email, LEADER.password);
  for (const cookies of [browser.cookies.slice(0, -6), 'bti.session_token=made.up', 'bti.session_token='])
    expect(await accounts.signIn.who({ cookies, userAgent: undefined })).toBeNull();
});

it.each([
  ['aaaaaaaaaaaaaa', true],
  ['1234567890123456', true],
  ['passord12345678', true],
  ['Ragnhild Rektor', true],
  ['ragnhild.kommune', true],
  ['sju raude epletre', false],
  ['korrekt hest batteri', false],
  ['kX9#vL2!qR7$', false],
])('[AU8] whether "%s" is among the first that somebody would try: %s', (password, guessable) => {
  expect(isGuessable(password, [LEADER.name, LEADER.email])).toBe(guessable);
});

it('[AU8] a password that stands on the list of known ones is not taken, whatever its capitals', async () => {
  const { accounts, invitation } = await withInvitation({ listed: new Set(['korrekt hest batteri']) });
  const accept = (password: string) => acceptInvitation(accounts, invitation, password);
  expect(await accept('Korrekt Hest Batteri')).toEqual({ ok: false, error: 'weakPassword' });
  expect(await accept('korrekt hest batteri stift')).toMatchObject({ ok: true });
});

it('[AU8] the name of the unit is not a password', async () => {
  const { accounts, invitation } = await withInvitation();
  const [unit] = accounts.units.all();
  const name = unit === undefined ? '' : (accounts.units.settings(unit)?.name ?? '');
  expect(await acceptInvitation(accounts, invitation, `${name} ${name} 26`)).toEqual({
    ok: false,
    error: 'weakPassword',
  });
});

it('[AU3] of what a browser says of itself, only its kind is kept', () => {
  const said =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0';
  expect(deviceOf(said)).toBe('Edge, Windows');
  expect(deviceOf('curl/8')).toBe('');
});

it('[AU3] the tables that were written down are those that better-auth wants', async () => {
  const db = new BetterSqlite3(':memory:');
  for (const migration of ACCOUNT_MIGRATIONS) run(db, migration);
  const { toBeCreated, toBeAdded } = await getMigrations(
    authorityOptions({ db, secret: 'x'.repeat(43), secureCookies: false }),
  );
  expect([toBeCreated, toBeAdded]).toEqual([[], []]);
  db.close();
});

it('[AU4] a sign-in that was under way when the password was replaced comes to nothing', async () => {
  const { accounts } = openAccounts();
  const { leader, invitation } = await setUpIn(accounts);
  await acceptInvitation(accounts, invitation, LEADER.password);
  const browser = new SigningIn(accounts);
  const underWay = browser.with(LEADER.email, LEADER.password);
  // It has looked the account up, and is trying the password.
  for (let turn = 0; turn < 5; turn += 1) await new Promise((next) => setImmediate(next));
  resetLogin(accounts, leader);
  expect(await underWay).toBe('wrongLogin');
  expect(await browser.who()).toBeNull();
  expect(accounts.own.endPlace(leader, 'any')).toBe(false);
});
