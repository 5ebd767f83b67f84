import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { onTestFinished } from 'vitest';
import { Accounts } from '../../server/accounts/Accounts.ts';
import { endTogether } from '../../server/accounts/endTogether.ts';
import { twoLeaders } from '../../server/accounts/twoLeaders.ts';
import { Eraser } from '../../server/cases/Eraser.ts';
import { ErasureRequests } from '../../server/cases/ErasureRequests.ts';
import { sameForAll } from '../../server/cases/RetentionRules.ts';
import { SqliteCases } from '../../server/cases/SqliteCases.ts';
import { addressesOf } from '../../server/config/addresses.ts';
import { readConfig, servesHttps } from '../../server/config/environment.ts';
import { createDays } from '../../server/day/createDays.ts';
import { createApp } from '../../server/http/createApp.ts';
import { Joining } from '../../server/joining/Joining.ts';
import { createLiveMeetings } from '../../server/live/LiveMeetings.ts';
import { processTime } from '../../server/live/meetingClock.ts';
import { Metrics } from '../../server/metrics/Metrics.ts';
import { InvitationMade } from '../../shared/accounts.ts';
import { type CommandType, type Payload, parseCommand } from '../../shared/commands.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import { SeatLinks } from '../../shared/links.ts';
import type { CreateMeeting } from '../../shared/meetings.ts';
import { CreatedMeeting } from '../../shared/meetings.ts';
import { isPhase } from '../../shared/phases.ts';
import { withCookies } from './cookieJar.ts';
import { temporaryFolder } from './dataFolder.ts';
import { memoryKeyRing } from './keyRing.ts';
import { MemoryMeetingStore } from './MemoryMeetingStore.ts';
import { openAccess } from './openAccess.ts';
import { openTrail } from './openTrail.ts';
import { LEADER, setupOf } from './setup.ts';
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
  const secureCookies = servesHttps(config);
  const { access, clock } = openAccess({ secureCookies });
  const accounts = new Accounts({
    file: ':memory:',
    masterKey: Buffer.alloc(32, 5),
    secureCookies,
    provider: config.provider,
  });
  onTestFinished(() => accounts.close());
  endTogether(accounts, access);
  const keys = memoryKeyRing();
  const cases = new SqliteCases(':memory:', keys);
  const store = new MemoryMeetingStore();
  const live = createLiveMeetings({ store, log });
  const days = createDays({ access, owners: accounts.meetings, live, log });
  const joining = new Joining({ access, live, now: processTime.wall, log, secureCookies });
  onTestFinished(async () => {
    joining.stop();
    days.close();
    await live.close();
  });
  const opened = openTrail({
    ticks: true,
    unitOf: (meeting) => accounts.meetings.of(meeting)?.unit ?? null,
    caseOf: (meeting) => cases.meeting(meeting)?.case ?? null,
  });
  const { trail, recorder } = opened;
  const eraser = new Eraser({
    keys,
    cases,
    forget: async (meeting) => {
      await live.forget(meeting);
      access.forgetMeeting(meeting);
    },
    disown: (meeting) => accounts.meetings.forget(meeting),
  });
  const people = twoLeaders(accounts, cases);
  const health = { ok: true };
  const app: Express = createApp({
    config,
    addresses: () => addressesOf(config, 3000),
    access,
    accounts,
    adopt: async () => undefined,
    live,
    days,
    joining,
    cases,
    retention: sameForAll({ notesDays: config.notesDays }),
    recorder,
    trail,
    people,
    erasures: new ErasureRequests({ cases, eraser, people, now: processTime.wall }),
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
    return withCookies(cookies, answer.get('Set-Cookie') ?? []);
  };
  /** A browser's POST; the cookies that it has afterwards. */
  const enter = async (path: string, body: object, cookies = ''): Promise<string> => {
    const answer = await request(app).post(path).set('cookie', cookies).send(body);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
    return withCookies(cookies, answer.get('Set-Cookie') ?? []);
  };
  /** Sets the app up as a person does; the cookies of the administrator, and the leader's invitation. */
  const setUp = async (): Promise<{ administrator: string; invitation: string }> => {
    const { token } = accounts.tokenOnDemand();
    const answer = await request(app).post('/api/setup').send(setupOf(token)).expect(201);
    const { path } = InvitationMade.parse(answer.body);
    return {
      administrator: withCookies('', answer.get('Set-Cookie') ?? []),
      invitation: path.split('#')[1] ?? '',
    };
  };
  /** The cookies of the unit's first leader, who has set the app up where nobody has. */
  const account = async (): Promise<string> => {
    const { email, password } = LEADER;
    if (accounts.units.isSetUp()) return enter('/api/sign-in', { email, password });
    const { invitation } = await setUp();
    return enter('/api/invitations/accept', { token: invitation, password });
  };
  /** A meeting, and the cookies of the browser that made it: it may speak for the leader's seat now. */
  const create = async (
    cookies: string,
    wish: CreateMeeting,
  ): Promise<CreatedMeeting & { cookie: string }> => {
    const answer = await request(app).post('/api/meetings').set('cookie', cookies).send(wish).expect(201);
    return {
      ...CreatedMeeting.parse(answer.body),
      cookie: withCookies(cookies, answer.get('Set-Cookie') ?? []),
    };
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
    accounts,
    clock,
    live,
    days,
    joining,
    store,
    keys,
    cases,
    health,
    trail,
    recorder,
    trailClock: opened.clock,
    trailBroken: opened.broken,
    redeem,
    enter,
    setUp,
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
