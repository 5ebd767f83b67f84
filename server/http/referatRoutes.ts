import type { SeatId } from '../../shared/ids.ts';
import { ApproveReferat, EXPORT_KINDS, type ReferatAnswer } from '../../shared/referat.ts';
import { notesEndOf } from '../cases/RetentionRules.ts';
import { renderReferatPdf } from '../documents/pdf/renderReferatPdf.ts';
import { renderReferatText } from '../documents/renderReferatText.ts';
import { draftLine } from '../documents/standing.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { dutiesOf } from '../meeting/duties.ts';
import { approveReferat } from './approveReferat.ts';
import { writeDown } from './asker.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { parseBody } from './guards.ts';
import { type OpenReferat, openReferat } from './openReferat.ts';
import { Problem } from './problem.ts';
import { printOf } from './referatPrint.ts';
import { sendFile } from './sendFile.ts';

type Seats = (context: MeetingContext) => readonly (SeatId | null)[];
const writers: Seats = (context) => [dutiesOf(context).lead, dutiesOf(context).referent];
const leader: Seats = (context) => [context.leader];

/** The minutes, for those who write them, from when the family has left. */
export const referatRoutes = (door: Door, deps: HttpDeps): void => {
  door('GET /api/meetings/:meeting/referat', async (request, response) => {
    response.json(answerOf(await openReferat(request, deps, writers), deps));
  });

  for (const kind of EXPORT_KINDS)
    door(`GET /api/meetings/:meeting/referat.${kind}`, async (request, response) => {
      const { live, referat, fileName, versions, changed } = await openReferat(request, deps, writers);
      const last = versions.at(-1);
      if (last && !changed) {
        const file = deps.cases.file(live.meeting, last.version, kind);
        sendFile(response, { kind, name: `${fileName}-v${last.version}`, content: file });
        return;
      }
      const line = draftLine(referat.language);
      const content =
        kind === 'pdf' ? await renderReferatPdf(referat, line) : renderReferatText(referat, line);
      sendFile(response, { kind, name: fileName, content });
    });

  door('POST /api/meetings/:meeting/referat/approve', async (request, response) => {
    const opened = await openReferat(request, deps, leader);
    const { print } = parseBody(ApproveReferat, request);
    // [CA6] What is approved is what was read, also where somebody writes at this very moment.
    if (print !== printOf(opened.referat)) throw new Problem('changed');
    if (opened.changed || opened.versions.length === 0)
      await approveReferat(opened, deps, () => writeDown(request));
    response.json(answerOf(await openReferat(request, deps, leader), deps));
  });

  door('POST /api/meetings/:meeting/referat/export/:kind', async (request, response) => {
    const { live, fileName, versions } = await openReferat(request, deps, writers);
    const kind = EXPORT_KINDS.find((each) => each === request.params.kind);
    if (kind === undefined) throw new Problem('notFound');
    const last = versions.at(-1);
    if (last === undefined) throw new Problem('notYet');
    const content = deps.cases.file(live.meeting, last.version, kind);
    // Before the time begins after which the live notes go.
    writeDown(request);
    deps.cases.exported(live.meeting, last.version, live.now().wall);
    sendFile(response, { kind, name: `${fileName}-v${last.version}`, content });
  });
};

const answerOf = ({ live, referat, versions, changed }: OpenReferat, deps: HttpDeps): ReferatAnswer => ({
  referat,
  print: printOf(referat),
  versions: [...versions],
  changed,
  notesGo: notesEndOf(deps.retention, live.meeting, versions),
});
