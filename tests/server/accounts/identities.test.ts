import { expect, it } from 'vitest';
import { hashOf } from '../../../server/access/tokens.ts';
import { ask, decide, resetLogin } from '../../../server/accounts/approvals.ts';
import type { Identity } from '../../../server/accounts/identity.ts';
import { acceptInvitation, recover } from '../../../server/accounts/letIn.ts';
import { settle } from '../../../server/accounts/linking.ts';
import { inviteStaff, membersOf, resetStaff } from '../../../server/accounts/members.ts';
import { openAccounts, setUpIn } from '../../support/openAccounts.ts';
import { ADMINISTRATOR, LEADER } from '../../support/setup.ts';

const BJARNE = { name: 'Bjarne Bygd', email: 'bjarne@kommune.example' };
const FIRST = 'a'.repeat(64) as Identity;
const OTHER = 'b'.repeat(64) as Identity;

/** A unit with its leader in, and somebody of the staff who came in by a provider. */
const withLinked = async () => {
  const { accounts } = openAccounts();
  const ready = await setUpIn(accounts);
  await acceptInvitation(accounts, ready.invitation, LEADER.password);
  const invited = inviteStaff(accounts, accounts.roles.of(ready.leader), ready.unit, BJARNE);
  const token = (invited.ok && invited.invitation) || '';
  const arrive = (link: string, identity: Identity) =>
    settle(accounts, { kind: 'invitation', hash: hashOf(link) }, identity, null);
  expect(arrive(token, FIRST)).toBeNull();
  const bjarne = accounts.people.find(BJARNE.email);
  if (bjarne === null) throw new Error('nobody was invited');
  return { accounts, ...ready, bjarne, token, arrive };
};

it('[OI3] an invitation ties once; somebody else cannot have the same identity', async () => {
  const { accounts, leader, unit, bjarne, token, arrive } = await withLinked();
  expect(arrive(token, OTHER)).toBe('over');
  const members = membersOf(accounts, unit, accounts.roles.of(leader));
  expect(members.find((each) => each.account === bjarne)).toMatchObject({ joined: true, alone: false });
  const reset = resetLogin(accounts, leader);
  expect(arrive(reset, FIRST)).toBe('taken');
  expect(arrive(reset, OTHER)).toBeNull();
  expect(() => accounts.identities.add(bjarne, OTHER, accounts.now())).toThrow();
});

it('[OI3] another identity for one of the staff takes two, and the old one lets nobody in from then on', async () => {
  const { accounts, leader, administrator, unit, bjarne, arrive } = await withLinked();
  expect(resetStaff(accounts, accounts.roles.of(leader), bjarne, unit)).toBeNull();
  const wish = { kind: 'reset', unit, account: bjarne } as const;
  const asked = ask(accounts, accounts.roles.of(leader), wish);
  // Nothing is there to see yet, but there is somebody else who can say yes.
  expect(asked).toEqual({ ok: true, state: 'waiting' });
  const [waiting] = accounts.requests.waiting(accounts.now());
  if (waiting === undefined) throw new Error('nothing waits');
  const approve = { approve: true };
  expect(decide(accounts, accounts.roles.of(leader), waiting.id, approve)).toMatchObject({ ok: false });
  const done = decide(accounts, accounts.roles.of(administrator), waiting.id, approve);
  if (!done.ok || done.state !== 'done' || done.invitation === null) throw new Error('no link');
  expect(settle(accounts, { kind: 'signIn' }, FIRST, null)).toBe('notInvited');
  expect(arrive(done.invitation, OTHER)).toBeNull();
  expect(settle(accounts, { kind: 'signIn' }, OTHER, null)).toBeNull();
  const told = accounts.notices.in(unit).map(({ kind }) => kind);
  expect(told).toEqual(expect.arrayContaining(['resetAsked', 'resetMade', 'identityLinked']));
});

it('[OI4] a link from the machine lets an administrator in by a password, whoever was tied to the account', async () => {
  const { accounts, administrator } = await withLinked();
  accounts.identities.add(administrator, OTHER, accounts.now());
  const { token } = accounts.tokenOnDemand();
  const { email } = ADMINISTRATOR;
  expect(await recover(accounts, { token, email, password: 'ny hest over elva' })).toMatchObject({
    ok: true,
  });
  expect(settle(accounts, { kind: 'signIn' }, OTHER, null)).toBe('notInvited');
});

it('[OI3] the own account is tied only in the sign-in that asked, and only while nobody is tied to it', async () => {
  const { accounts, leader } = await withLinked();
  const intent = { kind: 'own', account: leader, login: 'this' } as const;
  for (const here of [null, { id: 'another', account: leader }])
    expect(settle(accounts, intent, OTHER, here)).toBe('over');
  const here = { id: 'this', account: leader };
  expect(settle(accounts, intent, FIRST, here)).toBe('taken');
  expect(settle(accounts, intent, OTHER, here)).toBeNull();
  expect(settle(accounts, intent, 'c'.repeat(64) as Identity, here)).toBe('linked');
});
