import type { Request } from 'express';
import type { Done } from '../../shared/http.ts';
import type { AccountId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import {
  type Coordination,
  Decide,
  type Invited,
  type NoticeItem,
  NoticesSeen,
  RequestId,
  type WaitingRequest,
  Wish,
  type Wished,
} from '../../shared/units.ts';
import { ask, decide, hasOthers, waitingFor } from '../accounts/approvals.ts';
import { invitationPath } from '../accounts/members.ts';
import { ledBy } from '../accounts/opening.ts';
import { type Asked, REQUEST_LASTS_MS } from '../accounts/Requests.ts';
import type { Standing } from '../accounts/Roles.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSignedIn, parseBody } from './guards.ts';
import { Problem } from './problem.ts';

/** What takes two, and what the leaders of a unit are told. */
export const requestRoutes = (door: Door, deps: HttpDeps): void => {
  const { accounts } = deps;
  const nameOf = (account: AccountId): string => accounts.people.get(account).name;

  door('GET /api/requests', async (request, response) => {
    const standing = await mustDecide(request, deps);
    response.json(
      waitingFor(accounts, standing).map(
        (asked): WaitingRequest => ({
          ...aboutOf(asked),
          askedBy: nameOf(asked.by),
          askedAt: asked.at as WallTime,
          until: (asked.at + REQUEST_LASTS_MS) as WallTime,
          own: asked.by === standing.account,
          alone: !hasOthers(accounts, asked),
        }),
      ),
    );
  });

  const aboutOf = ({ id, wish }: Asked) => ({
    id,
    kind: wish.kind,
    unit: wish.kind === 'administrator' ? null : (accounts.units.settings(wish.unit)?.name ?? null),
    about: wish.kind === 'reset' ? accounts.people.get(wish.account) : wish.invitee,
  });

  door('POST /api/requests', async (request, response) => {
    const standing = await mustDecide(request, deps);
    const answer = ask(accounts, standing, parseBody(Wish, request));
    if (!answer.ok) throw new Problem(answer.error);
    const wished: Wished =
      answer.state === 'waiting' ? { state: 'waiting' } : { state: 'done', path: pathOf(answer.invitation) };
    response.status(201).json(wished);
  });

  door('POST /api/requests/:request', async (request, response) => {
    const standing = await mustDecide(request, deps);
    const wanted = parseBody(Decide, request);
    const id = RequestId.safeParse(request.params.request);
    if (!id.success) throw new Problem('notFound');
    const answer = decide(accounts, standing, id.data, wanted);
    if (!answer.ok) throw new Problem(answer.error);
    const path = answer.state === 'done' ? pathOf(answer.invitation) : null;
    response.json({ path } satisfies Invited);
  });

  door('GET /api/notices', async (request, response) => {
    const standing = await mustLead(request, deps);
    const items = ledBy(standing).flatMap((unit) => {
      const name = accounts.units.settings(unit)?.name;
      if (name === undefined) return [];
      return accounts.notices.unseen(unit, standing.account).map(
        ({ by, about, at, id, kind }): NoticeItem => ({
          id,
          kind,
          unit: name,
          at: at as WallTime,
          by: by && nameOf(by),
          about: nameOf(about),
        }),
      );
    });
    response.json(items.sort((a, b) => b.at - a.at));
  });

  door('POST /api/notices/seen', async (request, response) => {
    const standing = await mustLead(request, deps);
    const { ids } = parseBody(NoticesSeen, request);
    for (const unit of ledBy(standing)) accounts.notices.see(unit, standing.account, ids);
    response.json({} satisfies Done);
  });

  door('GET /api/coordination', async (request, response) => {
    const { standing } = await mustBeSignedIn(request, deps);
    if (!standing.coordinator) throw new Problem('notYours');
    response.json(await coordinationOf(deps));
  });
};

/** Leaders and administrators: those who might be asked for a second yes. */
const mustDecide = async (request: Request, deps: HttpDeps): Promise<Standing> => {
  const { standing } = await mustBeSignedIn(request, deps);
  if (!standing.administrator && ledBy(standing).length === 0) throw new Problem('notYours');
  return standing;
};

const mustLead = async (request: Request, deps: HttpDeps): Promise<Standing> => {
  const { standing } = await mustBeSignedIn(request, deps);
  if (ledBy(standing).length === 0) throw new Problem('notYours');
  return standing;
};

const pathOf = (invitation: string | null): string | null => invitation && invitationPath(invitation);

/** [AU2] When each unit meets: no meeting's id, nobody's name. */
const coordinationOf = async ({
  accounts,
  days,
}: Pick<HttpDeps, 'accounts' | 'days'>): Promise<Coordination> => {
  const dates = accounts.units.all().flatMap((unit) => {
    const name = accounts.units.settings(unit)?.name;
    return accounts.meetings.in(unit).map(async ({ meeting }) => {
      const summary = await days.summary(meeting);
      if (summary === null || summary.practice || summary.stage === 'ended' || name === undefined)
        return null;
      return { unit: name, startsAt: summary.details?.startsAt ?? null };
    });
  });
  return (await Promise.all(dates)).filter((each) => each !== null);
};
