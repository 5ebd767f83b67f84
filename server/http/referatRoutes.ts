import type { Request } from 'express';
import type { Referat } from '../../shared/http.ts';
import { osloDate } from '../../shared/time.ts';
import { assembleReferat } from '../documents/assembleReferat.ts';
import { renderReferatPdf } from '../documents/pdf/renderReferatPdf.ts';
import { renderReferatText } from '../documents/renderReferatText.ts';
import { dutiesOf } from '../meeting/duties.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { openAs } from './guards.ts';
import { Problem } from './problem.ts';

/** The minutes, for those who write them, from when the family has left. */
export const referatRoutes = (door: Door, deps: HttpDeps): void => {
  door('GET /api/meetings/:meeting/referat', async (request, response) => {
    const { referat } = await referatOf(request, deps);
    response.json(referat);
  });

  door('GET /api/meetings/:meeting/referat.pdf', async (request, response) => {
    const { referat, fileName } = await referatOf(request, deps);
    const pdf = await renderReferatPdf(referat);
    response.attachment(`${fileName}.pdf`).type('application/pdf').send(pdf);
  });

  door('GET /api/meetings/:meeting/referat.txt', async (request, response) => {
    const { referat, fileName } = await referatOf(request, deps);
    response.attachment(`${fileName}.txt`).type('text/plain; charset=utf-8').send(renderReferatText(referat));
  });
};

/** The file's name is the day of the meeting: it names no child (DESIGN, The browser). */
const referatOf = async (
  request: Request,
  deps: HttpDeps,
): Promise<{ referat: Referat; fileName: string }> => {
  const live = await openAs(request, deps, (context) => {
    const { lead, referent } = dutiesOf(context);
    return [lead, referent];
  });
  const { context } = live.state();
  if (context.familyLeftAt === null) throw new Problem('notYet');
  const { wall } = live.now();
  const day = osloDate(context.startedAt ?? wall);
  return { referat: assembleReferat(context, wall), fileName: `bti-referat-${day}` };
};
