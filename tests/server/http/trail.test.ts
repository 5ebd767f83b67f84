import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { Eraser } from '../../../server/cases/Eraser.ts';
import { Doors } from '../../../server/http/Doors.ts';
import { ROUTES, type RouteName, type Visitor } from '../../../server/http/permissions.ts';
import { problemHandler } from '../../../server/http/problem.ts';
import { RECORDED } from '../../../server/http/recorded.ts';
import { USUAL_ABOUT } from '../../../shared/consent.ts';
import { PersonId } from '../../../shared/ids.ts';
import type { WallTime } from '../../../shared/time.ts';
import { approvedAndOut } from '../../support/approving.ts';
import { silentLog } from '../../support/silentLog.ts';
import { runUntilFamilyLeft } from '../../support/testApp.ts';
import { FATHER, leaderPage, MOTHER, ownPage, page, SFO, sat, trailWorld } from '../../support/trailWorld.ts';

describe('what a route leaves on record', () => {
  it('[TR3] each leaves what its line says, with who it was and as what', async () => {
    const world = await trailWorld();
    const { all, created, by, ask, rowsOf } = world;
    await runUntilFamilyLeft(all, created);
    const at = `/api/meetings/${created.meeting}`;
    await ask(by.leaderSeat, `${at}/referat`).expect(200);
    await ask(by.referentSeat, `${at}/referat.txt`).expect(200);
    await ask(created.cookie, `${at}/insight`).expect(403);
    await all.enter(`${at}/open`, {}, by.leaderOfUnit).then(async (leading) => {
      await ask(leading, `${at}/insight`).expect(200);
      await request(all.app)
        .post(`${at}/insight/json`)
        .set('cookie', leading)
        .send({ without: [] })
        .expect(200);
    });
    const leader = all.accounts.meetings.of(created.meeting)?.ledBy;
    const link = { kind: 'seat', seat: created.seat };
    const account = { kind: 'account', account: leader, seat: created.seat };
    expect(rowsOf().slice(0, 4)).toEqual([
      { did: 'insight', as: 'leader', format: 'json', who: account },
      { did: 'insight', as: 'leader', format: null, who: account },
      { did: 'referat', as: 'staff', format: 'txt', who: { kind: 'seat', seat: 'teacher' } },
      { did: 'referat', as: 'leader', format: null, who: link },
    ]);
  });

  it('[TR3] what is not given leaves nothing', async () => {
    const { created, by, ask, rowsOf } = await trailWorld();
    const before = rowsOf();
    const at = `/api/meetings/${created.meeting}`;
    await ask(by.guardianSeat, `${at}/referat`).expect(403);
    await ask(by.leaderSeat, `${at}/referat`).expect(409);
    await ask(by.leaderSeat, `${at}/consent.pdf?language=xx`).expect(400);
    await ask(by.nobody, `${at}/trail`).expect(403);
    expect(rowsOf()).toEqual(before);
  });

  it('[TR2] a route that forgets to say whom it let in gives nothing', async () => {
    const doors = new Doors({ record: () => undefined });
    doors.door(
      'GET /api/meetings/:meeting/kept',
      (_request, response) => void response.json({ child: 'Bjørn' }),
    );
    const answer = await request(express().use(doors.router).use(problemHandler(silentLog)))
      .get('/api/meetings/m/kept')
      .expect(503);
    expect(answer.text).not.toContain('Bjørn');
  });

  it('[TR2] where nothing can be written down, no route gives anything of a case', async () => {
    const world = await trailWorld();
    const { all, created, by, unit } = world;
    await runUntilFamilyLeft(all, created);
    const print = await approvedAndOut(all, created, by.leaderSeat);
    all.trailClock.now += 60 * 60_000;
    all.trailBroken.is = true;
    const names = (Object.keys(RECORDED) as RouteName[]).filter((name) => typeof RECORDED[name] !== 'string');
    for (const name of names) {
      const visitor: Visitor | undefined = ROUTES[name][0];
      if (visitor === undefined) throw new Error(`nobody may ${name}`);
      const [method, path = ''] = name.split(' ');
      const kind = name.includes('trail') ? 'csv' : 'pdf';
      const address = path
        .replace(':meeting', created.meeting)
        .replace(':unit', unit)
        .replace(':seat', 'interpreter')
        // A new link would end what the mother has opened.
        .replace(':person', name.includes('after-links') ? 'child' : 'mother')
        .replace(':kind', kind);
      const body = name.endsWith('approve')
        ? { print }
        : name.includes('insight')
          ? { without: [] }
          : name.includes('after-links')
            ? { change: 'make' }
            : name.includes('links')
              ? { change: 'renew' }
              : name.endsWith('/consent')
                ? { did: 'withdraw', scope: null }
                : {};
      const asked =
        method === 'GET'
          ? request(all.app)
              .get(address)
              .query(name.includes('consent') ? { language: 'nn' } : {})
          : request(all.app).post(address).send(body);
      const answer = await asked.set('cookie', by[visitor]);
      // What is not there or not open now says so; all the rest would have been given.
      expect([name, [409, 503].includes(answer.status)]).toEqual([name, true]);
      expect(answer.text).toMatch(/^\{"error":"\w+"\}$/);
    }
    all.trailBroken.is = false;
  });
});

describe('the leader', () => {
  it('[TR5] reads who opened what, newest first, with names and what they are', async () => {
    const world = await trailWorld();
    const { by, created, rowsOf } = world;
    sat(world, by.staffSeat, SFO, 'staff');
    world.all.trailClock.now += 1;
    sat(world, by.guardianSeat, MOTHER, 'guardian');
    const { entries, meetings } = await leaderPage(world);
    expect(entries.slice(0, 2)).toMatchObject([
      { did: 'live', as: 'guardian', name: 'mother', roles: ['guardian'], account: null, seat: MOTHER },
      { did: 'live', as: 'staff', name: 'sfo', roles: ['teacher'], meeting: created.meeting },
    ]);
    expect(meetings).toMatchObject([{ meeting: created.meeting, state: 'open' }]);
    expect(rowsOf()[0]).toMatchObject({ did: 'trail', as: 'leader', who: { kind: 'account', seat: null } });
  });

  it('[TR5] by meeting and by person, page by page', async () => {
    const world = await trailWorld();
    const { all, by, created } = world;
    for (let times = 0; times < 60; times += 1) {
      all.trailClock.now += 24 * 60 * 60_000;
      sat(world, by.staffSeat, SFO, 'staff');
      sat(world, by.guardianSeat, MOTHER, 'guardian');
    }
    const seats = await leaderPage(world, `?meeting=${created.meeting}&seat=${SFO}`);
    expect(seats.entries).toHaveLength(50);
    const older = await leaderPage(world, `?meeting=${created.meeting}&seat=${SFO}&before=${seats.next}`);
    expect(older.entries).toHaveLength(10);
    expect(older.next).toBeNull();
    expect(new Set([...seats.entries, ...older.entries].map(({ seat }) => seat))).toEqual(new Set([SFO]));
    const account = all.accounts.meetings.of(created.meeting)?.ledBy;
    const own = await leaderPage(world, `?account=${account}`);
    expect(new Set(own.entries.map((each) => each.account))).toEqual(new Set([account]));
    const file = await request(all.app)
      .post(`/api/units/${world.unit}/trail/csv`)
      .set('cookie', by.leaderOfUnit)
      .send({ meeting: created.meeting });
    expect(page(file).entries.length).toBeGreaterThan(120);
    expect((await world.ask(by.leaderOfUnit, `/api/units/${world.unit}/trail?before=x`)).status).toBe(400);
  });

  it('[TR5] [AU9] not of the meeting of the own family', async () => {
    const world = await trailWorld();
    sat(world, world.by.staffSeat, SFO, 'staff');
    const read = page(await world.ask(world.by.party, `/api/units/${world.unit}/trail`));
    expect(read.entries.filter(({ meeting }) => meeting !== null)).toEqual([]);
    expect(JSON.stringify(read)).not.toContain('sfo');
  });

  it('[TR7] of a meeting whose notes are gone, and of one that is erased, rows name nobody', async () => {
    const world = await trailWorld();
    const { all, by, created } = world;
    sat(world, by.staffSeat, SFO, 'staff');
    await runUntilFamilyLeft(all, created);
    await approvedAndOut(all, created, by.leaderSeat);
    const reason = {
      at: all.trailClock.now as WallTime,
      ground: 'retention' as const,
      reference: '',
      askedBy: null,
      approvedBy: null,
    };
    const eraser = new Eraser({
      keys: all.keys,
      cases: all.cases,
      forget: (meeting) => all.live.forget(meeting),
      disown: (meeting) => all.accounts.meetings.forget(meeting),
    });
    const about = async () => {
      const { entries, meetings } = await leaderPage(world, `?meeting=${created.meeting}`);
      const of = entries.find(({ seat }) => seat === SFO);
      return { state: meetings[0]?.state, name: of?.name, child: meetings[0]?.child };
    };
    expect(await about()).toMatchObject({ state: 'open', name: 'sfo' });
    await eraser.eraseNotes(created.meeting, reason);
    expect(await about()).toEqual({ state: 'kept', name: '', child: '' });
    const known = all.cases.meeting(created.meeting);
    if (known === undefined) throw new Error('no case');
    await eraser.eraseCase(known.case, reason);
    expect(await about()).toEqual({ state: 'gone', name: '', child: '' });
    // Who was signed in is named all the same: what staff opened does not become nobody's by being erased.
    const { entries } = await leaderPage(world, `?meeting=${created.meeting}`);
    expect(entries[0]).toMatchObject({ did: 'trail', as: 'leader', name: 'Person 1', roles: [] });
  });
});

describe('a guardian', () => {
  it("[TR6] reads what staff and the guardian's own screen opened, and no row of the other guardian", async () => {
    const world = await trailWorld();
    const { all, by, father } = world;
    sat(world, by.staffSeat, SFO, 'staff');
    sat(world, by.guardianSeat, MOTHER, 'guardian');
    sat(world, father, FATHER, 'guardian');
    const mother = await ownPage(world, by.guardianSeat);
    expect(mother.entries.map(({ name, own }) => [name, own])).toContainEqual(['mother', true]);
    expect(mother.entries.map(({ name, own }) => [name, own])).toContainEqual(['sfo', false]);
    expect(JSON.stringify(mother)).not.toMatch(/Frode|father/);
    expect(JSON.stringify(await ownPage(world, father))).not.toMatch(/"name":"mother"/);
    // Reading is a row, of the reader alone.
    all.trailClock.now += 1;
    const again = await ownPage(world, by.guardianSeat);
    expect(again.entries.filter(({ did }) => did === 'ownTrail')).toMatchObject([
      { own: true, name: 'mother' },
    ]);
  });

  it('[TR6] gets no id of an account or a seat, and no other name than those', async () => {
    const world = await trailWorld();
    sat(world, world.by.staffSeat, SFO, 'staff');
    const { entries } = await ownPage(world, world.by.guardianSeat);
    expect(entries.length).toBeGreaterThan(1);
    expect(entries.every(({ account, seat }) => account === null && seat === null)).toBe(true);
    // The name of who was signed in, not the one that is on the list for that seat.
    expect(new Set(entries.map(({ name }) => name))).toEqual(new Set(['sfo', 'Anna', 'Person 1']));
  });

  it('[TR6] nothing of who has a protected address, of the child and others of the family, or of who turned out to be family', async () => {
    const world = await trailWorld();
    const { all, by, created } = world;
    sat(world, by.staffSeat, SFO, 'staff');
    sat(world, by.referentSeat, PersonId.parse('teacher'), 'staff');
    sat(world, by.childSeat, PersonId.parse('child'), 'guardian');
    await all.command(created, 'person.about', { person: SFO, about: { ...USUAL_ABOUT, protected: true } });
    const leader = all.accounts.meetings.of(created.meeting)?.ledBy;
    if (!leader) throw new Error('nobody leads');
    all.accounts.meetings.tie(leader, { meeting: created.meeting, seat: null, side: 'family' }, 1);
    const { entries } = await ownPage(world, by.guardianSeat);
    // Anna is the leader's own link, by which the others were made.
    expect(entries.map(({ name }) => name)).toEqual(['teacher', 'Anna']);
  });

  it('[TR6] who has limited information reads nothing, and nobody else of the meeting does', async () => {
    const world = await trailWorld();
    const { all, created, by, father, ask } = world;
    const at = `/api/meetings/${created.meeting}/trail`;
    await all.command(created, 'person.about', {
      person: FATHER,
      about: { ...USUAL_ABOUT, standing: 'limited', seat: true },
    });
    await ask(father, at).expect(403);
    for (const visitor of [
      'leaderSeat',
      'staffSeat',
      'awaySeat',
      'childSeat',
      'interpreterSeat',
      'projector',
    ] as const)
      await ask(by[visitor], at).expect(403);
    for (const visitor of [
      'administrator',
      'coordinator',
      'leaderOfOther',
      'staffOwn',
      'leaderSeat',
    ] as const)
      await ask(by[visitor], `/api/units/${world.unit}/trail`).expect(403);
  });

  it('[TR6] still after the family has left, and as a file that is a row of its own', async () => {
    const world = await trailWorld();
    const { all, created, by, rowsOf } = world;
    await runUntilFamilyLeft(all, created);
    await ownPage(world, by.guardianSeat);
    const file = await request(all.app)
      .post(`/api/meetings/${created.meeting}/trail/csv`)
      .set('cookie', by.guardianSeat)
      .send({ seat: MOTHER });
    page(file);
    expect(rowsOf().slice(0, 2)).toEqual([
      { did: 'ownTrail', as: 'guardian', format: 'csv', who: { kind: 'seat', seat: MOTHER } },
      { did: 'ownTrail', as: 'guardian', format: null, who: { kind: 'seat', seat: MOTHER } },
    ]);
  });
});
