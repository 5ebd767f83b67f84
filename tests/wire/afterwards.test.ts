import { afterEach, expect, test } from 'vitest';
import type { MeetingId } from '../../shared/ids.ts';
import { CAST, command, EVERYBODY, SERVICES, seatOf } from '../support/cast.ts';
import type { Screen } from '../support/Screen.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
afterEach(() => world.close());

const PPT = { kind: 'service', service: SERVICES.ppt.id } as const;
const GONE = { despite: true, outOfRoom: true, outOfCall: true, projectorNeutral: true } as const;

const familyLeaves = async (meeting: MeetingId, leader: Screen): Promise<void> => {
  const live = await world.open(meeting);
  while (live.state().context.stage !== 'closing') await world.next(meeting, 'agenda.endPhase');
  const { turnNo } = live.state().context;
  const left = command('family.left', GONE, { phase: 'closing', turn: turnNo });
  expect(await leader.send(left)).toMatchObject({ ok: true });
};

/** Whose yes to the service has been taken back or contested. */
const takenBack = async (meeting: MeetingId): Promise<readonly string[]> =>
  Object.values((await world.open(meeting)).state().context.consents)
    .filter(({ withdrawnAt, contestedAt }) => withdrawnAt !== null || contestedAt !== null)
    .map(({ giver }) => giver);

/** What opens that person's page, as a browser keeps it. */
const pageOf = (meeting: MeetingId, who: 'mother' | 'father'): string => {
  const { token, code } = world.access.afterwards.make(meeting, CAST[who].id);
  const tried = world.access.afterwards.find(token, code);
  if (!tried.ok) throw new Error('the link was not taken');
  return world.access.afterwards.open(undefined, tried).split(';')[0] ?? '';
};

test('[JO16] a socket of a seat that has left takes back nothing, whatever it sends, and however it comes back', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { leader, mother, father } = await world.screensOf(meeting, ['leader', 'mother', 'father']);
  await familyLeaves(meeting, leader);
  for (const screen of [mother, father]) await screen.until(() => !screen.socket.connected);
  const given = [
    command('consent.withdraw', { scope: PPT }),
    command('consent.contest', { scope: PPT }),
    { ...command('consent.withdraw', { scope: PPT }), from: 'afterwards' },
    { ...command('consent.withdraw', { scope: null }), afterwards: true },
  ];
  // What is sent before the handshake is answered goes out in the moment that it is.
  for (const cookie of [world.cookie(meeting, seatOf('mother')), pageOf(meeting, 'mother')])
    for (const each of given) {
      mother.socket.io.opts.extraHeaders = { cookie };
      const answers: unknown[] = [];
      mother.socket.emit('command', each as (typeof given)[0], (ack: unknown) => answers.push(ack));
      mother.outs.length = 0;
      mother.refusal = null;
      mother.socket.connect();
      await mother.until(
        () => mother.refusal !== null || (mother.outs.length > 0 && !mother.socket.connected),
      );
      mother.socket.disconnect();
      expect(answers.filter((answer) => JSON.stringify(answer).includes('"ok":true'))).toEqual([]);
    }
  await leader.drained();
  expect(await takenBack(meeting)).toEqual([]);
});

test('[JO16] nor does one that is in the meeting yet say that it is the page', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { leader, mother, ppt } = await world.screensOf(meeting, ['leader', 'mother', 'ppt']);
  const forged = { ...command('consent.contest', { scope: PPT }), from: 'afterwards' };
  const malformed = { ok: false, rejection: { code: 'malformed' } };
  expect(await mother.send(forged)).toEqual(malformed);
  await familyLeaves(meeting, leader);
  for (const screen of [leader, ppt]) expect(await screen.send(forged)).toEqual(malformed);
  expect(await takenBack(meeting)).toEqual([]);
});

test('[JO16] [CO19] taken back on the page: the service is out of the evaluation before the answer, and nobody else is', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { leader, ppt, health } = await world.screensOf(meeting, ['leader', 'ppt', 'health']);
  await familyLeaves(meeting, leader);
  const live = await world.open(meeting);
  expect(await live.afterwards(CAST.mother.id, command('consent.withdraw', { scope: PPT }))).toMatchObject({
    ok: true,
  });
  await ppt.until(() => !ppt.socket.connected);
  expect(ppt.outs).toEqual([{ reason: 'noConsent' }]);
  expect([leader, health].map(({ socket }) => socket.connected)).toEqual([true, true]);
  expect(await takenBack(meeting)).toEqual([CAST.mother.id]);
});

test('[JO13] what opens the page opens no seat of the meeting over a socket, before the family has left or after', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const leader = await world.screen(meeting, 'leader');
  const refusedAll = async (): Promise<void> => {
    const cookie = pageOf(meeting, 'mother');
    for (const who of EVERYBODY) {
      const screen = await world.screen(meeting, who, { cookie });
      expect([who, screen.refusal, screen.views, screen.mines]).toEqual([who, 'notYours', [], []]);
      expect(screen.received.join()).not.toMatch(/Bjørn|Mona|Fjelltun/);
    }
  };
  await refusedAll();
  await familyLeaves(meeting, leader);
  await refusedAll();
});
