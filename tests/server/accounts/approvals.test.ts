import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Accounts } from '../../../server/accounts/Accounts.ts';
import { ask, decide, waitingFor } from '../../../server/accounts/approvals.ts';
import { acceptInvitation } from '../../../server/accounts/letIn.ts';
import { endRole, inviteStaff } from '../../../server/accounts/members.ts';
import { REQUEST_LASTS_MS } from '../../../server/accounts/Requests.ts';
import type { RoleOf } from '../../../server/accounts/Roles.ts';
import { type AccountId, MeetingId, PersonId, type UnitId } from '../../../shared/ids.ts';
import type { Wish } from '../../../shared/units.ts';
import { openAccounts, SigningIn, setUpIn } from '../../support/openAccounts.ts';
import { LEADER } from '../../support/setup.ts';

const ANNA = { name: 'Anna Andre', email: 'anna@kommune.example' };

/** Somebody who can sign in. */
const joined = async (accounts: Accounts, email: string, role: RoleOf): Promise<AccountId> => {
  const account = accounts.people.add({ name: email, email }, accounts.now());
  accounts.roles.add(account, role, accounts.now());
  accounts.people.setPassword(account, await accounts.signIn.hash('sju raude epletre'), accounts.now());
  return account;
};

/** Set up, with the leader in and a meeting in the unit. */
const inUse = async () => {
  const { accounts, clock, file } = openAccounts();
  const ready = await setUpIn(accounts);
  await acceptInvitation(accounts, ready.invitation, LEADER.password);
  addMeeting(accounts, ready.unit);
  const standingOf = (account: AccountId) => accounts.roles.of(account);
  const leader: Wish = { kind: 'leader', unit: ready.unit, invitee: ANNA };
  const reset: Wish = { kind: 'reset', unit: ready.unit, account: ready.leader };
  return { accounts, clock, file, ...ready, standingOf, wish: { leader, reset } };
};
const addMeeting = (accounts: Accounts, unit: UnitId): void =>
  accounts.meetings.add(
    { meeting: MeetingId.parse(`m-${unit}`), unit, ledBy: null, seat: PersonId.parse('rektor') },
    accounts.now(),
  );
const onlyRequest = ({ requests, now }: Accounts) => {
  const [asked, ...more] = requests.waiting(now());
  if (asked === undefined || more.length > 0) throw new Error('not exactly one request');
  return asked.id;
};

it('[AU5] one asks for a leader, another makes it so; both are told to the unit', async () => {
  const { accounts, unit, administrator, leader, standingOf, wish } = await inUse();
  expect(ask(accounts, standingOf(leader), wish.leader)).toEqual({ ok: true, state: 'waiting' });
  expect(accounts.people.find(ANNA.email)).toBeNull();
  const id = onlyRequest(accounts);
  expect(decide(accounts, standingOf(leader), id, { approve: true })).toMatchObject({ error: 'notYours' });
  const done = decide(accounts, standingOf(administrator), id, { approve: true });
  expect(done).toMatchObject({ ok: true, state: 'done', invitation: expect.any(String) });
  const anna = accounts.people.find(ANNA.email);
  expect(anna && accounts.roles.of(anna).units.get(unit)).toBe('leader');
  const told = accounts.notices.in(unit).map(({ kind, by }) => [kind, by]);
  expect(told).toContainEqual(['leaderAsked', leader]);
  expect(told).toContainEqual(['leaderMade', administrator]);
  expect(decide(accounts, standingOf(administrator), id, { approve: true })).toMatchObject({
    error: 'notFound',
  });
});

it('[AU5] who is asked may say no, and who asked may withdraw: then nothing happens', async () => {
  const { accounts, administrator, leader, standingOf, wish } = await inUse();
  for (const who of [administrator, leader]) {
    ask(accounts, standingOf(leader), wish.leader);
    expect(decide(accounts, standingOf(who), onlyRequest(accounts), { approve: false })).toMatchObject({
      ok: true,
    });
  }
  expect(accounts.requests.waiting(accounts.now())).toEqual([]);
  expect(accounts.people.find(ANNA.email)).toBeNull();
});

it('[AU17] what nobody has decided in fourteen days is decided by nobody, and can be asked for anew', async () => {
  const { accounts, clock, administrator, leader, standingOf, wish } = await inUse();
  ask(accounts, standingOf(leader), wish.leader);
  const id = onlyRequest(accounts);
  clock.now += REQUEST_LASTS_MS - 1;
  expect(waitingFor(accounts, standingOf(administrator))).toMatchObject([{ id }]);
  clock.now += 1;
  expect(waitingFor(accounts, standingOf(administrator))).toEqual([]);
  for (const approve of [true, false])
    expect(decide(accounts, standingOf(administrator), id, { approve })).toMatchObject({ error: 'notFound' });
  expect(accounts.people.find(ANNA.email)).toBeNull();
  ask(accounts, standingOf(leader), wish.leader);
  expect(onlyRequest(accounts)).not.toBe(id);
});

it('[AU17] the same asked for twice waits once, so that one yes carries it out once', async () => {
  const { accounts, unit, leader, standingOf, wish } = await inUse();
  for (const _ of [1, 2])
    expect(ask(accounts, standingOf(leader), wish.reset)).toEqual({ ok: true, state: 'waiting' });
  expect(accounts.requests.waiting(accounts.now())).toHaveLength(1);
  expect(accounts.notices.in(unit).filter(({ kind }) => kind === 'resetAsked')).toHaveLength(1);
  ask(accounts, standingOf(leader), wish.leader);
  expect(accounts.requests.waiting(accounts.now())).toHaveLength(2);
});

it('[AU5] neither staff, coordinators nor leaders of another unit ask or decide', async () => {
  const { accounts, unit, leader, standingOf, wish } = await inUse();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const elsewhere = accounts.units.add(settings, accounts.now());
  const others = [
    await joined(accounts, 'staff@kommune.example', { role: 'staff', unit }),
    await joined(accounts, 'coordinator@kommune.example', { role: 'coordinator', unit: null }),
    await joined(accounts, 'other@kommune.example', { role: 'leader', unit: elsewhere }),
  ];
  ask(accounts, standingOf(leader), wish.leader);
  const id = onlyRequest(accounts);
  for (const other of others) {
    expect(ask(accounts, standingOf(other), wish.leader)).toMatchObject({ error: 'notYours' });
    expect(decide(accounts, standingOf(other), id, { approve: true })).toMatchObject({ error: 'notYours' });
  }
});

it('[AU5] a leader whose login is to be replaced does not decide it, and is signed out when it is decided', async () => {
  const { accounts, unit, administrator, leader, standingOf, wish } = await inUse();
  const second = await joined(accounts, 'second@kommune.example', { role: 'leader', unit });
  const browser = new SigningIn(accounts);
  await browser.with(LEADER.email, LEADER.password);
  const ended: unknown[] = [];
  accounts.onEnd((each) => ended.push(each));
  ask(accounts, standingOf(administrator), wish.reset);
  const id = onlyRequest(accounts);
  expect(decide(accounts, standingOf(leader), id, { approve: true })).toMatchObject({ error: 'notYours' });
  const done = decide(accounts, standingOf(second), id, { approve: true });
  expect(await browser.who()).toBeNull();
  expect(ended).toEqual([{ account: leader }]);
  expect(await browser.with(LEADER.email, LEADER.password)).toBe('wrongLogin');
  const token = done.ok && done.state === 'done' ? (done.invitation ?? '') : '';
  expect(await acceptInvitation(accounts, token, 'tre grøne båtar ventar')).toMatchObject({ ok: true });
});

it('[AU5] where nobody else can decide, it takes a link printed on the machine, once there are meetings', async () => {
  const { accounts, administrator, standingOf, wish } = await inUse();
  const boss = standingOf(administrator);
  expect(ask(accounts, boss, wish.reset)).toEqual({ ok: true, state: 'waiting' });
  const id = onlyRequest(accounts);
  expect(decide(accounts, boss, id, { approve: true })).toMatchObject({ error: 'notYours' });
  expect(decide(accounts, boss, id, { approve: true, token: 'x'.repeat(43) })).toMatchObject({
    error: 'linkUnknown',
  });
  const { token } = accounts.tokenOnDemand();
  expect(decide(accounts, boss, id, { approve: true, token })).toMatchObject({ state: 'done' });
  ask(accounts, boss, wish.reset);
  expect(decide(accounts, boss, onlyRequest(accounts), { approve: true, token })).toMatchObject({
    error: 'linkUsed',
  });
});

it('[AU5] the machine does not stand in for somebody who could decide', async () => {
  const { accounts, administrator, standingOf, wish } = await inUse();
  const boss = standingOf(administrator);
  ask(accounts, boss, wish.leader);
  const { token } = accounts.tokenOnDemand();
  expect(decide(accounts, boss, onlyRequest(accounts), { approve: true, token })).toMatchObject({
    error: 'notYours',
  });
});

it('[AU5] the first leader of a new unit is made at once while it has no meetings, and that is told', async () => {
  const { accounts, unit, administrator, standingOf } = await inUse();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const fresh = accounts.units.add(settings, accounts.now());
  const first: Wish = { kind: 'leader', unit: fresh, invitee: ANNA };
  expect(ask(accounts, standingOf(administrator), first)).toMatchObject({ state: 'done' });
  expect(accounts.notices.in(fresh)).toMatchObject([{ kind: 'firstLeader', by: administrator }]);
  addMeeting(accounts, fresh);
  const next: Wish = { kind: 'leader', unit: fresh, invitee: { name: 'Ola', email: 'ola@kommune.example' } };
  expect(ask(accounts, standingOf(administrator), next)).toMatchObject({ state: 'waiting' });
});

it('[AU5] an administrator is made by two administrators, and told to every unit', async () => {
  const { accounts, unit, administrator, leader, standingOf } = await inUse();
  const second = await joined(accounts, 'second@kommune.example', { role: 'administrator', unit: null });
  const wish: Wish = { kind: 'administrator', invitee: ANNA };
  expect(ask(accounts, standingOf(leader), wish)).toMatchObject({ error: 'notYours' });
  ask(accounts, standingOf(administrator), wish);
  const id = onlyRequest(accounts);
  expect(decide(accounts, standingOf(second), id, { approve: true })).toMatchObject({ ok: true });
  expect(accounts.notices.in(unit)).toContainEqual(
    expect.objectContaining({ kind: 'administratorMade', by: second }),
  );
  const own: Wish = { kind: 'administrator', invitee: { name: 'R', email: LEADER.email } };
  expect(ask(accounts, standingOf(administrator), own)).toMatchObject({ error: 'addressTaken' });
});

it('[AU5] an administrator does not become two by way of a unit of their own making', async () => {
  const { accounts, unit, administrator, standingOf } = await inUse();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const boss = standingOf(administrator);
  const own = accounts.units.add(settings, accounts.now());
  const self = { name: 'Arne', email: 'arne@heime.example' };
  const made = ask(accounts, boss, { kind: 'leader', unit: own, invitee: self });
  const token = made.ok && made.state === 'done' ? (made.invitation ?? '') : '';
  const again = await acceptInvitation(accounts, token, 'sju raude epletre');
  if (!again.ok) throw new Error(again.error);
  ask(accounts, boss, { kind: 'administrator', invitee: { ...self, email: 'tredje@heime.example' } });
  const id = onlyRequest(accounts);
  expect(decide(accounts, standingOf(again.account), id, { approve: true })).toMatchObject({
    error: 'notYours',
  });
  expect(decide(accounts, boss, id, { approve: true })).toMatchObject({ error: 'notYours' });
});

it('[AU5] what somebody asked for who has lost the role since is not made', async () => {
  const { accounts, unit, administrator, standingOf, wish } = await inUse();
  const role: RoleOf = { role: 'leader', unit };
  const second = await joined(accounts, 'second@kommune.example', role);
  ask(accounts, standingOf(second), wish.leader);
  const boss = standingOf(administrator);
  expect(waitingFor(accounts, boss)).toHaveLength(1);
  endRole(accounts, administrator, second, role);
  expect(waitingFor(accounts, boss)).toEqual([]);
  const id = onlyRequest(accounts);
  expect(decide(accounts, boss, id, { approve: true })).toMatchObject({ error: 'notFound' });
  expect(accounts.people.find(ANNA.email)).toBeNull();
});

it('[AU5] leaders of one unit do not replace the login of who leads another, too', async () => {
  const { accounts, unit, administrator, leader, standingOf, wish } = await inUse();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const elsewhere = accounts.units.add(settings, accounts.now());
  accounts.roles.add(leader, { role: 'leader', unit: elsewhere }, accounts.now());
  const [second, third] = [
    await joined(accounts, 'second@kommune.example', { role: 'leader', unit }),
    await joined(accounts, 'third@kommune.example', { role: 'leader', unit }),
  ];
  ask(accounts, standingOf(second), wish.reset);
  const id = onlyRequest(accounts);
  expect(decide(accounts, standingOf(third), id, { approve: true })).toMatchObject({ error: 'notYours' });
  expect(decide(accounts, standingOf(administrator), id, { approve: true })).toMatchObject({ ok: true });
});

it('[AU3] whom a request is about is not in the clear on disk', async () => {
  const { accounts, file, leader, standingOf, wish } = await inUse();
  ask(accounts, standingOf(leader), wish.leader);
  expect(accounts.requests.waiting(accounts.now())[0]?.wish).toEqual(wish.leader);
  const bytes = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
  expect(bytes.includes('requests')).toBe(true);
  for (const secret of [ANNA.name, ANNA.email]) expect(bytes.includes(secret)).toBe(false);
});

it('[AU5] an administrator takes nobody’s login by way of a unit of their own making', async () => {
  const { accounts, unit, administrator, leader, standingOf } = await inUse();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const boss = standingOf(administrator);
  const own = accounts.units.add(settings, accounts.now());
  inviteStaff(accounts, boss, own, { name: 'R', email: LEADER.email });
  const wish: Wish = { kind: 'reset', unit: own, account: leader };
  expect(ask(accounts, boss, wish)).toEqual({ ok: true, state: 'waiting' });
  decide(accounts, boss, onlyRequest(accounts), { approve: false });
  // Nor with somebody whom they have made leader there, who has meetings, too.
  const made = await joined(accounts, 'arne@heime.example', { role: 'leader', unit: own });
  addMeeting(accounts, own);
  ask(accounts, standingOf(made), wish);
  ask(accounts, boss, wish);
  for (const { id } of accounts.requests.waiting(accounts.now()))
    for (const who of [made, administrator])
      expect(decide(accounts, standingOf(who), id, { approve: true })).toMatchObject({ error: 'notYours' });
  expect(accounts.people.hasJoined(leader)).toBe(true);
});

it('[AU5] a link from the machine gives no leader a login into a unit that they do not lead', async () => {
  const { accounts, unit, leader, standingOf } = await inUse();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const elsewhere = accounts.units.add(settings, accounts.now());
  addMeeting(accounts, elsewhere);
  const other = await joined(accounts, 'other@kommune.example', { role: 'leader', unit: elsewhere });
  accounts.roles.add(leader, { role: 'staff', unit: elsewhere }, accounts.now());
  const wish: Wish = { kind: 'reset', unit: elsewhere, account: leader };
  expect(ask(accounts, standingOf(other), wish)).toEqual({ ok: false, error: 'notYours' });
  expect(accounts.people.hasJoined(leader)).toBe(true);
});

it('[AU5] two administrators replace the login of who leads several units, and all of them are told', async () => {
  const { accounts, unit, administrator, leader, standingOf, wish } = await inUse();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const elsewhere = accounts.units.add(settings, accounts.now());
  addMeeting(accounts, elsewhere);
  accounts.roles.add(leader, { role: 'leader', unit: elsewhere }, accounts.now());
  const second = await joined(accounts, 'second@kommune.example', { role: 'administrator', unit: null });
  ask(accounts, standingOf(administrator), wish.reset);
  const id = onlyRequest(accounts);
  expect(decide(accounts, standingOf(second), id, { approve: true })).toMatchObject({ state: 'done' });
  for (const each of [unit, elsewhere])
    expect(accounts.notices.in(each).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['resetAsked', 'resetMade']),
    );
});
