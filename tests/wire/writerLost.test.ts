import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { CreatedMeeting } from '../../shared/meetings.ts';
import { noteKey } from '../../shared/notes.ts';
import { command } from '../support/cast.ts';
import { temporaryFolder } from '../support/dataFolder.ts';
import { Screen } from '../support/Screen.ts';
import { Browser, ServerProcess } from '../support/ServerProcess.ts';

const DYING = fileURLToPath(new URL('../support/dyingThread.mjs', import.meta.url));
const NOTE = noteKey('challenge', 'mor');
const note = (text: string, baseRev: number) => command('note.write', { key: NOTE, text, baseRev });

it('[ST15] a server whose writing thread is lost acknowledges nothing more, says so and ends; the rest is there', async () => {
  const dataDir = temporaryFolder();
  const first = await ServerProcess.start({ dataDir, env: { NODE_OPTIONS: `--import ${DYING}` } });
  const leader = new Browser(first.url);
  await leader.lead(first.token);
  const { meeting, seat } = CreatedMeeting.parse(
    (await leader.post('/api/meetings', { kind: 'practice', language: 'nn' })).body,
  );
  const open = async (url: string): Promise<Screen> => {
    const screen = new Screen({ url, meeting, seat, cookie: leader.cookie });
    onTestFinished(() => screen.close());
    return screen.settled();
  };
  const before = await open(first.url);
  expect(await before.send(command('meeting.start', { despite: true }))).toMatchObject({ ok: true });
  const expected = { phase: 'welcome', turn: before.section('turn').no } as const;
  expect(await before.send(command('agenda.endPhase', { despite: true }, expected))).toMatchObject({
    ok: true,
  });
  expect(await before.send(note('saved', 0))).toMatchObject({ ok: true });
  const unsaved = [{ ...note('not saved', 1), id: 'deadly' }, note('nor this', 1)];
  const dead = new Promise<null>((resolve) => before.socket.on('disconnect', () => resolve(null)));
  const answers = await Promise.all(unsaved.map((each) => Promise.race([before.send(each), dead])));
  for (const ack of answers) expect(ack?.ok ?? false).toBe(false);

  const { code, stderr } = await first.ended();
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The thread that writes the log has ended\. Nothing more can be saved/m);

  const second = await ServerProcess.start({ dataDir, env: { PORT: first.port } });
  const after = await open(second.url);
  expect(after.section('notes').find(({ key }) => key === NOTE)?.text).toBe('saved');
  for (const each of unsaved) expect(await after.send(each)).toMatchObject({ ok: true });
});
