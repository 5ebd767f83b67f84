import request from 'supertest';
import { expect } from 'vitest';
import { heldBy } from '../../server/trail/heldBy.ts';
import { PersonId, type SeatId, type UnitId } from '../../shared/ids.ts';
import { TrailPage } from '../../shared/trail.ts';
import { makeReady } from './ready.ts';
import { type TestApp, testApp } from './testApp.ts';
import { visitorsOf } from './visitors.ts';

export const FATHER = PersonId.parse('father');
export const MOTHER = PersonId.parse('mother');
export const SFO = PersonId.parse('sfo');

/** A real meeting with two guardians, and the father's own cookies. */
export const trailWorld = async () => {
  const all = await testApp();
  const known = await visitorsOf(all);
  await all.command(known.created, 'person.put', {
    person: { id: FATHER, name: 'Frode', roles: ['guardian'], service: null, attends: true },
  });
  await makeReady(all, known.created, { givenBy: [MOTHER, FATHER] });
  const leading = known.by.leaderSeat;
  const father = await all.redeem(await all.tokenOf(leading, known.created.meeting, FATHER));
  // What making it has left on record is not what the tests are about.
  all.trailClock.now += 60 * 60_000;
  const ask = (cookies: string, address: string) => request(all.app).get(address).set('cookie', cookies);
  const rowsOf = () => summary(all, known.unit);
  return { all, ...known, father, ask, rowsOf };
};
export type TrailWorld = Awaited<ReturnType<typeof trailWorld>>;

const summary = ({ trail }: TestApp, unit: UnitId) =>
  [...trail.rows({ unit }, null)].map(({ did, as, format, who }) => ({ did, as, format, who }));

/** As a screen leaves it: this seat has been shown the live meeting, by its link or by an account. */
export const sat = (
  { all, created }: TrailWorld,
  cookies: string,
  seat: SeatId,
  as: 'staff' | 'guardian' | 'leader' | 'child',
): void =>
  all.recorder.record({
    ...heldBy(all.access.holderOf(cookies, created.meeting, seat), seat),
    as,
    did: 'live',
    format: null,
    meeting: created.meeting,
    unit: null,
    practice: false,
  });

export const page = (answer: { status: number; body: unknown }): TrailPage => {
  expect(answer.status).toBe(200);
  return TrailPage.parse(answer.body);
};
export const leaderPage = async ({ ask, by, unit }: TrailWorld, query = ''): Promise<TrailPage> =>
  page(await ask(by.leaderOfUnit, `/api/units/${unit}/trail${query}`));
export const ownPage = async ({ ask, created }: TrailWorld, cookies: string): Promise<TrailPage> =>
  page(await ask(cookies, `/api/meetings/${created.meeting}/trail`));
