import type { Request } from 'express';
import { Invitee, Owner, UnitSettings } from '../../shared/accounts.ts';
import type { Done } from '../../shared/http.ts';
import { AccountId, UnitId } from '../../shared/ids.ts';
import {
  ChangeMember,
  type Invited,
  InviteStaff,
  type UnitPage,
  type UnitStart,
} from '../../shared/units.ts';
import type { Accounts } from '../accounts/Accounts.ts';
import {
  endOffice,
  endRole,
  invitationPath,
  inviteCoordinator,
  inviteStaff,
  mayManage,
  membersOf,
  officeOf,
  resetStaff,
  signOutEverywhere,
} from '../accounts/members.ts';
import type { Standing } from '../accounts/Roles.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSignedIn, openAs, parseBody } from './guards.ts';
import { Problem } from './problem.ts';

/** Units: what they have settled, and who belongs to them. */
export const unitRoutes = (door: Door, deps: HttpDeps): void => {
  const { accounts } = deps;

  door('GET /api/units', async (request, response) => {
    await mustAdministrate(request, deps);
    response.json(
      accounts.units.all().map((unit) => ({
        unit,
        name: settingsOf(accounts, unit).name,
        leaders: accounts.roles.in(unit).filter(({ role }) => role === 'leader').length,
      })),
    );
  });

  door('POST /api/units', async (request, response) => {
    const standing = await mustAdministrate(request, deps);
    const unit = accounts.units.add(parseBody(UnitSettings, request), accounts.now());
    response.status(201).json(pageOf(accounts, unit, standing));
  });

  door('GET /api/units/:unit', async (request, response) => {
    const { unit, standing } = await mustManage(request, deps);
    response.json(pageOf(accounts, unit, standing));
  });

  door('POST /api/units/:unit/settings', async (request, response) => {
    const { unit, standing } = await mustManage(request, deps);
    const settings = parseBody(UnitSettings, request);
    const { account } = standing;
    accounts.together(() => {
      accounts.units.change(unit, settings);
      accounts.notices.tell({ unit, kind: 'settings', by: account, about: account }, accounts.now());
    });
    response.json(pageOf(accounts, unit, standing));
  });

  door('POST /api/units/:unit/staff', async (request, response) => {
    const { unit, standing } = await mustManage(request, deps);
    answerInvited(response, inviteStaff(accounts, standing, unit, parseBody(InviteStaff, request)));
  });

  door('POST /api/units/:unit/members/:account', async (request, response) => {
    const { unit, standing } = await mustManage(request, deps);
    const { change } = parseBody(ChangeMember, request);
    const member = membersOf(accounts, unit, standing).find(
      (each) => each.account === request.params.account,
    );
    if (member === undefined) throw new Problem('notFound');
    if (change === 'end') {
      endRole(accounts, standing.account, member.account, { role: member.role, unit });
      response.json({ path: null } satisfies Invited);
      return;
    }
    if (change === 'signOut') {
      signOutEverywhere(accounts, standing.account, member.account);
      response.json({ path: null } satisfies Invited);
      return;
    }
    const token = resetStaff(accounts, standing, member.account, unit);
    // It takes two: `POST /requests`.
    if (token === null) throw new Problem('notYours');
    response.json({ path: invitationPath(token) } satisfies Invited);
  });

  door('GET /api/owner', async (request, response) => {
    await mustAdministrate(request, deps);
    response.json(accounts.units.owner());
  });

  door('POST /api/owner', async (request, response) => {
    const { account } = await mustAdministrate(request, deps);
    const owner = parseBody(Owner, request);
    accounts.together(() => {
      accounts.units.changeOwner(owner);
      for (const unit of accounts.units.all())
        accounts.notices.tell({ unit, kind: 'settings', by: account, about: account }, accounts.now());
    });
    response.json(owner);
  });

  door('GET /api/office', async (request, response) => {
    const standing = await mustAdministrate(request, deps);
    response.json(officeOf(accounts, standing));
  });

  door('POST /api/office/coordinators', async (request, response) => {
    const standing = await mustAdministrate(request, deps);
    answerInvited(response, inviteCoordinator(accounts, standing, parseBody(Invitee, request)));
  });

  door('POST /api/office/:account/end', async (request, response) => {
    const { account } = await mustAdministrate(request, deps);
    const of = AccountId.safeParse(request.params.account);
    const ended = of.success && endOffice(accounts, account, of.data);
    if (!ended) throw new Problem('notFound');
    response.json({} satisfies Done);
  });

  door('POST /api/office/:account/sign-out', async (request, response) => {
    const standing = await mustAdministrate(request, deps);
    const member = officeOf(accounts, standing).find((each) => each.account === request.params.account);
    if (member === undefined) throw new Problem('notFound');
    signOutEverywhere(accounts, standing.account, member.account);
    response.json({} satisfies Done);
  });

  door('GET /api/meetings/:meeting/unit', async (request, response) => {
    const live = await openAs(request, deps, (context) => [context.leader]);
    const known = accounts.meetings.of(live.meeting);
    const settings = known && accounts.units.settings(known.unit);
    const start: UnitStart = settings && {
      unit: known.unit,
      name: settings.name,
      kind: settings.kind,
      language: settings.language,
      youthAge: settings.youthAge,
    };
    response.json(start);
  });
};

const mustAdministrate = async (request: Request, deps: HttpDeps): Promise<Standing> => {
  const { standing } = await mustBeSignedIn(request, deps);
  if (!standing.administrator) throw new Problem('notYours');
  return standing;
};

/** @throws {Problem} `notYours` also where there is no such unit. */
const mustManage = async (
  request: Request,
  deps: HttpDeps,
): Promise<{ readonly unit: UnitId; readonly standing: Standing }> => {
  const { standing } = await mustBeSignedIn(request, deps);
  const unit = UnitId.safeParse(request.params.unit);
  if (!unit.success || !mayManage(standing, unit.data)) throw new Problem('notYours');
  if (deps.accounts.units.settings(unit.data) === null) throw new Problem('notFound');
  return { unit: unit.data, standing };
};

const settingsOf = ({ units }: Pick<Accounts, 'units'>, unit: UnitId): UnitSettings => {
  const settings = units.settings(unit);
  if (settings === null) throw new Problem('notFound');
  return settings;
};

const pageOf = (accounts: Accounts, unit: UnitId, viewer: Standing): UnitPage => ({
  unit,
  settings: settingsOf(accounts, unit),
  members: membersOf(accounts, unit, viewer),
});

const answerInvited = (
  response: { status(code: number): { json(body: Invited): unknown } },
  invited: ReturnType<typeof inviteStaff>,
): void => {
  if (!invited.ok) throw new Problem(invited.error);
  const { invitation } = invited;
  response.status(201).json({ path: invitation && invitationPath(invitation) });
};
