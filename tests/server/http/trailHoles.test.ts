import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { Doors } from '../../../server/http/Doors.ts';
import { problemHandler } from '../../../server/http/problem.ts';
import { USUAL_ABOUT } from '../../../shared/consent.ts';
import { AccountId } from '../../../shared/ids.ts';
import { SeatLinks } from '../../../shared/links.ts';
import { ReferatAnswer } from '../../../shared/referat.ts';
import type { WallTime } from '../../../shared/time.ts';
import { makeReady } from '../../support/ready.ts';
import { silentLog } from '../../support/silentLog.ts';
import { runUntilFamilyLeft } from '../../support/testApp.ts';
import { leaderPage, MOTHER, ownPage, page, SFO, sat, trailWorld } from '../../support/trailWorld.ts';

describe('whose rows they are', () => {
  it('[TR5] who asks for a meeting of another unit leaves no row of it, and learns nothing about it', async () => {
    const world = await trailWorld();
    const { all, by, ask, created } = world;
    const other = await all.create(by.leaderOfOther, { kind: 'real', leaderName: 'Berit' });
    await all.command(other, 'person.put', {
      person: { id: MOTHER, name: 'mother', roles: ['guardian'], service: null, attends: true },
    });
    await makeReady(all, other, { child: 'Sigrid' });
    const before = [...all.trail.rows({ case: null, meeting: other.meeting }, null)];
    const at = `/api/units/${world.unit}/trail`;
    for (const address of [`${at}?meeting=${other.meeting}`, `${at}?meeting=${other.meeting}`, at]) {
      const answer = await ask(by.leaderOfUnit, address);
      expect(page(answer).meetings.filter(({ meeting }) => meeting !== created.meeting)).toEqual([]);
      expect(answer.text).not.toContain('Sigrid');
    }
    expect([...all.trail.rows({ case: null, meeting: other.meeting }, null)]).toEqual(before);
  });

  it('[TR5] [AU9] who asks for the meeting of the own family leaves no row of it either', async () => {
    const { all, by, ask, unit, created } = await trailWorld();
    const of = () => [...all.trail.rows({ unit, meeting: created.meeting }, null)];
    const before = of();
    const read = page(await ask(by.party, `/api/units/${unit}/trail?meeting=${created.meeting}`));
    expect([read.entries, read.meetings]).toEqual([[], []]);
    expect(of()).toEqual(before);
  });

  it('[TR6] that a leader read who has opened this very meeting is among what staff have opened', async () => {
    const world = await trailWorld();
    const { all, by, created } = world;
    await leaderPage(world, `?meeting=${created.meeting}`);
    const reads = async () =>
      (await ownPage(world, by.guardianSeat)).entries.filter(({ did }) => did === 'trail');
    expect(await reads()).toMatchObject([{ as: 'leader', name: 'Person 1', account: null, own: false }]);
    // [CO16] As the leader, who has a protected address now.
    await all.command(created, 'person.about', {
      person: created.seat,
      about: { ...USUAL_ABOUT, protected: true },
    });
    expect(await reads()).toEqual([]);
  });

  it('[TR7] [TR9] of an account that an older backup does not know, rows name nobody, and all others are read', async () => {
    const world = await trailWorld();
    sat(world, world.by.staffSeat, SFO, 'staff');
    const account = AccountId.parse('made-since-the-backup');
    const { meeting, seat } = world.created;
    world.all.trail.record({
      at: world.all.trailClock.now as WallTime,
      who: { kind: 'account', account, seat },
      as: 'leader',
      did: 'live',
      format: null,
      unit: world.unit,
      meeting,
      case: null,
    });
    const { entries } = await leaderPage(world);
    expect(entries.map(({ account: by, name }) => [by, name])).toContainEqual([account, '']);
    expect(entries.map(({ name }) => name)).toContain('sfo');
    const own = await ownPage(world, world.by.guardianSeat);
    expect(own.entries.filter(({ name }) => name === '')).toMatchObject([{ as: 'leader', did: 'live' }]);
  });
});

describe('before it goes out', () => {
  const untold = async (answer: (response: express.Response) => void): Promise<string> => {
    const doors = new Doors({ record: () => undefined });
    doors.door('GET /api/meetings/:meeting/kept', (_request, response) => answer(response));
    const app = express().use(doors.router).use(problemHandler(silentLog));
    return (await request(app).get('/api/meetings/m/kept').expect(503)).text;
  };
  it.each<[string, (response: express.Response) => void]>([
    ['json', (response) => void response.json({ child: 'Bjørn' })],
    ['send', (response) => void response.send('Bjørn')],
    ['end', (response) => void response.end('Bjørn')],
    ['write', (response) => void response.write('Bjørn')],
  ])(
    '[TR2] a route that forgets to say whom it let in gives nothing, by whatever way: %s',
    async (_, answer) => {
      expect(await untold(answer)).not.toContain('Bjørn');
    },
  );

  it('[TR3] who only asks for the head of an answer leaves the same row', async () => {
    const { all, created, by, rowsOf } = await trailWorld();
    await runUntilFamilyLeft(all, created);
    const at = `/api/meetings/${created.meeting}/referat.txt`;
    await request(all.app).head(at).set('cookie', by.leaderSeat).expect(200);
    expect(rowsOf()[0]).toMatchObject({ did: 'referat', format: 'txt', as: 'leader' });
  });

  it('[TR4] to change a link is an act, and a row of its own right after the links were seen', async () => {
    const { all, ask, created, by, rowsOf } = await trailWorld();
    const at = `/api/meetings/${created.meeting}/links`;
    await ask(by.leaderSeat, at).expect(200);
    const before = rowsOf().length;
    for (const change of ['renew', 'revoke'])
      await request(all.app).post(`${at}/mother`).set('cookie', by.leaderSeat).send({ change }).expect(200);
    expect(rowsOf().slice(0, 3)).toMatchObject([{ did: 'link' }, { did: 'link' }, { did: 'links' }]);
    expect(rowsOf()).toHaveLength(before + 2);
  });

  it('[TR2] what cannot be written down is not done: nothing is approved, taken out, or given a new link', async () => {
    const { all, created, by } = await trailWorld();
    await runUntilFamilyLeft(all, created);
    const at = `/api/meetings/${created.meeting}`;
    const post = (path: string, body: object) =>
      request(all.app).post(`${at}/${path}`).set('cookie', by.leaderSeat).send(body);
    const get = (path: string) => request(all.app).get(`${at}/${path}`).set('cookie', by.leaderSeat);
    const { print } = ReferatAnswer.parse((await get('referat').expect(200)).body);
    const links = SeatLinks.parse((await get('links').expect(200)).body);
    const later = (): number => (all.trailClock.now += 60 * 60_000);
    later();
    all.trailBroken.is = true;
    await post('referat/approve', { print }).expect(503);
    await post('links/mother', { change: 'renew' }).expect(503);
    all.trailBroken.is = false;
    expect(all.cases.versions(created.meeting)).toEqual([]);
    expect(SeatLinks.parse((await get('links').expect(200)).body)).toEqual(links);

    await post('referat/approve', { print }).expect(200);
    later();
    all.trailBroken.is = true;
    await post('referat/export/pdf', {}).expect(503);
    all.trailBroken.is = false;
    expect(all.cases.finished()).toEqual([]);
    await post('referat/export/pdf', {}).expect(200);
    expect(all.cases.finished()).toMatchObject([{ meeting: created.meeting }]);
  });
});
