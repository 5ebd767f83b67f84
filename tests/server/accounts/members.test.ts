import { expect, it } from 'vitest';
import { ask, waitingFor } from '../../../server/accounts/approvals.ts';
import { acceptInvitation } from '../../../server/accounts/letIn.ts';
import {
  endOffice,
  endRole,
  inviteCoordinator,
  inviteStaff,
  membersOf,
  officeOf,
  resetStaff,
  signOutEverywhere,
} from '../../../server/accounts/members.ts';
import { openingOf, openingsOf } from '../../../server/accounts/opening.ts';
import { becomeParty } from '../../../server/accounts/parties.ts';
import { MeetingId, PersonId, PROJECTOR } from '../../../shared/ids.ts';
import { openAccounts, SigningIn, setUpIn } from '../../support/openAccounts.ts';
import { ADMINISTRATOR, LEADER } from '../../support/setup.ts';

const M = MeetingId.parse('meeting-1');
const RECTOR = PersonId.parse('rektor');
const NURSE = PersonId.parse('helse');
const ANNA = { name: 'Anna Andre', email: 'anna@kommune.example' };

const ready = async () => {
  const { accounts, clock } = openAccounts();
  const made = await setUpIn(accounts);
  const { unit, leader } = made;
  accounts.meetings.add({ meeting: M, unit, ledBy: leader, seat: RECTOR }, clock.now);
  const ended: unknown[] = [];
  accounts.onEnd((each) => ended.push(each));
  return { accounts, clock, ended, ...made };
};

it('[AU2] staff open the meetings in which they have a seat, and no others; the link to hand over waits', async () => {
  const { accounts, clock, unit, leader } = await ready();
  const invited = inviteStaff(accounts, accounts.roles.of(leader), unit, ANNA);
  expect(invited).toMatchObject({ ok: true, invitation: expect.any(String) });
  expect(membersOf(accounts, unit, accounts.roles.of(leader))).toMatchObject([
    { name: LEADER.name, role: 'leader', joined: false },
    { ...ANNA, role: 'staff', joined: false, path: expect.stringMatching(/^\/invitation#/) },
  ]);
  const anna = accounts.people.find(ANNA.email);
  if (anna === null) throw new Error('nobody was invited');
  const standing = () => accounts.roles.of(anna);
  expect(openingOf(accounts, standing(), M)).toBeNull();
  accounts.meetings.tie(anna, { meeting: M, seat: NURSE, side: 'staff' }, clock.now);
  expect(openingsOf(accounts, standing())).toEqual([
    { meeting: M, as: 'staff', seat: NURSE, seats: [NURSE] },
  ]);
  accounts.meetings.untie(M, NURSE);
  expect(openingOf(accounts, standing(), M)).toBeNull();
  expect(inviteStaff(accounts, accounts.roles.of(leader), unit, ANNA)).toEqual({
    ok: false,
    error: 'addressTaken',
  });
});

it('[AU2] who is ended loses everything at once, and what they led waits for another leader', async () => {
  const { accounts, ended, unit, leader, administrator } = await ready();
  expect(openingOf(accounts, accounts.roles.of(leader), M)?.seats).toEqual([RECTOR, PROJECTOR]);
  expect(endRole(accounts, administrator, leader, { role: 'leader', unit })).toBe(true);
  expect(openingOf(accounts, accounts.roles.of(leader), M)).toBeNull();
  expect(ended).toEqual([{ account: leader }, { seat: RECTOR, of: M }]);
  expect(accounts.meetings.of(M)?.ledBy).toBeNull();
  expect(accounts.notices.in(unit)).toContainEqual(
    expect.objectContaining({ kind: 'roleEnded', by: administrator, about: leader }),
  );
  expect(endRole(accounts, administrator, leader, { role: 'leader', unit })).toBe(false);
});

it('[AU2] staff whose role ends lose the seats of the unit that were theirs, whatever opened them', async () => {
  const { accounts, clock, ended, unit, leader } = await ready();
  const anna = accounts.people.add(ANNA, clock.now);
  accounts.roles.add(anna, { role: 'staff', unit }, clock.now);
  accounts.meetings.tie(anna, { meeting: M, seat: NURSE, side: 'staff' }, clock.now);
  endRole(accounts, leader, anna, { role: 'staff', unit });
  expect(ended).toEqual([{ account: anna }, { seat: NURSE, of: M }]);
  expect(accounts.meetings.seatsOf(anna)).toEqual([]);
});

it('[AU5] a leader lets somebody of the staff choose a new password alone, and a leader never', async () => {
  const { accounts, unit, leader, invitation } = await ready();
  await acceptInvitation(accounts, invitation, LEADER.password);
  const invited = inviteStaff(accounts, accounts.roles.of(leader), unit, ANNA);
  const anna = accounts.people.find(ANNA.email);
  if (!invited.ok || anna === null) throw new Error('nobody was invited');
  await acceptInvitation(accounts, invited.invitation ?? '', 'sju raude epletre');
  const browser = new SigningIn(accounts);
  await browser.with(ANNA.email, 'sju raude epletre');
  expect(resetStaff(accounts, accounts.roles.of(leader), anna, unit)).toEqual(expect.any(String));
  expect(await browser.who()).toBeNull();
  expect(accounts.notices.in(unit)).toContainEqual(
    expect.objectContaining({ kind: 'staffReset', by: leader, about: anna }),
  );
  expect(resetStaff(accounts, accounts.roles.of(leader), leader, unit)).toBeNull();
});

it('[AU5] whoever invites somebody who leads another unit gets no way in there', async () => {
  const { accounts, clock, unit, leader } = await ready();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const elsewhere = accounts.units.add(settings, clock.now);
  const other = accounts.people.add(ANNA, clock.now);
  accounts.roles.add(other, { role: 'leader', unit: elsewhere }, clock.now);
  const theirs = () => accounts.roles.of(other);
  const { name, email } = accounts.people.get(leader);
  const invitation = accounts.invitations.current(leader, clock.now);
  expect(inviteStaff(accounts, theirs(), elsewhere, { name, email })).toEqual({ ok: true, invitation: null });
  expect(accounts.invitations.current(leader, clock.now)).toBe(invitation);
  const shown = membersOf(accounts, elsewhere, theirs()).find(({ account }) => account === leader);
  expect(shown).toMatchObject({ role: 'staff', path: null });
});

it('[AU5] the login of staff is replaced by who leads all that it opens, and by no administrator alone', async () => {
  const { accounts, clock, unit, leader, administrator } = await ready();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const elsewhere = accounts.units.add(settings, clock.now);
  const anna = accounts.people.add(ANNA, clock.now);
  accounts.roles.add(anna, { role: 'staff', unit }, clock.now);
  accounts.people.setPassword(anna, await accounts.signIn.hash('sju raude epletre'), clock.now);
  const [own, boss] = [accounts.roles.of(leader), accounts.roles.of(administrator)];
  const alone = (by: typeof own) =>
    membersOf(accounts, unit, by).find(({ account }) => account === anna)?.alone;
  expect(resetStaff(accounts, boss, anna, unit)).toBeNull();
  expect([alone(own), alone(boss)]).toEqual([true, false]);
  accounts.roles.add(anna, { role: 'staff', unit: elsewhere }, clock.now);
  expect(resetStaff(accounts, own, anna, unit)).toBeNull();
  expect(alone(own)).toBe(false);
  expect(ask(accounts, own, { kind: 'reset', unit, account: anna })).toMatchObject({ state: 'waiting' });
  accounts.roles.add(leader, { role: 'leader', unit: elsewhere }, clock.now);
  expect(resetStaff(accounts, accounts.roles.of(leader), anna, unit)).toEqual(expect.any(String));
  for (const each of [unit, elsewhere])
    expect(accounts.notices.in(each)).toContainEqual(expect.objectContaining({ kind: 'staffReset' }));
});

it('[AU5] whoever invites somebody whose login is being replaced gets no way in, whatever became of the link', async () => {
  const { accounts, clock, unit, leader, administrator } = await ready();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const [elsewhere, third] = [
    accounts.units.add(settings, clock.now),
    accounts.units.add(settings, clock.now),
  ];
  const anna = accounts.people.add(ANNA, clock.now);
  accounts.roles.add(anna, { role: 'staff', unit }, clock.now);
  accounts.people.setPassword(anna, await accounts.signIn.hash('sju raude epletre'), clock.now);
  const link = resetStaff(accounts, accounts.roles.of(leader), anna, unit) ?? '';
  const boss = accounts.roles.of(administrator);
  expect(inviteStaff(accounts, boss, elsewhere, ANNA)).toEqual({ ok: true, invitation: null });
  expect(accounts.invitations.look(link, clock.now)).toMatchObject({ ok: true });
  endRole(accounts, administrator, anna, { role: 'staff', unit: elsewhere });
  expect(inviteStaff(accounts, boss, third, ANNA)).toEqual({ ok: true, invitation: null });
});

it('[AU2] whose role ends keeps seats only in the meetings of units where they have another', async () => {
  const { accounts, clock, ended, unit, administrator } = await ready();
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const [service, elsewhere] = [
    accounts.units.add(settings, clock.now),
    accounts.units.add(settings, clock.now),
  ];
  const there = MeetingId.parse('meeting-2');
  accounts.meetings.add({ meeting: there, unit: elsewhere, ledBy: null, seat: RECTOR }, clock.now);
  const anna = accounts.people.add(ANNA, clock.now);
  for (const each of [service, elsewhere]) accounts.roles.add(anna, { role: 'staff', unit: each }, clock.now);
  for (const meeting of [M, there])
    accounts.meetings.tie(anna, { meeting, seat: NURSE, side: 'staff' }, clock.now);
  endRole(accounts, administrator, anna, { role: 'staff', unit: service });
  expect(ended).toEqual([{ account: anna }, { seat: NURSE, of: M }]);
  expect(accounts.meetings.seatsOf(anna)).toMatchObject([{ meeting: there }]);
});

it('[AU2] a coordinator is invited by an administrator, and opens nothing', async () => {
  const { accounts, administrator } = await ready();
  expect(inviteCoordinator(accounts, accounts.roles.of(administrator), ANNA)).toMatchObject({ ok: true });
  expect(
    officeOf(accounts, accounts.roles.of(administrator))
      .map(({ email, role }) => [email, role])
      .sort(),
  ).toEqual([
    [ANNA.email, 'coordinator'],
    [ADMINISTRATOR.email, 'administrator'],
  ]);
  const anna = accounts.people.find(ANNA.email);
  expect(anna && openingsOf(accounts, accounts.roles.of(anna))).toEqual([]);
});

it('[AU9] who is family in the case loses it as staff at once, and another leader of the unit has it', async () => {
  const { accounts, clock, ended, unit, leader } = await ready();
  becomeParty(accounts, leader, M, PersonId.parse('mor'));
  expect(openingOf(accounts, accounts.roles.of(leader), M)).toBeNull();
  expect(openingsOf(accounts, accounts.roles.of(leader))).toEqual([]);
  expect(ended).toEqual([
    { account: leader, meeting: M },
    { seat: RECTOR, of: M },
  ]);
  expect(accounts.meetings.of(M)?.ledBy).toBeNull();
  expect(accounts.notices.in(unit)).toContainEqual(expect.objectContaining({ kind: 'party', about: leader }));
  const second = accounts.people.add(ANNA, clock.now);
  accounts.roles.add(second, { role: 'leader', unit }, clock.now);
  expect(openingOf(accounts, accounts.roles.of(second), M)).toMatchObject({ as: 'leader' });
  const told = accounts.notices.in(unit).length;
  becomeParty(accounts, leader, M, null);
  expect(accounts.notices.in(unit)).toHaveLength(told);
});

it('[AU9] whoever is family in a case replaces no login that opens its meeting, nor is handed the link to one', async () => {
  const { accounts, clock, unit, leader, administrator, invitation } = await ready();
  await acceptInvitation(accounts, invitation, LEADER.password);
  const [parent, anna] = [
    accounts.people.add({ ...ANNA, email: 'mor@kommune.example' }, clock.now),
    accounts.people.add(ANNA, clock.now),
  ];
  accounts.roles.add(parent, { role: 'leader', unit }, clock.now);
  accounts.roles.add(anna, { role: 'staff', unit }, clock.now);
  accounts.meetings.tie(anna, { meeting: M, seat: NURSE, side: 'staff' }, clock.now);
  becomeParty(accounts, parent, M, null);
  const theirs = accounts.roles.of(parent);
  expect(resetStaff(accounts, theirs, anna, unit)).toBeNull();
  expect(membersOf(accounts, unit, theirs).find(({ account }) => account === anna)?.alone).toBe(false);
  ask(accounts, accounts.roles.of(administrator), { kind: 'reset', unit, account: leader });
  expect(waitingFor(accounts, theirs)).toEqual([]);
  accounts.meetings.untie(M, NURSE);
  expect(resetStaff(accounts, theirs, anna, unit)).toEqual(expect.any(String));
});

it('[AU7] a notice stays until each leader has seen it, and is seen for that one alone', async () => {
  const { accounts, clock, unit, leader, administrator } = await ready();
  const second = accounts.people.add(ANNA, clock.now);
  const [first] = accounts.notices.unseen(unit, leader);
  expect(first).toMatchObject({ kind: 'setUp', by: administrator });
  accounts.notices.see(unit, leader, [first?.id ?? '', 'of another unit']);
  expect(accounts.notices.unseen(unit, leader)).toEqual([]);
  expect(accounts.notices.unseen(unit, second)).toEqual([first]);
  // Who did it knows.
  expect(accounts.notices.unseen(unit, administrator)).toEqual([]);
});

it('[AU2] an administrator is ended by another, everywhere at once, and the last one stays', async () => {
  const { accounts, clock, unit, administrator, ended } = await ready();
  const second = accounts.people.add(ANNA, clock.now);
  accounts.roles.add(second, { role: 'administrator', unit: null }, clock.now);
  accounts.people.setPassword(second, await accounts.signIn.hash('sju raude epletre'), clock.now);
  expect(endOffice(accounts, administrator, second)).toBe(true);
  expect(accounts.roles.of(second).administrator).toBe(false);
  expect(ended).toEqual([{ account: second }]);
  expect(accounts.notices.in(unit)).toContainEqual(
    expect.objectContaining({ kind: 'administratorEnded', by: administrator, about: second }),
  );
  expect(endOffice(accounts, administrator, administrator)).toBe(false);
  accounts.roles.add(second, { role: 'administrator', unit: null }, clock.now + 1);
  accounts.people.dropPassword(administrator);
  // Whoever cannot sign in is nobody to leave it to.
  expect(endOffice(accounts, second, second)).toBe(false);
});

it('[AU16] who is signed out by another is out everywhere at once, comes in as before, and the units are told', async () => {
  const { accounts, ended, unit, leader, administrator, invitation } = await ready();
  await acceptInvitation(accounts, invitation, LEADER.password);
  ended.length = 0;
  const [laptop, phone] = [new SigningIn(accounts), new SigningIn(accounts)];
  for (const place of [laptop, phone]) await place.with(LEADER.email, LEADER.password);
  signOutEverywhere(accounts, administrator, leader);
  for (const place of [laptop, phone]) expect(await place.who()).toBeNull();
  expect(ended).toEqual([{ account: leader }]);
  expect(accounts.notices.in(unit)).toContainEqual(
    expect.objectContaining({ kind: 'signedOut', by: administrator, about: leader }),
  );
  expect(await laptop.with(LEADER.email, LEADER.password)).toBe('in');
  expect(accounts.roles.of(leader).units.get(unit)).toBe('leader');
});

it('[AU16] that an administrator was signed out is told to every unit', async () => {
  const { accounts, unit, leader, administrator } = await ready();
  signOutEverywhere(accounts, leader, administrator);
  expect(accounts.notices.in(unit)).toContainEqual(
    expect.objectContaining({ kind: 'signedOut', about: administrator }),
  );
});

it('[AU16] whoever has no role left is signed out, and whoever has one elsewhere is not', async () => {
  const { accounts, unit, leader, administrator, invitation } = await ready();
  await acceptInvitation(accounts, invitation, LEADER.password);
  inviteCoordinator(accounts, accounts.roles.of(administrator), LEADER);
  const place = new SigningIn(accounts);
  await place.with(LEADER.email, LEADER.password);
  endRole(accounts, administrator, leader, { role: 'leader', unit });
  expect(await place.who()).toBe(leader);
  endOffice(accounts, administrator, leader);
  expect(await place.who()).toBeNull();
});
