import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../server/config/log.ts';
import { AfterCode, AfterLinkStates } from '../../../shared/afterwards.ts';
import { PersonId } from '../../../shared/ids.ts';
import { MeetingList } from '../../../shared/meetings.ts';
import { DAY, left, MOTHER, otherThan } from '../../support/afterMeeting.ts';
import { testApp } from '../../support/testApp.ts';
import { visitorsOf } from '../../support/visitors.ts';

describe('the link to what remains', () => {
  it('[JO14] a wrong code, an ended link and one that never was get the same answer, and five wrong codes end a link', async () => {
    const { make, tryWith, change, open, page } = await left();
    const link = await make();
    const wrong = otherThan(link.code);
    const same = { error: 'codeUnknown' };
    await tryWith('never-was-such-a-link', link.code).expect(404, same);
    for (let tries = 0; tries < 4; tries += 1) await tryWith(link.token, wrong).expect(404, same);
    // The right code works yet, and takes no try back.
    const cookies = await open(link);
    await tryWith(link.token, wrong).expect(404, same);
    await tryWith(link.token, link.code).expect(404, same);
    await page(cookies).expect(200);
    const next = await make();
    await tryWith(next.token, link.code === next.code ? wrong : link.code).expect(404, same);
    await change('revoke').expect(200);
    await tryWith(next.token, next.code).expect(404, same);
  });

  it('[JO14] tells its leader that wrong codes have ended it, beside the referat and on the front page, until something is done', async () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const { make, tryWith, links, change, created, app } = await left(log);
    const told = async (): Promise<readonly unknown[]> => {
      const states = AfterLinkStates.parse((await links().expect(200)).body);
      const list = await request(app).get('/api/meetings').set('cookie', created.cookie).expect(200);
      const { link } = states.find(({ person }) => person === MOTHER) ?? {};
      return [link?.state, MeetingList.parse(list.body).map(({ guessed }) => guessed)];
    };
    const guessAt = async ({ token, code }: { token: string; code: string }): Promise<void> => {
      for (let tries = 0; tries < 5; tries += 1) {
        expect(await told()).toEqual(['works', [false]]);
        await tryWith(token, otherThan(code)).expect(404);
      }
    };
    const first = await make();
    await guessAt(first);
    expect(await told()).toEqual(['guessed', [true]]);
    // More of them say no more.
    await tryWith(first.token, first.code).expect(404);
    const said = lines.map((line): unknown => JSON.parse(line));
    expect(said.filter((line) => JSON.stringify(line).includes('wrong codes'))).toEqual([
      expect.objectContaining({ meeting: created.meeting, seat: MOTHER }),
    ]);
    const second = await make();
    await guessAt(second);
    await change('revoke').expect(200);
    expect(await told()).toEqual([undefined, [false]]);
    for (const secret of [first.token, first.code, second.token, second.code])
      expect(lines.join()).not.toMatch(new RegExp(`(?<!\\d)${secret}(?!\\d)`));
  });

  it('[JO14] nobody but its leader is told, on no front page', async () => {
    const all = await testApp();
    const { by, created } = await visitorsOf(all);
    const mother = PersonId.parse('mother');
    const { token, code } = all.access.afterwards.make(created.meeting, mother);
    for (let tries = 0; tries < 5; tries += 1)
      all.access.afterwards.find(token, AfterCode.parse(otherThan(code)));
    const told = async (cookies: string): Promise<readonly boolean[]> => {
      const answer = await request(all.app).get('/api/meetings').set('cookie', cookies).expect(200);
      return MeetingList.parse(answer.body).map(({ guessed }) => guessed);
    };
    expect(await told(by.leaderOfUnit)).toEqual([true]);
    expect([await told(by.staffOwn), await told(by.leaderOfOther)]).toEqual([[false], []]);
  });

  it('[JO14] guessing is slowed down after sixty wrong codes from one address, also for a right one', async () => {
    const { make, tryWith } = await left();
    const link = await make();
    for (let right = 0; right < 15; right += 1) await tryWith(link.token, link.code).expect(200);
    for (let wrong = 0; wrong < 60; wrong += 1)
      await tryWith(`never-was-such-a-link-${wrong}`, link.code).expect(404);
    await tryWith('never-was-such-a-link', link.code).expect(429, { error: 'tooFast' });
    await tryWith(link.token, link.code).expect(429, { error: 'tooFast' });
  });

  it('[JO14] neither token nor code is shown a second time', async () => {
    const { make, links, access } = await left();
    const { token, code } = await make();
    const shown = await links().expect(200);
    expect(shown.text).not.toContain(token);
    expect(shown.text).not.toContain(code);
    expect(access.afterwards.find(token, code)).toMatchObject({ ok: true });
  });

  it('[JO14] opening the address by itself opens nothing', async () => {
    const { make, app, access, created } = await left();
    const { token } = await make();
    for (const visit of [request(app).get('/after'), request(app).head('/after')]) {
      const answer = await visit.set('accept', 'text/html').expect(200);
      expect(answer.get('Set-Cookie')).toBeUndefined();
    }
    await request(app).post('/api/after/open').send({ token }).expect(400);
    expect(access.afterwards.of(created.meeting, MOTHER)).toMatchObject({ works: true });
  });

  it('[JO15] ends by being revoked, made anew, and with the person’s own link', async () => {
    const { make, open, page, change, access, created } = await left();
    const first = await open(await make());
    const second = await open(await make());
    await page(first).expect(403);
    await page(second).expect(200);
    await change('revoke').expect(200);
    await page(second).expect(403);
    const third = await open(await make());
    access.changeLink(created.meeting, MOTHER, 'revoke', undefined);
    await page(third).expect(403);
  });

  it('[JO15] whoever is done on a machine ends the link that was opened there, and no other device', async () => {
    const { make, open, page, tryWith, app } = await left();
    const link = await make();
    const shared = await open(link);
    const phone = await open(link);
    await request(app).post('/api/session/leave').set('cookie', shared).send({}).expect(200);
    await page(shared).expect(403);
    await page(phone).expect(200);
    await tryWith(link.token, link.code).expect(404, { error: 'codeUnknown' });
  });

  it('[JO15] works for fourteen days, an opened page for twelve hours, and neither when the meeting is erased', async () => {
    const { make, open, page, tryWith, clock, access, created } = await left();
    const link = await make();
    const cookies = await open(link);
    clock.now += DAY / 2 + 1;
    await page(cookies).expect(403);
    clock.now += 13 * DAY;
    const again = await open(link);
    clock.now += DAY / 2;
    await tryWith(link.token, link.code).expect(404, { error: 'codeUnknown' });
    const other = access.afterwards.make(created.meeting, MOTHER);
    access.forgetMeeting(created.meeting);
    await page(again).expect(403);
    expect(access.afterwards.find(other.token, other.code)).toEqual({ ok: false, ended: null });
  });
});
