import type { Request } from 'express';
import { AskErasure, DecideErasure, type WaitingErasure } from '../../shared/erasure.ts';
import type { Done } from '../../shared/http.ts';
import { type AccountId, MeetingId } from '../../shared/ids.ts';
import type { NoticeKind } from '../../shared/units.ts';
import { ledBy } from '../accounts/opening.ts';
import { meetingsIn, unitsOf } from '../accounts/twoLeaders.ts';
import type { ApproveError } from '../cases/ErasureRequests.ts';
import type { ErasureRequest } from '../cases/RequestStore.ts';
import type { ErasureTarget } from '../cases/TwoPeople.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, mustBeSignedIn, parseBody } from './guards.ts';
import { Problem } from './problem.ts';

/** [ER5] Erasing what the archive law covers: one leader asks with a ground, another person approves. */
export const erasureRoutes = (door: Door, deps: HttpDeps): void => {
  const { accounts, cases, erasures, people } = deps;

  const tell = (about: AccountId, by: AccountId, kind: NoticeKind, target: ErasureTarget): void => {
    for (const unit of unitsOf(meetingsIn(target, cases), accounts))
      accounts.notices.tell({ unit, kind, by, about }, accounts.now());
  };

  door('POST /api/meetings/:meeting/erasure', async (request, response) => {
    const { login } = await mustBeSignedIn(request, deps);
    const meeting = MeetingId.safeParse(request.params.meeting);
    const may = meeting.success && people.mayAsk(login.account, { kind: 'meeting', id: meeting.data });
    if (!may) throw new Problem('notYours');
    const known = cases.meeting(meeting.data);
    if (known === undefined) throw new Problem('notFound');
    mustBeSecure(known.practice, request, deps);
    const { scope, ...asked } = parseBody(AskErasure, request);
    const target = { kind: scope, id: scope === 'case' ? known.case : known.meeting };
    const answer = erasures.ask({ ...target, ...asked }, login.account);
    if (!answer.ok && answer.error !== 'askedAlready') throw new Problem(ASK_PROBLEMS[answer.error]);
    if (answer.ok) tell(login.account, login.account, 'erasureAsked', target);
    response.status(201).json({} satisfies Done);
  });

  door('GET /api/erasures', async (request, response) => {
    const account = await mustDecide(request, deps);
    const shown = erasures
      .waiting()
      .filter((each) => each.askedBy === account || people.mayApprove(account, each));
    response.json(await Promise.all(shown.map((each) => waitingOf(each, account, deps))));
  });

  door('POST /api/erasures/:erasure', async (request, response) => {
    const account = await mustDecide(request, deps);
    const { approve } = parseBody(DecideErasure, request);
    const found = erasures.waiting().find(({ request: id }) => id === request.params.erasure);
    if (found === undefined) throw new Problem('notFound');
    const units = unitsOf(meetingsIn(found, cases), accounts);
    const told = (kind: NoticeKind): void => {
      for (const unit of units)
        accounts.notices.tell({ unit, kind, by: account, about: found.askedBy }, accounts.now());
    };
    if (!approve) {
      if (!erasures.withdraw(found.request, account)) throw new Problem('notYours');
      if (found.askedBy !== account) told('erasureDeclined');
    } else {
      const answer = await erasures.approve(found.request, account);
      if (!answer.ok) throw new Problem(APPROVE_PROBLEMS[answer.error]);
      told('erasureMade');
    }
    response.json({} satisfies Done);
  });
};

const ASK_PROBLEMS = { notAllowed: 'notYours', unknown: 'notFound', noGround: 'malformed' } as const;
const APPROVE_PROBLEMS = {
  notAllowed: 'notYours',
  samePerson: 'notYours',
  unknown: 'notFound',
} as const satisfies Record<ApproveError, string>;

/** Leaders and administrators: those who might approve. */
const mustDecide = async (request: Request, deps: HttpDeps): Promise<AccountId> => {
  const { standing } = await mustBeSignedIn(request, deps);
  if (!standing.administrator && ledBy(standing).length === 0) throw new Problem('notYours');
  return standing.account;
};

const waitingOf = async (
  { request: id, kind: scope, ground, reference, askedBy, askedAt, ...rest }: ErasureRequest,
  account: AccountId,
  { accounts, cases, days }: HttpDeps,
): Promise<WaitingErasure> => {
  const meetings = meetingsIn({ kind: scope, id: rest.id }, cases);
  const times = await Promise.all(
    meetings.map(
      async (each) => cases.meeting(each)?.heldAt ?? (await days.summary(each))?.details?.startsAt ?? null,
    ),
  );
  const [unit] = unitsOf(meetings, accounts);
  const name = (unit && accounts.units.settings(unit)?.name) ?? '–';
  return {
    id,
    scope,
    ground,
    reference,
    unit: name,
    meetings: times.filter((time) => time !== null).sort((a, b) => a - b),
    askedBy: accounts.people.get(askedBy).name,
    askedAt,
    own: askedBy === account,
  };
};
