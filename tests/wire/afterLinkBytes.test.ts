import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { AfterLinkMade, AfterPage } from '../../shared/afterwards.ts';
import { CreatedMeeting } from '../../shared/meetings.ts';
import { command } from '../support/cast.ts';
import { temporaryFolder } from '../support/dataFolder.ts';
import { asBytes, everyByte } from '../support/everyByte.ts';
import { Screen } from '../support/Screen.ts';
import { Browser, ServerProcess } from '../support/ServerProcess.ts';

const GONE = { despite: true, outOfRoom: true, outOfCall: true, projectorNeutral: true } as const;

/** A running server with a practice meeting whose family has left, and its leader's browser. */
const afterMeeting = async (dataDir: string) => {
  const server = await ServerProcess.start({ dataDir, env: { LOG_LEVEL: 'trace' } });
  const leader = new Browser(server.url);
  await leader.lead(server.token);
  const made = await leader.post('/api/meetings', { kind: 'practice', language: 'nn' });
  const created = CreatedMeeting.parse(made.body);
  const screen = new Screen({ url: server.url, ...created, cookie: leader.cookie });
  onTestFinished(() => screen.close());
  await screen.settled();
  await screen.send(command('meeting.start', { despite: true }));
  for (;;) {
    const { stage } = screen.section('agenda');
    const expect_ = { turn: screen.section('turn').no };
    if (stage === 'closing') {
      await screen.send(command('family.left', GONE, { phase: stage, ...expect_ }));
      return { server, leader, created };
    }
    if (stage === 'preparing' || stage === 'ended' || stage === 'suspended')
      throw new Error(`no step from ${stage}`);
    const next = command('agenda.endPhase', { despite: true }, { phase: stage, ...expect_ });
    expect(await screen.send(next)).toMatchObject({ ok: true });
  }
};

it('[JO14] neither the link’s token nor its code is anywhere in the data folder or the log, made, tried, opened and ended', async () => {
  const dataDir = temporaryFolder();
  const { server, leader, created } = await afterMeeting(dataDir);
  const at = `/api/meetings/${created.meeting}`;
  const made: { readonly token: string; readonly code: string }[] = [];
  const make = async (): Promise<(typeof made)[number]> => {
    const { body } = await leader.post(`${at}/after-links/mor`, { change: 'make' });
    const link = AfterLinkMade.parse(body).made;
    if (link === null) throw new Error('no link');
    const kept = { token: link.path.split('#')[1] ?? '', code: link.code };
    made.push(kept);
    return kept;
  };
  const browser = new Browser(server.url);
  const opening = async ({ token }: { readonly token: string }, code: string): Promise<number> =>
    (await browser.post('/api/after/open', { token, code })).status;
  const [first, second] = [await make(), await make()];
  const wrong = second.code === '000000' ? '000001' : '000000';
  expect(await opening(first, first.code)).toBe(404);
  expect(await opening(second, wrong)).toBe(404);
  expect(await opening(second, second.code)).toBe(200);
  expect(AfterPage.safeParse((await browser.get(`${at}/after/mor`)).body).success).toBe(true);
  await browser.post(`${at}/after/mor/consent`, { did: 'withdraw', scope: null });
  const guessed = await make();
  for (let tries = 0; tries < 5; tries += 1)
    expect(await opening(guessed, guessed.code === wrong ? '000001' : wrong)).toBe(404);

  const looked = (): void => {
    const bytes = everyByte(dataDir);
    expect(bytes.includes(created.meeting)).toBe(true);
    for (const { token, code } of made) {
      for (const form of asBytes(token)) expect(bytes.includes(form)).toBe(false);
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(code, encoding))).toBe(false);
    }
  };
  // While it runs, journals and all; and when it has stopped.
  expect(existsSync(join(dataDir, 'access.sqlite-wal'))).toBe(true);
  looked();
  const { stdout, stderr } = await server.signal('SIGTERM');
  looked();
  expect(stderr).toContain('wrong codes have ended a link to the page');
  for (const { token, code } of made) {
    expect(stdout + stderr).not.toContain(token);
    expect(stdout + stderr).not.toMatch(new RegExp(`(?<!\\d)${code}(?!\\d)`));
  }
}, 60_000);
