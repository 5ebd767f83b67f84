import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { onTestFinished } from 'vitest';
import { sameForAll } from '../../server/cases/RetentionRules.ts';
import { SqliteCases } from '../../server/cases/SqliteCases.ts';
import { addressesOf } from '../../server/config/addresses.ts';
import { readConfig } from '../../server/config/environment.ts';
import { createDays } from '../../server/day/createDays.ts';
import { createApp } from '../../server/http/createApp.ts';
import { createLiveMeetings } from '../../server/live/LiveMeetings.ts';
import { Metrics } from '../../server/metrics/Metrics.ts';
import { type CommandType, type Payload, parseCommand } from '../../shared/commands.ts';
import type { CreateMeeting } from '../../shared/http.ts';
import { CreatedMeeting, SeatLinks } from '../../shared/http.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import { isPhase } from '../../shared/phases.ts';
import { temporaryFolder } from './dataFolder.ts';
import { memoryKeyRing } from './keyRing.ts';
import { MemoryMeetingStore } from './MemoryMeetingStore.ts';
import { cookieOf, openAccess } from './openAccess.ts';
import { silentLog } from './silentLog.ts';

/** Makes a request look like one from another machine, over plain http. */
export const FROM_AFAR = { 'x-forwarded-for': '192.168.1.20' };

export type TestApp = Awaited<ReturnType<typeof testApp>>;

/** The API on a store in memory, without a socket in sight. */
export const testApp = async (variables: Record<string, string> = {}, log = silentLog) => {
  const clientFolder = temporaryFolder();
  await mkdir(join(clientFolder, 'assets'));
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>BTI</title>');
  writeFileSync(join(clientFolder, 'assets', 'main-abc.js'), '');
  const config = readConfig(variables);
  const { access, clock } = openAccess();
  const keys = memoryKeyRing();
  const cases = new SqliteCases(':memory:', keys);
  const store = new MemoryMeetingStore();
  const live = createLiveMeetings({ store, log });
  const days = createDays({ access, live, log });
  onTestFinished(async () => {
    days.close();
    await live.close();
  });
  const health = { ok: true };
  const app: Express = createApp({
    config,
    addresses: () => addressesOf(config, 3000),
    access,
    live,
    days,
    cases,
    retention: sameForAll({ notesDays: config.notesDays }),
    log,
    metrics: new Metrics(),
    healthy: () => health.ok,
    clientFolder,
  });

  const redeem = async (token: string, cookies = ''): Promise<string> => {
    const answer = await request(app)
      .post('/api/links/redeem')
      .set('cookie', cookies)
      .send({ token })
      .expect(200);
    return cookieOf(answer.get('Set-Cookie')?.[0] ?? '');
  };
  const account = (): Promise<string> => redeem(access.newAccountToken());
  const create = async (cookies: string, wish: CreateMeeting): Promise<CreatedMeeting> => {
    const answer = await request(app).post('/api/meetings').set('cookie', cookies).send(wish).expect(201);
    return CreatedMeeting.parse(answer.body);
  };
  const tokenOf = async (cookies: string, meeting: MeetingId, seat: SeatId): Promise<string> => {
    const answer = await request(app)
      .get(`/api/meetings/${meeting}/links`)
      .set('cookie', cookies)
      .expect(200);
    const link = SeatLinks.parse(answer.body).find((each) => each.seat === seat);
    return link?.path.split('#')[1] ?? '';
  };
  let commands = 0;
  /** Gives a command as the leader; one that is rejected fails the test. */
  const command = async <T extends CommandType>(
    { meeting, seat }: CreatedMeeting,
    type: T,
    payload: Payload<T>,
  ): Promise<void> => {
    commands += 1;
    const opened = await live.open(meeting);
    const { stage = 'preparing', turnNo = 0 } = opened?.state().context ?? {};
    const expect = isPhase(stage) ? { phase: stage, turn: turnNo } : null;
    const parsed = parseCommand({ id: `test-${commands}`, type, payload, expect });
    const ack = parsed && (await opened?.command(seat, parsed));
    if (!ack?.ok) throw new Error(`${type} was rejected: ${JSON.stringify(ack?.rejection)}`);
  };

  return {
    app,
    access,
    clock,
    live,
    days,
    store,
    keys,
    cases,
    health,
    redeem,
    account,
    create,
    tokenOf,
    command,
  };
};

/** Runs a meeting, from its start to when the family has left. */
export const runUntilFamilyLeft = async (
  { live, command }: TestApp,
  created: CreatedMeeting,
): Promise<void> => {
  await command(created, 'meeting.start', { despite: true });
  const opened = await live.open(created.meeting);
  for (let step = 0; step < 60 && opened?.state().context.stage !== 'closing'; step += 1)
    await command(created, 'agenda.endPhase', { despite: true });
  await command(created, 'family.left', {
    despite: true,
    outOfRoom: true,
    outOfCall: true,
    projectorNeutral: true,
  });
};
