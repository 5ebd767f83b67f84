import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { CreatedMeeting, MeetingList } from '../../shared/meetings.ts';
import { noteKey } from '../../shared/notes.ts';
import { command } from '../support/cast.ts';
import { temporaryFolder } from '../support/dataFolder.ts';
import { asBytes, everyByte } from '../support/everyByte.ts';
import { filesOf } from '../support/filesOf.ts';
import { Screen } from '../support/Screen.ts';
import { Browser, type Ended, ServerProcess } from '../support/ServerProcess.ts';
import { SECRET_NAME, SECRET_TEXT } from '../support/storedFacts.ts';

const PLANTED = 'Kjellfrid-Planta-Lukkegard';
const NOTE = noteKey('challenge', 'mor');

const run = (dataDir: string, ...args: string[]): Promise<Ended> => ServerProcess.run({ dataDir, args });
const mustRun = async (dataDir: string, ...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await run(dataDir, ...args);
  if (code !== 0) throw new Error(stderr);
  return stdout;
};
const expectOneClearLine = ({ code, stdout, stderr }: Ended, clear: RegExp): void => {
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(clear);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
};

/** A meeting in progress on a running server, with the leader's screen at it. */
const inProgress = async (dataDir: string) => {
  const server = await ServerProcess.start({ dataDir });
  const leader = new Browser(server.url);
  await leader.lead(server.token);
  const made = await leader.post('/api/meetings', { kind: 'practice', language: 'nn' });
  const created = CreatedMeeting.parse(made.body);
  const screen = new Screen({ url: server.url, ...created, cookie: leader.cookie });
  onTestFinished(() => screen.close());
  await screen.settled();
  await screen.send(command('meeting.start', { despite: true }));
  const { no } = screen.section('turn');
  await screen.send(command('agenda.endPhase', { despite: true }, { phase: 'welcome', turn: no }));
  let rev = 0;
  const write = async (): Promise<string> => {
    const text = `${PLANTED} ${rev}`;
    expect(await screen.send(command('note.write', { key: NOTE, text, baseRev: rev }))).toMatchObject({
      ok: true,
    });
    rev += 1;
    return text;
  };
  return { server, leader, created, screen, write };
};

/** What a server on that folder shows in the note, for the session that led before. */
const noteAt = async (dataDir: string, created: CreatedMeeting, cookie: string): Promise<string> => {
  const server = await ServerProcess.start({ dataDir });
  const screen = new Screen({ url: server.url, ...created, cookie });
  onTestFinished(() => screen.close());
  await screen.settled();
  const text = screen.section('notes').find((note) => note.key === NOTE)?.text ?? '';
  await server.signal('SIGTERM');
  return text;
};

it('[BA1] a backup is made while a meeting writes, and what was acknowledged before it comes back on another machine', async () => {
  const [dataDir, other, out] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const { leader, created, write, screen, server } = await inProgress(dataDir);
  const before = await write();
  const [data, keys] = [join(out, 'data.tar'), join(out, 'keys.tar')];
  let making = true;
  const backup = mustRun(dataDir, 'backup', data, '--keys', keys).finally(() => {
    making = false;
  });
  let last = before;
  while (making) {
    last = await write();
    // No faster than one socket may.
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  expect(await backup).toMatch(/data is in .*\n.*keys are in/);
  expect(Number(last.split(' ')[1])).toBeGreaterThan(0);
  expect(screen.socket.connected).toBe(true);
  expect(statSync(data).mode & 0o777).toBe(0o600);
  expect(statSync(keys).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('.'))).toEqual([]);
  await server.signal('SIGTERM');

  await mustRun(other, 'restore', data, '--keys', keys);
  const restored = await noteAt(other, created, leader.cookie);
  expect(restored.startsWith(PLANTED)).toBe(true);
  expect(Number(restored.split(' ')[1])).toBeGreaterThanOrEqual(Number(before.split(' ')[1]));
});

it('[BA2] a backup shows no name and no text, and opens nothing without the keys', async () => {
  const [dataDir, other, out] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const files = await filesOf(dataDir);
  const meeting = await files.meeting();
  files.finish(meeting);
  const serverKey = Buffer.from(files.keys.serverKey);
  const whileOpen = everyByte(dataDir);
  await files.close();
  const [data, keys] = [join(out, 'data.tar'), join(out, 'keys.tar')];
  await mustRun(dataDir, 'backup', data);
  await mustRun(dataDir, 'backup', '--keys', keys);
  const bytes = readFileSync(data);
  expect(bytes.includes(meeting)).toBe(true);
  for (const form of [SECRET_NAME, SECRET_TEXT].flatMap(asBytes))
    for (const all of [bytes, whileOpen, everyByte(dataDir), readFileSync(keys)])
      expect(all.includes(form)).toBe(false);
  expect(bytes.includes(readFileSync(join(dataDir, 'key')))).toBe(false);
  expect(bytes.includes(serverKey)).toBe(false);
  expect(bytes.includes('keys.sqlite')).toBe(false);
  expectOneClearLine(await run(other, 'restore', data), /add --keys/);
  expectOneClearLine(await run(other, 'restore', keys), /is a backup of keys/);
  expectOneClearLine(await run(other, 'restore', data, '--keys', data), /is a backup of data/);
});

it('[BA3] backup, erase, restore: what was erased stays unreadable, also with the keys of before', async () => {
  const [dataDir, out] = [temporaryFolder(), temporaryFolder()];
  const files = await filesOf(dataDir, { notesDays: 0 });
  const [gone, stays] = [await files.meeting(), await files.meeting()];
  const owner = files.cases.meeting(gone)?.case;
  if (!owner) throw new Error('no case');
  files.finish(gone);
  files.finish(stays, false);
  await files.close();
  const [data, keys] = [join(out, 'data.tar'), join(out, 'keys.tar')];
  await mustRun(dataDir, 'backup', data, '--keys', keys);

  const erasing = await filesOf(dataDir);
  const reason = { ground: 'order', reference: '1', askedBy: 'a', approvedBy: 'b' } as const;
  await erasing.eraser.eraseCase(owner, { at: erasing.clock.now, ...reason });
  await erasing.close();

  const check = async (folder: string): Promise<void> => {
    const after = await filesOf(folder);
    expect(await after.store.meetings()).toEqual([stays]);
    expect(await after.store.load(gone)).toEqual({ facts: [], rows: [] });
    expect(after.keys.get('meeting', gone)).toBeUndefined();
    expect(after.keys.get('case', owner)).toBeUndefined();
    expect(() => after.cases.file(gone, 1, 'txt')).toThrow();
    expect(after.cases.meeting(gone)).toBeUndefined();
    expect((await after.store.load(stays)).facts.length).toBeGreaterThan(10);
    expect(after.cases.file(stays, 1, 'txt').toString()).toBe(SECRET_TEXT);
    await after.close();
    // What is left of it is its line in the list of erasures, which is in the ring alone.
    const ring = readFileSync(join(folder, 'keys.sqlite'));
    const rest = readdirSync(folder).filter((name) => name !== 'keys.sqlite');
    expect(ring.includes(gone)).toBe(true);
    expect(rest.filter((name) => readFileSync(join(folder, name)).includes(gone))).toEqual([]);
  };
  expectOneClearLine(await run(dataDir, 'restore', data), /say --replace/);
  await mustRun(dataDir, 'restore', data, '--replace');
  await check(dataDir);
  await mustRun(dataDir, 'restore', data, '--keys', keys, '--replace');
  await check(dataDir);

  // The whole machine is lost: a newer backup knows what was erased since the older one.
  const newer = join(out, 'newer.tar');
  await mustRun(dataDir, 'backup', newer);
  const fresh = temporaryFolder();
  await mustRun(fresh, 'restore', data, '--keys', keys, '--erasures', newer);
  await check(fresh);
}, 240_000);

it('[BA4] a damaged, changed or foreign backup is said in one line, and what is there stays as it is', async () => {
  const [dataDir, stranger, out] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  for (const folder of [dataDir, stranger]) {
    const files = await filesOf(folder);
    await files.meeting();
    await files.close();
  }
  const [data, foreign, other] = ['data', 'foreign', 'other'].map((name) => join(out, name)) as [
    string,
    string,
    string,
  ];
  await mustRun(dataDir, 'backup', data);
  await mustRun(stranger, 'backup', foreign);
  const before = everyByte(dataDir);
  const cases: [Buffer, RegExp][] = [
    [readFileSync(data).subarray(0, -40_000), /damaged/],
    [Buffer.from('a letter'), /damaged/],
    [flipped(readFileSync(data), -20_000), /damaged/],
    [readFileSync(foreign), /made with other keys/],
  ];
  for (const [bytes, clear] of cases) {
    writeFileSync(other, bytes);
    expectOneClearLine(await run(dataDir, 'restore', other, '--replace'), clear);
    expect(everyByte(dataDir).equals(before)).toBe(true);
  }
  expectOneClearLine(await run(dataDir, 'restore', join(out, 'none'), '--replace'), /cannot be read/);
  expectOneClearLine(await run(dataDir, 'restore'), /Say `npm run restore/);
  expectOneClearLine(await run(dataDir, 'backup'), /Say `npm run backup/);
  expectOneClearLine(await run(dataDir, 'backup', data, '--keys', data), /another file/);
  expectOneClearLine(await run(dataDir, 'backup', join(out, 'no', 'where')), /cannot be written/);
  expectOneClearLine(await run(temporaryFolder(), 'backup', data), /nothing/);
}, 240_000);

const flipped = (bytes: Buffer, at: number): Buffer => {
  const place = bytes.length + at;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  return bytes;
};

it('[BA4] a restore needs the server stopped, and one that was cut off is ended at the next start', async () => {
  const [dataDir, out] = [temporaryFolder(), temporaryFolder()];
  const { server, leader, created, write } = await inProgress(dataDir);
  await write();
  const data = join(out, 'data.tar');
  await mustRun(dataDir, 'backup', data);
  const text = `${PLANTED} 0`;
  await write();
  expectOneClearLine(await run(dataDir, 'restore', data, '--replace'), /Another server/);
  await server.signal('SIGKILL');
  // As it lies when the plug was pulled in mid-move: some files are in place, some still wait beside a journal.
  const whole = join(dataDir, 'restoring');
  const staged = temporaryFolder();
  await mustRun(dataDir, 'restore', data, '--replace');
  for (const name of ['meetings.sqlite', 'access.sqlite', 'cases.sqlite'])
    copyFileSync(join(dataDir, name), join(staged, name));
  writeFileSync(join(dataDir, 'meetings.sqlite'), 'half a file');
  mkdirSync(whole);
  copyFileSync(join(staged, 'meetings.sqlite'), join(whole, 'meetings.sqlite'));
  writeFileSync(join(dataDir, 'meetings.sqlite-wal'), 'a journal of another file');
  mkdirSync(join(dataDir, 'restoring.part'));
  expect(await noteAt(dataDir, created, leader.cookie)).toBe(text);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('restoring'))).toEqual([]);
  rmSync(staged, { recursive: true, force: true });
}, 240_000);

it('[BA1] the list of meetings is whole after a restore over what was there', async () => {
  const [dataDir, out] = [temporaryFolder(), temporaryFolder()];
  const { server, leader, created } = await inProgress(dataDir);
  const data = join(out, 'data.tar');
  await mustRun(dataDir, 'backup', data);
  await leader.post('/api/meetings', { kind: 'practice', language: 'nb' });
  await server.signal('SIGTERM');
  await mustRun(dataDir, 'restore', data, '--replace');
  const again = await ServerProcess.start({ dataDir });
  const list = MeetingList.parse((await new Browser(again.url, leader.cookie).get('/api/meetings')).body);
  expect(list.map((each) => each.meeting)).toEqual([created.meeting]);
});
