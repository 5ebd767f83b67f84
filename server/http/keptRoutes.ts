import type { Request } from 'express';
import { MeetingId } from '../../shared/ids.ts';
import { EXPORT_KINDS, type KeptReferat } from '../../shared/referat.ts';
import { osloDate } from '../../shared/time.ts';
import type { CaseMeeting } from '../cases/Cases.ts';
import { letIn } from './asker.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { leaderAsker, mustBeSecure } from './guards.ts';
import { Problem } from './problem.ts';
import { FILES, sendFile } from './sendFile.ts';

/** [RN3] What is left of a meeting whose live notes have ended: the approved referat, for its leader. */
export const keptRoutes = (door: Door, deps: HttpDeps): void => {
  const { cases } = deps;
  door('GET /api/meetings/:meeting/kept', (request, response) => {
    const { meeting, heldAt, goneAt } = openKept(request, deps);
    const versions = [...cases.versions(meeting)];
    const last = versions.at(-1);
    if (last === undefined) throw new Problem('notFound');
    const { referat } = cases.frozen(meeting, last.version);
    response.json({ referat, versions, heldAt, goneAt } satisfies KeptReferat);
  });

  for (const kind of EXPORT_KINDS)
    door(`GET /api/meetings/:meeting/kept.${kind}`, (request, response) => {
      const { meeting, heldAt } = openKept(request, deps);
      const last = cases.versions(meeting).at(-1);
      if (last === undefined) throw new Problem('notFound');
      const name = `${FILES.referat(osloDate(heldAt))}-v${last.version}`;
      sendFile(response, { kind, name, content: cases.file(meeting, last.version, kind) });
    });
};

type Kept = CaseMeeting & {
  readonly heldAt: NonNullable<CaseMeeting['heldAt']>;
  readonly goneAt: NonNullable<CaseMeeting['goneAt']>;
};

/** @throws {Problem} `notYours` also where there is no such meeting: who holds no seat learns nothing. */
const openKept = (request: Request, deps: HttpDeps): Kept => {
  const cookies = request.headers.cookie;
  const meeting = MeetingId.safeParse(request.params.meeting);
  if (!meeting.success || !deps.access.holdsAny(cookies, meeting.data)) throw new Problem('notYours');
  const known = deps.cases.meeting(meeting.data);
  if (!known || !deps.access.holds(cookies, known.meeting, known.seat)) throw new Problem('notYours');
  mustBeSecure(known.practice, request, deps);
  const { heldAt, goneAt } = known;
  if (heldAt === null || goneAt === null) throw new Problem('notYet');
  letIn(request, leaderAsker(request, deps, known));
  return { ...known, heldAt, goneAt };
};
