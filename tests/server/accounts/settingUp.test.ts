import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { acceptInvitation, lookAtInvitation, recover } from '../../../server/accounts/letIn.ts';
import { setUp } from '../../../server/accounts/setUp.ts';
import { openAccounts, SigningIn, setUpIn } from '../../support/openAccounts.ts';
import { ADMINISTRATOR, LEADER, setupOf } from '../../support/setup.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WORDS = 'tre grøne båtar ventar';

it('[AU1] the one-time link makes the first administrator, unit and leader, once', async () => {
  const { accounts } = openAccounts();
  const token = accounts.tokenAtStart() ?? '';
  expect(accounts.tokenAtStart()).toBe(token);
  const both = await Promise.all([setUp(accounts, setupOf(token)), setUp(accounts, setupOf(token))]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const made = both.find(({ ok }) => ok);
  if (!made?.ok) throw new Error('it was not set up');
  expect(accounts.roles.of(made.administrator)).toMatchObject({ administrator: true });
  const leader = accounts.people.find(LEADER.email);
  expect(leader && [...accounts.roles.of(leader).units]).toEqual([[made.unit, 'leader']]);
  expect(accounts.units.settings(made.unit)).toEqual(setupOf(token).unit);
  expect(accounts.tokenAtStart()).toBeNull();
  expect(await setUp(accounts, setupOf(token))).toEqual({ ok: false, error: 'linkUsed' });
});

it('[AU1] what cannot be set up leaves nothing behind', async () => {
  const { accounts } = openAccounts();
  const { token } = accounts.tokenOnDemand();
  const wish = setupOf(token);
  const { administrator } = wish;
  expect(await setUp(accounts, { ...wish, leader: administrator })).toMatchObject({ error: 'addressTaken' });
  const weak = { ...administrator, password: 'Arne Admin 1234' };
  expect(await setUp(accounts, { ...wish, administrator: weak })).toMatchObject({ error: 'weakPassword' });
  expect(await setUp(accounts, setupOf('x'.repeat(43)))).toMatchObject({ error: 'linkUnknown' });
  expect(accounts.units.isSetUp()).toBe(false);
  expect((await setUp(accounts, wish)).ok).toBe(true);
});

it('[AU2] an administrator takes no other role, and who has one does not become administrator', async () => {
  const { accounts } = openAccounts();
  const { unit, administrator, leader } = await setUpIn(accounts);
  const { roles } = accounts;
  expect(roles.takes(administrator, { role: 'leader', unit })).toBe(false);
  expect(roles.takes(administrator, { role: 'coordinator', unit: null })).toBe(false);
  expect(roles.takes(leader, { role: 'administrator', unit: null })).toBe(false);
  expect(roles.takes(leader, { role: 'coordinator', unit: null })).toBe(true);
  expect(() => roles.add(administrator, { role: 'staff', unit }, 1)).toThrow();
});

it('[AU3] no name and no address of an account is in the bytes of the folder, and better-auth knows none', async () => {
  const { accounts, file } = openAccounts();
  const { invitation } = await setUpIn(accounts);
  await acceptInvitation(accounts, invitation, LEADER.password);
  await new SigningIn(accounts).with(LEADER.email, LEADER.password);
  const bytes = Buffer.concat(
    readdirSync(dirname(file)).map((name) => readFileSync(join(dirname(file), name))),
  );
  expect(bytes.includes('auth_sessions')).toBe(true);
  for (const { name, email, password } of [ADMINISTRATOR, LEADER])
    for (const secret of [name, ...name.split(' '), email, email.split('@')[1] ?? '-', password])
      expect(bytes.includes(secret)).toBe(false);
  for (const secret of ['Solvang', invitation]) expect(bytes.includes(secret)).toBe(false);
});

it('[AU6] an invitation says whom it is for, chooses a password once, and is over after two weeks', async () => {
  const { accounts, clock } = openAccounts();
  const { invitation } = await setUpIn(accounts);
  expect(lookAtInvitation(accounts, invitation)).toEqual({
    ok: true,
    invitation: { kind: 'join', name: LEADER.name, email: LEADER.email },
  });
  expect(await new SigningIn(accounts).with(LEADER.email, LEADER.password)).toBe('wrongLogin');
  clock.now += 14 * DAY;
  expect(await acceptInvitation(accounts, invitation, WORDS)).toEqual({ ok: false, error: 'linkOver' });
  clock.now -= HOUR;
  expect(await acceptInvitation(accounts, invitation, 'ragnhild rektor')).toMatchObject({
    error: 'weakPassword',
  });
  expect(await acceptInvitation(accounts, invitation, WORDS)).toMatchObject({ ok: true });
  expect(await acceptInvitation(accounts, invitation, LEADER.password)).toMatchObject({ error: 'linkUsed' });
  expect(await new SigningIn(accounts).with(LEADER.email.toUpperCase(), WORDS)).toBe('in');
});

it('[AU6] a new invitation makes the unused one before it useless', async () => {
  const { accounts, clock } = openAccounts();
  const { invitation, leader } = await setUpIn(accounts);
  const reset = accounts.invitations.add(leader, 'reset', clock.now);
  expect(lookAtInvitation(accounts, invitation)).toEqual({ ok: false, error: 'linkRevoked' });
  expect(lookAtInvitation(accounts, reset)).toMatchObject({ invitation: { kind: 'reset' } });
  clock.now += DAY;
  expect(lookAtInvitation(accounts, reset)).toEqual({ ok: false, error: 'linkOver' });
});

it('[AU6] a link that the machine prints lets in an administrator and no leader, for an hour', async () => {
  const { accounts, clock } = openAccounts();
  const { invitation } = await setUpIn(accounts);
  await acceptInvitation(accounts, invitation, LEADER.password);
  const { kind, token } = accounts.tokenOnDemand();
  expect(kind).toBe('recovery');
  const wish = { token, email: ADMINISTRATOR.email, password: WORDS };
  for (const email of [LEADER.email, 'nobody@kommune.example'])
    expect(await recover(accounts, { ...wish, email })).toMatchObject({ error: 'wrongLogin' });
  clock.now += HOUR;
  expect(await recover(accounts, wish)).toMatchObject({ error: 'linkOver' });
  clock.now -= 1;
  expect(await recover(accounts, wish)).toMatchObject({ ok: true });
  expect(await recover(accounts, wish)).toMatchObject({ error: 'linkUsed' });
  expect(await new SigningIn(accounts).with(ADMINISTRATOR.email, ADMINISTRATOR.password)).toBe('wrongLogin');
  expect(await new SigningIn(accounts).with(ADMINISTRATOR.email, WORDS)).toBe('in');
});

it('[AU7] setting up, a first password and a recovery are told to the unit, with who did it', async () => {
  const { accounts, clock } = openAccounts();
  const { unit, administrator, leader, invitation } = await setUpIn(accounts);
  clock.now += HOUR;
  await acceptInvitation(accounts, invitation, LEADER.password);
  clock.now += HOUR;
  const { token } = accounts.tokenOnDemand();
  await recover(accounts, { token, email: ADMINISTRATOR.email, password: WORDS });
  expect(accounts.notices.in(unit)).toMatchObject([
    { kind: 'recovered', by: null, about: administrator },
    { kind: 'joined', by: leader, about: leader },
    { kind: 'setUp', by: administrator, about: leader },
  ]);
});
