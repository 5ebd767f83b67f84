import { isFamily } from '../../shared/people.ts';
import { answerableOf } from '../accounts/answerable.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { openAs } from './guards.ts';

/** [AU15] Who answers for what is kept, for the family to read beside what it is asked. */
export const answerableRoutes = (door: Door, deps: HttpDeps): void => {
  door('GET /api/meetings/:meeting/answerable', async (request, response) => {
    const live = await openAs(request, deps, ({ people }) => people.filter(isFamily).map(({ id }) => id));
    response.json(answerableOf(deps.accounts, live.meeting));
  });
};
