import type { RoleOf } from '../../server/accounts/Roles.ts';
import type { Visitor } from '../../server/http/permissions.ts';
import { DEFAULT_YOUTH_AGE, USUAL_ABOUT } from '../../shared/consent.ts';
import { dayId } from '../../shared/day.ts';
import { PersonId as Person, type PersonId, PROJECTOR, type SeatId } from '../../shared/ids.ts';
import type { Role } from '../../shared/people.ts';
import { IsoDate, osloDate, type WallTime } from '../../shared/time.ts';
import { withCookies } from './cookieJar.ts';
import { ADMINISTRATOR, LEADER, setupOf } from './setup.ts';
import type { TestApp } from './testApp.ts';

const PEOPLE = {
  referentSeat: { id: 'teacher', roles: ['teacher'], attends: true },
  viddevaktSeat: { id: 'guard', roles: ['teacher'], attends: true },
  staffSeat: { id: 'sfo', roles: ['teacher'], attends: true },
  guardianSeat: { id: 'mother', roles: ['guardian'], attends: true },
  awaySeat: { id: 'away', roles: ['guardian'], attends: false },
  childSeat: { id: 'child', roles: ['child'], attends: true },
  interpreterSeat: { id: 'interpreter', roles: ['interpreter'], attends: true },
} as const satisfies Record<string, { id: string; roles: readonly Role[]; attends: boolean }>;

/** Today, so many years back. */
export const yearsAgo = (years: number): IsoDate => {
  const [year, month, day] = osloDate(Date.now() as WallTime).split('-');
  return IsoDate.parse(`${Number(year) - years}-${month}-${month === '02' && day === '29' ? '28' : day}`);
};

const tokenIn = (path: string): string => path.split('#')[1] ?? '';

/**
 * A real meeting of a unit, and the cookies of every kind of visitor to it. The first leader of the unit is the party,
 * so that the meeting is led by the second.
 */
export const visitorsOf = async (all: TestApp) => {
  const { accounts, account, enter, create, command, access, days, joining, redeem, tokenOf } = all;
  const party = await account();
  const [unit] = accounts.units.all();
  if (unit === undefined) throw new Error('nothing is set up');
  const other = accounts.units.add(setupOf('').unit, accounts.now());

  let people = 0;
  const signedIn = async (role: RoleOf) => {
    people += 1;
    const email = `person-${people}@kommune.example`;
    const id = accounts.people.add({ name: `Person ${people}`, email }, accounts.now());
    accounts.roles.add(id, role, accounts.now());
    accounts.people.setPassword(id, await accounts.signIn.hash(LEADER.password), accounts.now());
    return { id, cookies: await enter('/api/sign-in', { email, password: LEADER.password }) };
  };
  const second = await signedIn({ role: 'leader', unit });
  const staffOwn = await signedIn({ role: 'staff', unit });

  const created = await create(second.cookies, { kind: 'real', leaderName: 'Anna' });
  const { meeting, seat } = created;
  for (const { id, roles, attends } of Object.values(PEOPLE))
    await command(created, 'person.put', {
      person: { id: Person.parse(id), name: id, roles: [...roles], service: null, attends },
    });
  await command(created, 'duty.assign', { duty: 'referent', person: Person.parse(PEOPLE.referentSeat.id) });
  await command(created, 'duty.assign', { duty: 'viddevakt', person: Person.parse(PEOPLE.viddevaktSeat.id) });
  const seated = async (of: SeatId): Promise<string> => redeem(await tokenOf(created.cookie, meeting, of));
  const member = (who: keyof typeof PEOPLE): PersonId => Person.parse(PEOPLE[who].id);
  // Whose no counts, and whom nobody waits for: what a test makes of the meeting starts without.
  await command(created, 'person.about', {
    person: member('awaySeat'),
    about: { ...USUAL_ABOUT, standing: 'unreachable' },
  });
  const leaderSeat = await seated(seat);
  const day = dayId({ unit, practice: false }, osloDate(days.now()));
  const staff = access.days.setStaffDay(day, null, [{ meeting, seat: member('staffSeat') }]);
  const knocking = (): Promise<string> => {
    joining.open(meeting);
    const code = joining.doorOf(meeting).code ?? '';
    return enter('/api/knock', { code, name: 'Nokon', says: null });
  };
  const afterwards = (of: PersonId): string => {
    const { token, code } = access.afterwards.make(meeting, of);
    const found = access.afterwards.find(token, code);
    if (!found.ok) throw new Error('the link was not taken');
    return withCookies('', [access.afterwards.open(undefined, found)]);
  };
  const by = {
    nobody: '',
    administrator: await enter('/api/sign-in', {
      email: ADMINISTRATOR.email,
      password: ADMINISTRATOR.password,
    }),
    coordinator: (await signedIn({ role: 'coordinator', unit: null })).cookies,
    leaderOfUnit: second.cookies,
    leaderOfOther: (await signedIn({ role: 'leader', unit: other })).cookies,
    staffOwn: staffOwn.cookies,
    staffOther: (await signedIn({ role: 'staff', unit })).cookies,
    party,
    leaderSeat,
    referentSeat: await seated(member('referentSeat')),
    viddevaktSeat: await seated(member('viddevaktSeat')),
    staffSeat: await seated(member('staffSeat')),
    guardianSeat: await seated(member('guardianSeat')),
    awaySeat: await seated(member('awaySeat')),
    childSeat: await seated(member('childSeat')),
    // The same seat on another device; `grow` says which of the two it is now.
    youthSeat: await seated(member('childSeat')),
    interpreterSeat: await seated(member('interpreterSeat')),
    projector: await seated(PROJECTOR),
    staffDay: await redeem(tokenIn(access.days.link({ kind: 'staffDay', staff }).path)),
    room: await redeem(tokenIn(access.days.link({ kind: 'room', day }).path)),
    knocker: await knocking(),
    afterLink: afterwards(member('guardianSeat')),
  } satisfies Record<Visitor, string>;

  const now = accounts.now();
  accounts.meetings.tie(staffOwn.id, { meeting, seat: member('staffSeat'), side: 'staff' }, now);
  const first = accounts.people.find(LEADER.email);
  if (first === null) throw new Error('no leader');
  accounts.meetings.tie(first, { meeting, seat: null, side: 'family' }, now);
  // Where the meeting was made it is held too; these visitors begin without.
  access.endGiven({ account: second.id });
  /** Makes the child as old as that visitor is. */
  let isYouth = false;
  const grow = async (visitor: Visitor): Promise<void> => {
    if ((visitor === 'youthSeat') === isYouth) return;
    isYouth = !isYouth;
    const bornOn = isYouth ? yearsAgo(DEFAULT_YOUTH_AGE) : null;
    await command(created, 'child.about', { about: { bornOn, protected: false } });
  };
  return { by, created, unit, member: staffOwn.id, day, staff, grow };
};
