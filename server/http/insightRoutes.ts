import type { Request } from 'express';
import type { Answerable } from '../../shared/answerable.ts';
import { HandOutInsight, INSIGHT_KINDS, type InsightAnswer } from '../../shared/http.ts';
import { MeetingId } from '../../shared/ids.ts';
import type { UnitLanguage } from '../../shared/plan.ts';
import { osloDate } from '../../shared/time.ts';
import { answerableOf } from '../accounts/answerable.ts';
import type { CaseMeeting } from '../cases/Cases.ts';
import { assembleInsight, type MeetingMaterial } from '../documents/insight/assembleInsight.ts';
import { childNames } from '../documents/insight/childNames.ts';
import { insightData } from '../documents/insight/insightData.ts';
import { passagesOf } from '../documents/insight/passages.ts';
import { renderReferatPdf } from '../documents/pdf/renderReferatPdf.ts';
import { documentWords } from '../documents/words/documentWords.ts';
import { processTime } from '../live/meetingClock.ts';
import { letIn } from './asker.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { leaderAsker, mustBeSecure, parseBody } from './guards.ts';
import { Problem } from './problem.ts';
import { FILES, sendFile } from './sendFile.ts';

/** [IN1] Everything that is kept about one child, for the leader of its meeting to look through and hand out. */
export const insightRoutes = (door: Door, deps: HttpDeps): void => {
  door('GET /api/meetings/:meeting/insight', async (request, response) => {
    const material = await gather(request, deps);
    const without = material.map((each) => ({ ...each, passages: [] }));
    const answerable = answerableIn(material, deps);
    const { sections, ...rest } = assembleInsight(
      without,
      languageOf(material),
      processTime.wall(),
      answerable,
    );
    response.json({
      // The evaluation is shown apart, since it is for the leader to choose from.
      document: { ...rest, sections: sections.filter(({ id }) => !id.endsWith('.evaluation')) },
      evaluation: material.flatMap(({ passages }) => [...passages]),
    } satisfies InsightAnswer);
  });

  door('POST /api/meetings/:meeting/insight/:kind', async (request, response) => {
    const all = await gather(request, deps);
    const { without } = parseBody(HandOutInsight, request);
    const kind = INSIGHT_KINDS.find((each) => each === request.params.kind);
    if (kind === undefined) throw new Problem('notFound');
    const material = all.map((each) => ({
      ...each,
      passages: each.passages.filter(({ id }) => !without.includes(id)),
    }));
    const made = processTime.wall();
    const language = languageOf(material);
    const answerable = answerableIn(material, deps);
    const content =
      kind === 'json'
        ? insightData(material, made, answerable)
        : await renderReferatPdf(
            assembleInsight(material, language, made, answerable),
            documentWords(language).insight.line,
          );
    sendFile(response, { kind, name: FILES.insight(osloDate(made)), content });
  });
};

const languageOf = (material: readonly MeetingMaterial[]): UnitLanguage =>
  material.flatMap(({ context }) => context?.details?.language ?? []).at(-1) ?? 'nn';

/** As the unit of the latest meeting says it. */
const answerableIn = (material: readonly MeetingMaterial[], { accounts }: HttpDeps): Answerable => {
  const last = material.at(-1);
  if (last === undefined) throw new Problem('notYours');
  return answerableOf(accounts, last.meeting);
};

/** All meetings of the case, oldest first. A meeting of a version that knew no cases gets its own. */
const gather = async (request: Request, deps: HttpDeps): Promise<readonly MeetingMaterial[]> => {
  const own = await openCase(request, deps);
  const material = await Promise.all(deps.cases.meetingsOf(own.case).map((each) => materialOf(each, deps)));
  return material.sort((a, b) => a.heldAt - b.heldAt);
};

/** @throws {Problem} `notYours` also where there is no such meeting: who holds no seat learns nothing. */
const openCase = async (
  request: Request,
  { access, cases, live, config }: HttpDeps,
): Promise<CaseMeeting> => {
  const cookies = request.headers.cookie;
  const meeting = MeetingId.safeParse(request.params.meeting);
  if (!meeting.success || !access.holdsAny(cookies, meeting.data)) throw new Problem('notYours');
  const context = (await live.glance(meeting.data))?.context;
  if (context)
    cases.begin(
      { meeting: meeting.data, seat: context.leader, practice: context.practice },
      processTime.wall(),
    );
  const known = cases.meeting(meeting.data);
  if (!known || !access.holds(cookies, known.meeting, known.seat)) throw new Problem('notYours');
  mustBeSecure(known.practice, request, { config });
  letIn(request, leaderAsker(request, { access }, known));
  return known;
};

const materialOf = async (
  { meeting, heldAt }: CaseMeeting,
  { live, cases }: HttpDeps,
): Promise<MeetingMaterial> => {
  const opened = await live.open(meeting);
  const context = opened?.state().context ?? null;
  const versions = cases.versions(meeting);
  return {
    meeting,
    heldAt: context?.startedAt ?? heldAt ?? context?.details?.startsAt ?? processTime.wall(),
    context,
    approved: versions.map((version) => ({
      ...version,
      ...cases.frozen(meeting, version.version),
    })),
    passages: opened ? passagesOf(meeting, opened.evaluation(), childNames(opened.state())) : [],
  };
};
