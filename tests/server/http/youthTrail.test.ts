import request from 'supertest';
import { expect, it } from 'vitest';
import { type Age, DEFAULT_YOUTH_AGE } from '../../../shared/consent.ts';
import { PersonId } from '../../../shared/ids.ts';
import { MOTHER, ownPage, page, SFO, sat, trailWorld } from '../../support/trailWorld.ts';
import { yearsAgo } from '../../support/visitors.ts';

const CHILD = PersonId.parse('child');

/** A meeting whose child is so many years old today; null where nobody knows. */
const withChild = async (years: number | null) => {
  const world = await trailWorld();
  const { all, created, by } = world;
  const bornOn = years === null ? null : yearsAgo(years);
  await all.command(created, 'child.about', { about: { bornOn, protected: false } });
  sat(world, by.staffSeat, SFO, 'staff');
  sat(world, by.guardianSeat, MOTHER, 'guardian');
  sat(world, by.childSeat, CHILD, 'child');
  return world;
};

it.each([
  ['adult', 18, 200],
  ['youth', DEFAULT_YOUTH_AGE, 200],
  ['child', DEFAULT_YOUTH_AGE - 1, 403],
  ['unknown', null, 403],
] as const satisfies readonly (readonly [Age, number | null, number])[])(
  '[TR6] who is %s to the question of consent, and comes, is answered: %s years, %i',
  async (_, years, status) => {
    const { all, ask, by, created } = await withChild(years);
    const at = `/api/meetings/${created.meeting}/trail`;
    await ask(by.childSeat, at).expect(status);
    await request(all.app).post(`${at}/json`).set('cookie', by.childSeat).send({}).expect(status);
  },
);

it('[TR6] whose child is of age reads nothing any more, on a page or as a file, from the day that it is', async () => {
  for (const [years, status] of [
    [17, 200],
    [18, 403],
  ] as const) {
    const { all, ask, by, created, father } = await withChild(years);
    const at = `/api/meetings/${created.meeting}/trail`;
    for (const cookies of [by.guardianSeat, father]) {
      await ask(cookies, at).expect(status);
      await request(all.app).post(`${at}/json`).set('cookie', cookies).send({}).expect(status);
    }
  }
});

it('[TR6] the youth reads what staff and the own screen opened, and no row of a guardian or another in the family', async () => {
  const world = await withChild(DEFAULT_YOUTH_AGE);
  const { by, father } = world;
  // Each reads, which is a row of the reader alone.
  for (const cookies of [by.guardianSeat, father]) await ownPage(world, cookies);
  const read = await ownPage(world, by.childSeat);
  expect(read.reader).toBe('youth');
  const seen = read.entries.map(({ name, as, did, own }) => [name, as, did, own]);
  expect(seen).toContainEqual(['child', 'child', 'live', true]);
  expect(seen).toContainEqual(['sfo', 'staff', 'live', false]);
  expect(JSON.stringify(read)).not.toMatch(/mother|father|Frode|"guardian"/);
  expect(read.entries.every(({ account, seat }) => account === null && seat === null)).toBe(true);
  // A name in a list of one who knows it.
  expect(read.meetings.map(({ child }) => child)).toEqual(['']);
});

it('[TR6] no guardian reads what the youth has opened, and a file of the youth is a row of the own', async () => {
  const world = await withChild(DEFAULT_YOUTH_AGE);
  const { all, by, created, rowsOf } = world;
  const file = await request(all.app)
    .post(`/api/meetings/${created.meeting}/trail/csv`)
    .set('cookie', by.childSeat)
    .send({ seat: CHILD });
  expect(page(file).reader).toBe('youth');
  expect(rowsOf()[0]).toEqual({
    did: 'ownTrail',
    as: 'child',
    format: 'csv',
    who: { kind: 'seat', seat: CHILD },
  });
  const mother = await ownPage(world, by.guardianSeat);
  expect(mother.reader).toBe('guardian');
  expect(mother.entries.filter(({ as, own }) => as === 'child' || (as === 'guardian' && !own))).toEqual([]);
});

it('[TR6] a youth who does not come, or is one no more, reads nothing', async () => {
  const world = await withChild(DEFAULT_YOUTH_AGE);
  const { all, ask, by, created } = world;
  const at = `/api/meetings/${created.meeting}/trail`;
  await ask(by.childSeat, at).expect(200);
  const later = yearsAgo(DEFAULT_YOUTH_AGE - 2);
  await all.command(created, 'child.about', { about: { bornOn: later, protected: false } });
  await ask(by.childSeat, at).expect(403);
  await all.command(created, 'child.about', {
    about: { bornOn: yearsAgo(DEFAULT_YOUTH_AGE), protected: false },
  });
  await all.command(created, 'person.put', {
    person: { id: CHILD, name: 'child', roles: ['child'], service: null, attends: false },
  });
  await ask(by.childSeat, at).expect(403);
});
