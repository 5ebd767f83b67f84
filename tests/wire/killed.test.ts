import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { SeatId } from '../../shared/ids.ts';
import { CreatedMeeting } from '../../shared/meetings.ts';
import { noteKey } from '../../shared/notes.ts';
import type { Ack } from '../../shared/wire.ts';
import { command } from '../support/cast.ts';
import { temporaryFolder } from '../support/dataFolder.ts';
import { Screen } from '../support/Screen.ts';
import { Browser, ServerProcess } from '../support/ServerProcess.ts';

const PLANTED = 'Kjellfrid-Planta-Lukkegard';
const NOTE = noteKey('challenge', 'mor');
const ACKED_BEFORE_KILL = 40;

interface Writing {
  readonly given: readonly ReturnType<typeof command<'note.write'>>[];
  readonly acked: ReadonlyMap<string, Ack>;
}

const screenAt = async (
  url: string,
  meeting: CreatedMeeting['meeting'],
  seat: SeatId,
  cookie: string,
): Promise<Screen> => {
  const screen = new Screen({ url, meeting, seat, cookie });
  onTestFinished(() => screen.close());
  return screen.settled();
};

/** Writes on until the line goes dead, with the server killed on the way; tells what had been acknowledged. */
const writeUntilKilled = async (screen: Screen, server: ServerProcess): Promise<Writing> => {
  const acked = new Map<string, Ack>();
  const given: ReturnType<typeof command<'note.write'>>[] = [];
  const dead = new Promise<null>((resolve) => screen.socket.on('disconnect', () => resolve(null)));
  for (;;) {
    const text = `${PLANTED} ${given.length}`;
    const each = command('note.write', { key: NOTE, text, baseRev: given.length });
    given.push(each);
    const sending = screen.send(each).catch(() => null);
    if (given.length === ACKED_BEFORE_KILL) setTimeout(() => void server.signal('SIGKILL'), 3);
    const ack = await Promise.race([sending, dead]);
    if (ack === null) return { given, acked };
    expect(ack.ok).toBe(true);
    acked.set(each.id, ack);
  }
};

it('[ST13] what was acknowledged survives kill -9, and a retry gets the same answer', async () => {
  const dataDir = temporaryFolder();
  const first = await ServerProcess.start({ dataDir });
  const leader = new Browser(first.url);
  await leader.lead(first.token);
  const created = CreatedMeeting.parse(
    (await leader.post('/api/meetings', { kind: 'practice', language: 'nn' })).body,
  );
  const before = await screenAt(first.url, created.meeting, created.seat, leader.cookie);
  expect(await before.send(command('meeting.start', { despite: true }))).toMatchObject({ ok: true });
  const { no } = before.section('turn');
  const toDescription = command('agenda.endPhase', { despite: true }, { phase: 'welcome', turn: no });
  expect(await before.send(toDescription)).toMatchObject({ ok: true });

  const { given, acked } = await writeUntilKilled(before, first);
  expect(acked.size).toBeGreaterThanOrEqual(ACKED_BEFORE_KILL - 1);
  expect(given.length).toBe(acked.size + 1);

  const bytes = Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name))));
  expect(bytes.includes(created.meeting)).toBe(true);
  expect(bytes.includes(PLANTED)).toBe(false);

  const second = await ServerProcess.start({ dataDir, env: { PORT: first.port } });
  const after = await screenAt(second.url, created.meeting, created.seat, leader.cookie);
  for (const each of given) {
    const ack = await after.send(each);
    const told = acked.get(each.id);
    if (told) expect(ack).toEqual(told);
    else expect(ack.ok).toBe(true);
  }
  const [note] = after.section('notes').filter((each) => each.key === NOTE);
  expect(note?.text).toBe(`${PLANTED} ${given.length - 1}`);
  expect(second.stderr).not.toContain(PLANTED);
}, 60_000);
