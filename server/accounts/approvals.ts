import { isDeepStrictEqual } from 'node:util';
import type { Invitee } from '../../shared/accounts.ts';
import type { AccountId, UnitId } from '../../shared/ids.ts';
import type { NoticeKind, RequestId, Wish } from '../../shared/units.ts';
import type { Accounts } from './Accounts.ts';
import type { LinkFault } from './OneTimeLinks.ts';
import type { Asked } from './Requests.ts';
import type { RoleOf, Standing } from './Roles.ts';
import { mayHandOver, seesBy, standFor } from './vouching.ts';

/** What carried a wish out: an invitation to hand over, or null where the person can sign in already. */
interface Carried {
  readonly ok: true;
  readonly state: 'done';
  readonly invitation: string | null;
}
export type ApprovalFault = 'notYours' | 'notFound' | 'addressTaken' | LinkFault;
type Refused = { readonly ok: false; readonly error: ApprovalFault };
export type WishAnswer = Carried | { readonly ok: true; readonly state: 'waiting' } | Refused;

const refused = (error: ApprovalFault): Refused => ({ ok: false, error });

/** [AU5] Administrators, and leaders of the unit that it is about. */
const mayAsk = ({ administrator, units }: Standing, wish: Wish): boolean => {
  if (administrator) return true;
  if (wish.kind === 'administrator') return false;
  return units.get(wish.unit) === 'leader';
};

/**
 * [AU5] Anyone who might ask, but the one who asked and, where a login is to be replaced, its owner, leaders whom it would
 * let in elsewhere, and whoever does not stand for all that it opens together with the one who asked.
 */
const mayDecide = (
  accounts: Accounts,
  standing: Standing,
  { wish, by }: Pick<Asked, 'wish' | 'by'>,
): boolean => {
  if (standing.account === by || !mayAsk(standing, wish)) return false;
  if (wish.kind !== 'reset') return true;
  return (
    wish.account !== standing.account &&
    mayHandOver(accounts, standing, wish.account) &&
    standFor(accounts, [accounts.roles.of(by), standing], wish.account)
  );
};

/** Whether what was asked for can still be decided: whoever asked may have lost the role since. */
const stillAsked = ({ roles }: Accounts, { by, wish }: Asked): boolean => mayAsk(roles.of(by), wish);

/** What waits for this person's yes, and what this person has asked for. */
export const waitingFor = (accounts: Accounts, standing: Standing): readonly Asked[] =>
  accounts.requests
    .waiting(accounts.now())
    .filter(
      (asked) =>
        stillAsked(accounts, asked) &&
        (asked.by === standing.account || mayDecide(accounts, standing, asked)),
    );

/**
 * [AU5] Asks for what one alone may not do. Where nobody else could say yes it is done at once, as long as there is
 * nothing to see yet; after that it takes a link that was printed on the machine.
 */
export const ask = (accounts: Accounts, standing: Standing, wish: Wish): WishAnswer => {
  if (!mayAsk(standing, wish)) return refused('notYours');
  const fault = faultOf(accounts, wish);
  if (fault !== null) return refused(fault);
  return accounts.together((): WishAnswer => {
    const now = accounts.now();
    if (waitsAlready(accounts, standing.account, wish)) return { ok: true, state: 'waiting' };
    const isAlone = !hasOthers(accounts, { wish, by: standing.account });
    if (isAlone && !mayHold(accounts, standing, wish)) return refused('notYours');
    const asked = accounts.requests.add(wish, standing.account, now);
    if (isAlone && !hasContent(accounts, wish)) {
      accounts.requests.decide(asked.id, standing.account, true, now);
      return carryOut(accounts, asked, standing, 'firstLeader');
    }
    const told = { leader: 'leaderAsked', reset: 'resetAsked', administrator: 'leaderAsked' } as const;
    if (wish.kind !== 'administrator') tell(accounts, wish, told[wish.kind], standing.account, wish);
    return { ok: true, state: 'waiting' };
  });
};

/** [AU17] Asked for twice by the same person, a yes to the one would leave the other waiting, to be carried out again. */
const waitsAlready = ({ requests, now }: Accounts, by: AccountId, wish: Wish): boolean =>
  requests.waiting(now()).some((each) => each.by === by && isDeepStrictEqual(each.wish, wish));

/**
 * [AU5] Another says yes or no; who asked can withdraw. `token` is that of a link printed on the machine: with it who
 * asked may say yes alone, where nobody else could.
 */
export const decide = (
  accounts: Accounts,
  standing: Standing,
  id: RequestId,
  { approve, token }: { readonly approve: boolean; readonly token?: string | undefined },
): WishAnswer =>
  accounts.together((): WishAnswer => {
    const asked = accounts.requests.waiting(accounts.now()).find((each) => each.id === id);
    if (asked === undefined || !stillAsked(accounts, asked)) return refused('notFound');
    const { account } = standing;
    const now = accounts.now();
    const own = asked.by === account;
    if (!own && !mayDecide(accounts, standing, asked)) return refused('notYours');
    if (own && approve) {
      const fault = mayHold(accounts, standing, asked.wish)
        ? aloneWith(accounts, asked, token, now)
        : 'notYours';
      if (fault !== null) return refused(fault);
    }
    const fault = approve ? faultOf(accounts, asked.wish) : null;
    if (fault !== null) return refused(fault);
    if (!accounts.requests.decide(id, account, approve, now)) return refused('notFound');
    if (approve) return carryOut(accounts, asked, standing);
    if (!own && asked.wish.kind !== 'administrator')
      tell(accounts, asked.wish, 'declined', account, asked.wish);
    return { ok: true, state: 'done', invitation: null };
  });

/** Null where who asked may go on alone; uses the link up. */
const aloneWith = (
  accounts: Accounts,
  asked: Asked,
  token: string | undefined,
  now: number,
): ApprovalFault | null => {
  if (token === undefined || hasOthers(accounts, asked)) return 'notYours';
  const looked = accounts.machineLinks.look(token, 'recovery', now);
  if (!looked.ok) return looked.error;
  accounts.machineLinks.use(looked.link.hash, now);
  return null;
};

/** Whether there is anybody else, who can sign in, who could say yes. */
export const hasOthers = (accounts: Accounts, asked: Pick<Asked, 'wish' | 'by'>): boolean => {
  const { roles, units, people } = accounts;
  const where = asked.wish.kind === 'administrator' ? units.all() : [asked.wish.unit];
  return ['' as const, ...where]
    .flatMap((unit) => roles.in(unit))
    .some(({ account }) => people.hasJoined(account) && mayDecide(accounts, roles.of(account), asked));
};

/** Whether who asked might be handed what comes of it, alone. */
const mayHold = (accounts: Accounts, standing: Standing, wish: Wish): boolean =>
  wish.kind !== 'reset' || mayHandOver(accounts, standing, wish.account);

const hasContent = (accounts: Accounts, wish: Wish): boolean => {
  if (wish.kind === 'reset') return seesBy(accounts, wish.account).length > 0;
  const { meetings, units } = accounts;
  return (wish.kind === 'leader' ? [wish.unit] : units.all()).some((unit) => meetings.in(unit).length > 0);
};

/** What stands in the way whoever asks; asked again when it is decided, since things change meanwhile. */
const faultOf = (accounts: Accounts, wish: Wish): ApprovalFault | null => {
  if (wish.kind === 'reset') return accounts.roles.of(wish.account).units.has(wish.unit) ? null : 'notFound';
  if (wish.kind === 'leader' && accounts.units.settings(wish.unit) === null) return 'notFound';
  const known = accounts.people.find(wish.invitee.email);
  return known === null || accounts.roles.takes(known, roleOf(wish)) ? null : 'addressTaken';
};

const roleOf = (wish: Exclude<Wish, { kind: 'reset' }>): RoleOf =>
  wish.kind === 'leader' ? { role: 'leader', unit: wish.unit } : { role: 'administrator', unit: null };

const carryOut = (
  accounts: Accounts,
  { wish }: Asked,
  decider: Standing,
  leaderMade: NoticeKind = 'leaderMade',
): Carried => {
  const now = accounts.now();
  const by = decider.account;
  if (wish.kind === 'reset') {
    tell(accounts, wish, 'resetMade', by, wish);
    return { ok: true, state: 'done', invitation: resetLogin(accounts, wish.account) };
  }
  const { account, invitation } = invite(accounts, wish.invitee, roleOf(wish), decider);
  const kind = wish.kind === 'administrator' ? 'administratorMade' : leaderMade;
  for (const unit of wish.kind === 'administrator' ? accounts.units.all() : [wish.unit])
    accounts.notices.tell({ unit, kind, by, about: account }, now);
  return { ok: true, state: 'done', invitation };
};

/**
 * The account with that address, made where there is none, in that role. The way in is a new one where the account has
 * none, and `by` may have it; whoever invited the person before has theirs. A login that is being replaced is nobody's
 * to invite to: that takes two.
 */
export const invite = (
  accounts: Accounts,
  invitee: Invitee,
  role: RoleOf,
  by: Standing,
): { readonly account: AccountId; readonly invitation: string | null } => {
  const { people, roles, invitations } = accounts;
  const now = accounts.now();
  const account = people.find(invitee.email) ?? people.add(invitee, now);
  const isOpen =
    !people.hasJoined(account) && !invitations.isReplaced(account) && mayHandOver(accounts, by, account);
  roles.add(account, role, now);
  return { account, invitation: isOpen ? invitations.add(account, 'join', now) : null };
};

/** The old way in is closed at once; the new one is a link to hand over. */
export const resetLogin = (accounts: Accounts, account: AccountId): string => {
  accounts.people.dropPassword(account);
  accounts.identities.drop(account);
  accounts.signIn.forgetSecondFactor(account);
  accounts.signIn.endAll(account);
  accounts.end({ account });
  return accounts.invitations.add(account, 'reset', accounts.now());
};

/** [AU7] Told to the unit; where a login is to be replaced, wherever that may come in. */
const tell = (
  accounts: Accounts,
  { unit }: { readonly unit: UnitId },
  kind: NoticeKind,
  by: AccountId,
  wish: Wish,
): void => {
  const about = (wish.kind === 'reset' ? wish.account : accounts.people.find(wish.invitee.email)) ?? by;
  const units = wish.kind === 'reset' ? accounts.roles.of(wish.account).units.keys() : [unit];
  for (const each of units) accounts.notices.tell({ unit: each, kind, by, about }, accounts.now());
};
