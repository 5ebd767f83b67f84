import { expect, onTestFinished, test } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import { CreatedMeeting } from '../../shared/meetings.ts';
import type { Ack } from '../../shared/wire.ts';
import { command, EVERYBODY } from '../support/cast.ts';
import { temporaryFolder } from '../support/dataFolder.ts';
import { Screen } from '../support/Screen.ts';
import { Browser, ServerProcess } from '../support/ServerProcess.ts';
import { memoryWorld } from '../support/World.ts';

test('[RT12] a server that is started anew in mid-meeting goes on where it was, clock and all', async () => {
  const world = await memoryWorld();
  onTestFinished(() => world.close());
  const meeting = await world.prepared();
  await world.next(meeting);
  const screens = await world.screensOf(meeting, EVERYBODY, { reconnects: true });
  const before = EVERYBODY.map((who) => ({ ...screens[who].seen, presence: null }));
  const epochs = EVERYBODY.map((who) => screens[who].views.at(-1)?.epoch);
  const port = await world.stop();
  await Promise.all(EVERYBODY.map((who) => screens[who].until(() => !screens[who].socket.connected)));
  await world.start(port);
  await Promise.all(
    EVERYBODY.map((who, index) =>
      screens[who].until(() => screens[who].views.at(-1)?.epoch !== epochs[index], 'the whole view again'),
    ),
  );
  expect(EVERYBODY.map((who) => ({ ...screens[who].seen, presence: null }))).toEqual(before);
  const since = screens.leader.section('clock').phase.runningSince ?? 0;
  expect((await screens.leader.time()).now).toBeGreaterThan(since);
  expect(await screens.leader.send(command('clock.pause', {}))).toMatchObject({ ok: true });
  await screens.child.until(() => screens.child.section('clock').pause !== null);
});

/**
 * Sends bursts without waiting for answers, until the server is killed under them. Returns all that was
 * sent, with the answer where one came.
 */
const sendUntilKilled = async (
  screen: Screen,
  server: ServerProcess,
  killAfter: number,
): Promise<readonly { given: Command; ack: Ack | null }[]> => {
  const sent: Promise<{ given: Command; ack: Ack | null }>[] = [];
  setTimeout(() => void server.signal('SIGKILL'), killAfter);
  while (screen.socket.connected) {
    for (let burst = 0; burst < 4; burst += 1) {
      const given = command('clock.extend', { minutes: 1 });
      const answered = screen.send(given).then(
        (ack) => ({ given, ack }),
        () => ({ given, ack: null }),
      );
      sent.push(answered);
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return Promise.all(sent);
};

test.each([250, 390])(
  '[RT13] a server that is killed in the middle of a burst has kept every acknowledged command, each once (%d ms)',
  async (killAfter) => {
    const dataDir = temporaryFolder();
    const first = await ServerProcess.start({ dataDir });
    const browser = new Browser(first.url);
    await browser.lead(first.token);
    const { body } = await browser.post('/api/meetings', { kind: 'practice', language: 'nn' });
    const { meeting, seat } = CreatedMeeting.parse(body);
    const at = { url: first.url, meeting, seat, cookie: browser.cookie };
    const before = await new Screen(at).settled();
    onTestFinished(() => before.close());
    expect(await before.send(command('meeting.start', { despite: true }))).toMatchObject({ ok: true });

    const sent = await sendUntilKilled(before, first, killAfter);
    expect(sent.filter(({ ack }) => ack?.ok).length).toBeGreaterThan(5);

    const second = await ServerProcess.start({ dataDir });
    const after = await new Screen({ ...at, url: second.url }).settled();
    onTestFinished(() => after.close());
    // A retry of each: what was acknowledged is answered as before; what was not is done now, once.
    for (const { given, ack } of sent) {
      const again = await after.send(given);
      if (ack?.ok) expect(again).toEqual(ack);
      else expect(again).toMatchObject({ ok: true });
    }
    const { minutes, phases } = after.section('agenda');
    expect(phases[0]?.budget).toBe((minutes.welcome + sent.length) * 60_000);
    expect((await second.signal('SIGTERM')).code).toBe(0);
  },
);
