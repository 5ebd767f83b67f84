import { afterEach, expect, test } from 'vitest';
import { CONSENT_TEXT, USUAL_ABOUT, USUAL_SHARING } from '../../shared/consent.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import { CAST, command, EVERYBODY, SERVICES } from '../support/cast.ts';
import { memoryWorld, type World } from '../support/World.ts';

let world: World;
afterEach(() => world.close());

const PPT = { kind: 'service', service: SERVICES.ppt.id } as const;
const turnOf = async (meeting: MeetingId): Promise<string | undefined> => {
  const { turns, turnIndex } = (await world.open(meeting)).state().context;
  return turns[turnIndex]?.key;
};
const until = async (meeting: MeetingId, key: string): Promise<void> => {
  for (let steps = 0; steps < 20 && (await turnOf(meeting)) !== key; steps += 1) await world.next(meeting);
  expect(await turnOf(meeting)).toBe(key);
};

test('[CO19] a guardian takes consent back on the own screen in mid-turn: the service is out before the answer, its turn is over on every screen, and what it wrote stays', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await until(meeting, 'ask/ppt');
  const { leader, ppt, mother, father, projector } = await world.screensOf(meeting, [
    'leader',
    'ppt',
    'mother',
    'father',
    'projector',
  ]);
  const key = noteKey('answers', 'ppt');
  await leader.send(command('note.write', { key, text: 'Sagt til PPT', baseRev: 0 }));
  const told = ppt.until(() => ppt.outs.length > 0);
  expect(await mother.send(command('consent.withdraw', { scope: PPT }))).toMatchObject({ ok: true });
  await told;
  await ppt.until(() => !ppt.socket.connected);
  expect(ppt.outs).toEqual([{ reason: 'noConsent' }]);
  for (const screen of [leader, mother, father, projector])
    await screen.until(() => screen.section('turn').current?.key === 'ask/helsestasjon');
  expect(mother.section('notes').map(({ text }) => text)).toContain('Sagt til PPT');

  const seen = ppt.received.length;
  await leader.send(command('note.write', { key, text: 'Sagt etterpå', baseRev: 1 }));
  expect(ppt.received).toHaveLength(seen);
  expect((await world.screen(meeting, 'ppt')).refusal).toBe('noConsent');
});

test('[CO19] given anew, the service comes in again by the same link', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  const { mother } = await world.screensOf(meeting, ['mother']);
  await mother.send(command('consent.withdraw', { scope: null }));
  expect((await world.screen(meeting, 'ppt')).refusal).toBe('noConsent');
  const answer = {
    says: 'yes',
    scope: PPT,
    sharing: USUAL_SHARING,
    validUntil: null,
    text: CONSENT_TEXT,
  } as const;
  expect(await mother.send(command('consent.answer', { answer }))).toMatchObject({ ok: true });
  const again = await world.screen(meeting, 'ppt');
  expect([again.refusal, again.section('agenda').stage]).toEqual([null, 'welcome']);
});

test('[CO10] [CO17] what one guardian answers, where it comes from and whether that guardian is here reach no socket of the other or of the child', async () => {
  world = await memoryWorld({ presenceDelay: 0 });
  const meeting = await world.prepared({ start: false });
  const screens = await world.screensOf(meeting, EVERYBODY);
  const { leader, father } = screens;
  const sharing = { topics: ['health' as const], line: 'HEMMELEG-LINJE' };
  const day = '2031-07-13' as never;
  await father.send(
    command('consent.answer', {
      answer: { says: 'yes', scope: PPT, sharing, validUntil: day, text: CONSENT_TEXT },
    }),
  );
  await leader.send(command('child.about', { about: { bornOn: '2017-09-09' as never, protected: true } }));
  const about = { ...USUAL_ABOUT, standing: 'carer' as const, protected: true };
  await leader.send(command('person.about', { person: CAST.father.id, about }));
  for (const arrival of ['later', 'here'] as const)
    await leader.send(command('arrival.set', { person: CAST.father.id, arrival }));
  await father.until(() => father.received.join().includes('HEMMELEG-LINJE'));
  await leader.until(() => leader.section('consentBook').child.bornOn === '2017-09-09');
  for (const who of ['mother', 'child', 'grandmother', 'interpreter', 'projector'] as const) {
    await screens[who].drained();
    const bytes = screens[who].received.join();
    expect([who, /HEMMELEG|2031-07-13|2017-09-09|carer|presence|"arrivals":\{"father"/.test(bytes)]).toEqual([
      who,
      false,
    ]);
  }
  for (const who of ['teacher', 'ppt', 'health'] as const) {
    await screens[who].drained();
    expect([who, /2031-07-13|2017-09-09|carer/.test(screens[who].received.join())]).toEqual([who, false]);
  }
});

test('[CO15] one with limited information is refused before the meeting, let in when it starts, and shown out when it is broken off', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared({ start: false });
  const before = await world.screen(meeting, 'father');
  const told = before.until(() => before.outs.length > 0);
  const about = { ...USUAL_ABOUT, standing: 'limited' as const, seat: true };
  await world.give(meeting, 'leader', command('person.about', { person: CAST.father.id, about }));
  await told;
  expect(before.outs).toEqual([{ reason: 'notYet' }]);
  expect((await world.screen(meeting, 'father')).refusal).toBe('notYet');
  await world.give(meeting, 'leader', command('meeting.start', { despite: true }));
  const father = await world.screen(meeting, 'father');
  expect(father.store.mine()?.audience).toBe('interpreter');
  expect(Object.keys(father.seen).sort()).not.toContain('notes');
  const out = father.until(() => father.outs.length > 0);
  await world.give(meeting, 'leader', command('meeting.suspend', { resumeAt: null }));
  await out;
  expect(father.outs).toEqual([{ reason: 'notYet' }]);
});

test('[CO24] a guardian who does not come is shown the own answers and nothing of the meeting, over the same socket as before', async () => {
  world = await memoryWorld();
  const meeting = await world.prepared();
  await until(meeting, 'ask/ppt');
  const { leader, father, mother, projector } = await world.screensOf(meeting, [
    'leader',
    'father',
    'mother',
    'projector',
  ]);
  await leader.send(command('person.put', { person: { ...CAST.father, attends: false } }));
  await father.until(() => father.mines.at(-1)?.audience === 'away');
  const key = noteKey('answers', 'ppt');
  const seen = father.received.length;
  const written = command('note.write', { key, text: 'Ikkje for den som er heime', baseRev: 0 });
  expect(await leader.send(written)).toMatchObject({ ok: true });
  await mother.until(() => mother.section('notes').some((note) => note.key === key));
  expect(JSON.stringify(father.received.slice(seen))).not.toContain('Ikkje for den som er heime');

  const anew = await world.screen(meeting, 'father');
  await anew.until(() => anew.mines.at(-1)?.audience === 'away');
  expect(JSON.stringify(anew.received)).not.toContain('Ikkje for den som er heime');
  expect(anew.mines.at(-1)?.consent).not.toBeNull();
  expect(await anew.send(command('clock.pause', {}))).toMatchObject({ ok: false });
  expect(await anew.send(command('consent.withdraw', { scope: PPT }))).toMatchObject({ ok: true });
  await projector.until(() => projector.section('turn').current?.service !== 'ppt');
  expect((await world.screen(meeting, 'ppt')).refusal).toBe('noConsent');
});

test('[CO24] [RT7] nobody is shown that whoever answers from elsewhere has the link open, or on how many devices; who comes after all is shown as others are', async () => {
  world = await memoryWorld({ presenceDelay: 0 });
  const meeting = await world.prepared();
  const away = { ...CAST.father, attends: false };
  await world.give(meeting, 'leader', command('person.put', { person: away }));
  const { path = '' } = world.access.links(meeting, [away.id])[0] ?? {};
  const other = world.access.redeem(undefined, path.split('#')[1] ?? '');
  const cookie = other.ok ? other.cookie.split(';')[0] : undefined;
  const { father } = await world.screensOf(meeting, ['father']);
  const tablet = await world.screen(meeting, 'father', { ...(cookie !== undefined && { cookie }) });
  expect([father, tablet].map(({ mines }) => mines.at(-1)?.audience)).toEqual(['away', 'away']);
  const { leader, teacher } = await world.screensOf(meeting, ['leader', 'teacher']);
  for (const staff of [leader, teacher]) {
    await staff.until(() => staff.section('presence').length >= 2);
    expect(staff.section('presence')).toEqual([CAST.leader.id, CAST.teacher.id]);
    expect(staff.section('screens')).toEqual({});
  }

  await leader.send(command('person.put', { person: CAST.father }));
  for (const staff of [leader, teacher]) {
    await staff.until(() => staff.section('presence').includes(away.id));
    expect(staff.section('screens')).toEqual({ [away.id]: 2 });
  }
  await leader.send(command('person.put', { person: away }));
  for (const staff of [leader, teacher]) {
    await staff.until(() => !staff.section('presence').includes(away.id));
    expect(staff.section('screens')).toEqual({});
  }
});
