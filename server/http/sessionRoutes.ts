import type { Request } from 'express';
import type { SignedIn } from '../../shared/accounts.ts';
import { dateOf, isPractice } from '../../shared/day.ts';
import type { Done } from '../../shared/http.ts';
import { type AccountId, type MeetingId, PROJECTOR, type SeatId } from '../../shared/ids.ts';
import { type RedeemAnswer, RedeemRequest } from '../../shared/links.ts';
import { isFamily } from '../../shared/people.ts';
import { LeaveRequest, type SessionAnswer } from '../../shared/session.ts';
import { osloDate } from '../../shared/time.ts';
import type { LinkTarget } from '../access/grant.ts';
import { isSecureChannel } from '../access/secureChannel.ts';
import type { Accounts } from '../accounts/Accounts.ts';
import { codesFirst } from '../accounts/codesFirst.ts';
import { becomeParty } from '../accounts/parties.ts';
import type { Login } from '../accounts/SignIn.ts';
import type { OwnSeat, Side } from '../accounts/UnitMeetings.ts';
import { dutiesOf } from '../meeting/duties.ts';
import { familyIsOut, mayHaveLink } from '../meeting/seats.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, parseBody, visitorOf } from './guards.ts';
import { redeemLimit } from './limits.ts';
import { Problem } from './problem.ts';

/** What this browser holds, and how it comes to hold more. */
export const sessionRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, accounts, config, addresses } = deps;

  door('GET /api/session', async (request, response) => {
    const cookies = request.headers.cookie;
    const kept = access.refreshed(cookies);
    if (kept !== null) response.append('Set-Cookie', kept);
    const who = await accounts.signIn.who(visitorOf(request));
    for (const cookie of who?.cookies ?? []) response.append('Set-Cookie', cookie);
    const { lan, publicUrl } = addresses();
    response.json({
      account: who && signedIn(accounts, who.login),
      isSetUp: accounts.units.isSetUp(),
      publicUrl,
      lanUrl: lan,
      provider: accounts.provider?.settings.name ?? null,
      secure: isSecureChannel(request, config),
    } satisfies SessionAnswer);
  });

  /** [JO11] Done on this machine. Who is signed in stays so: that has a way out of its own. */
  door('POST /api/session/leave', async (request, response) => {
    const { seat } = parseBody(LeaveRequest, request);
    const cookies = request.headers.cookie;
    const who = await accounts.signIn.who(visitorOf(request));
    const left = access.leave(cookies, seat);
    if (left !== null) {
      response.append('Set-Cookie', left);
      response.set('Clear-Site-Data', who === null ? '"cache", "cookies", "storage"' : '"cache"');
    }
    response.json({} satisfies Done);
  });

  door('POST /api/links/redeem', redeemLimit(access), async (request, response) => {
    const { token, family } = parseBody(RedeemRequest, request);
    const looked = access.look(token);
    if (!looked.ok) throw new Problem(looked.error);
    const { target } = looked;
    const { lead, side } = await mustLeadSomewhere(target, request, deps);
    const who = await accounts.signIn.who(visitorOf(request));
    const account = who?.login.account ?? null;
    mayBeTaken(accounts, account, { side, family, staffOf: staffMeetingsOf(target, deps) });
    // [AC2] What leads to all of a meeting works once: its code may be up on the wall.
    const redeemed = access.redeem(request.headers.cookie, token, { once: lead });
    if (!redeemed.ok) throw new Problem(redeemed.error);
    if (who !== null && side !== null && target.kind === 'seat') {
      const { meeting, seat } = target;
      tieTo(accounts, who.login.account, { meeting, seat, side });
      if (side === 'family') access.keepOnly(request.headers.cookie, meeting, seat);
    }
    response.append('Set-Cookie', redeemed.cookie);
    response.json((target.kind === 'seat' ? { ...target, lead } : target) satisfies RedeemAnswer);
  });
};

const signedIn = (accounts: Accounts, login: Login): SignedIn => {
  const { account, administrator, coordinator, units } = accounts.roles.of(login.account);
  return {
    account,
    name: accounts.people.get(account).name,
    administrator,
    coordinator,
    units: [...units].flatMap(([unit, role]) => {
      const settings = accounts.units.settings(unit);
      return settings === null ? [] : [{ unit, name: settings.name, role }];
    }),
    codesFirst: codesFirst(accounts, login),
  };
};

interface Taking {
  readonly side: Side | null;
  /** Said by the person: it is the own family. */
  readonly family?: boolean | undefined;
  /** The meetings that it would open, where it is not a seat of the family. */
  readonly staffOf: readonly MeetingId[];
}

/**
 * [AU9] Whoever is signed in says of a family's seat that it is the own, and takes no seat of staff where it is, whatever
 * way led there. [AU2] Nor does an administrator take any.
 * @throws {Problem} `familySeat`, `notYours`, `administratorHere`
 */
export const mayBeTaken = (
  { meetings, roles }: Pick<Accounts, 'meetings' | 'roles'>,
  account: AccountId | null,
  { side, family, staffOf }: Taking,
): void => {
  if (account === null) return;
  if (side === 'family' && family !== true) throw new Problem('familySeat');
  if (side !== 'family' && staffOf.some((meeting) => meetings.isParty(account, meeting)))
    throw new Problem('notYours');
  if (side === 'staff' && roles.of(account).administrator) throw new Problem('administratorHere');
};

/** [AU9] A seat that somebody opens who is signed in is that account's own: to come back to, or to keep out of. */
export const tieTo = (accounts: Accounts, account: AccountId, own: OwnSeat): void => {
  if (own.side === 'family') becomeParty(accounts, account, own.meeting, own.seat);
  // Leaders open all meetings of their unit as it is, and may open a seat for somebody else.
  else if ([...accounts.roles.of(account).units.values()].every((role) => role === 'staff'))
    accounts.meetings.tie(account, own, accounts.now());
};

/** The meetings that a link opens to staff, where it is not to a seat of the family. */
const staffMeetingsOf = (target: LinkTarget, { access }: Pick<HttpDeps, 'access'>): readonly MeetingId[] => {
  switch (target.kind) {
    case 'seat':
      return target.seat === PROJECTOR ? [] : [target.meeting];
    case 'staffDay':
      return access.days.staffDay(target.staff)?.seats.map(({ meeting }) => meeting) ?? [];
    case 'room':
      return [];
  }
};

/** Where a link leads: whether to the leader's own seat, and on whose side a seat is. */
interface Destination {
  readonly lead: boolean;
  readonly side: Side | null;
}

const mustLeadSomewhere = async (
  target: LinkTarget,
  request: Request,
  deps: HttpDeps,
): Promise<Destination> => {
  if (target.kind === 'seat') return mustStillLead(target.meeting, target.seat, request, deps);
  const day = target.kind === 'room' ? target.day : deps.access.days.staffDay(target.staff)?.day;
  if (day === undefined || dateOf(day) < osloDate(deps.days.now())) throw new Problem('linkOver');
  mustBeSecure(isPractice(day), request, deps);
  return { lead: false, side: target.kind === 'staffDay' && !isPractice(day) ? 'staff' : null };
};

/**
 * Whether a seat's link still leads somewhere: the person is on the list, and the meeting is not over. Those
 * who finish the referat come in afterwards too.
 */
export const mustStillLead = async (
  meeting: MeetingId,
  seat: SeatId,
  request: Request,
  deps: HttpDeps,
): Promise<Destination> => {
  const live = await deps.live.open(meeting);
  if (live === undefined) throw new Problem('linkOver');
  const { context } = live.state();
  mustBeSecure(context.practice, request, deps);
  const duties = dutiesOf(context);
  const person = context.people.find(
    (each) => each.id === seat && mayHaveLink(context, each, live.now().wall),
  );
  const known = seat === PROJECTOR || person !== undefined;
  const writes = seat === duties.lead || seat === duties.referent;
  if (!known || (context.stage === 'ended' && !writes)) throw new Problem('linkOver');
  // [JO10] A link opens the live meeting, and nothing of it afterwards.
  if (person !== undefined && isFamily(person) && familyIsOut(context)) throw new Problem('linkOver');
  // In practice everybody tries everything, and nobody is anybody's family.
  const lead = seat === context.leader;
  if (person === undefined || context.practice) return { lead, side: null };
  return { lead, side: isFamily(person) ? 'family' : 'staff' };
};
