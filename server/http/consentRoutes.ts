import { ConsentFormQuery } from '../../shared/http.ts';
import { answerableOf } from '../accounts/answerable.ts';
import { consentForm } from '../documents/consentForm.ts';
import { renderPdf } from '../documents/pdf/renderPdf.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { openAs } from './guards.ts';
import { Problem } from './problem.ts';

/** The consent form on paper, for the leader to print. */
export const consentRoutes = (door: Door, deps: HttpDeps): void => {
  door('GET /api/meetings/:meeting/consent.pdf', async (request, response) => {
    const live = await openAs(request, deps, ({ leader }) => [leader]);
    const query = ConsentFormQuery.safeParse(request.query);
    if (!query.success) throw new Problem('malformed');
    const answerable = answerableOf(deps.accounts, live.meeting);
    const pdf = await renderPdf(consentForm(live.state().context, query.data.language, answerable));
    response.attachment(`bti-samtykke-${query.data.language}.pdf`).type('application/pdf').send(pdf);
  });
};
