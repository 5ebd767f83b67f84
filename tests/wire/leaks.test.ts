import request from 'supertest';
import { expect, test } from 'vitest';
import { endRole } from '../../server/accounts/members.ts';
import { Eraser } from '../../server/cases/Eraser.ts';
import { createLog } from '../../server/config/log.ts';
import { ROUTES, type RouteName, VISITORS, type Visitor } from '../../server/http/permissions.ts';
import { RECORDED } from '../../server/http/recorded.ts';
import { PersonId, PROJECTOR, type SeatId, ServiceId } from '../../shared/ids.ts';
import type { CreatedMeeting } from '../../shared/meetings.ts';
import { noteKey } from '../../shared/notes.ts';
import type { WallTime } from '../../shared/time.ts';
import { approvedAndOut } from '../support/approving.ts';
import { listening } from '../support/listening.ts';
import { makeReady } from '../support/ready.ts';
import { Screen } from '../support/Screen.ts';
import { ADMINISTRATOR, LEADER } from '../support/setup.ts';
import { runUntilFamilyLeft, type TestApp, testApp } from '../support/testApp.ts';
import { visitorsOf } from '../support/visitors.ts';

type Case = 'A' | 'B';
/** What was planted: a word for each kind of thing in each of two cases. */
const KINDS = [
  'child',
  'place',
  'unit',
  'mother',
  'father',
  'service',
  'line',
  'note',
  'named',
  'silent',
] as const;
type Kind = (typeof KINDS)[number];
const word = (of: Case, kind: Kind): string => `zq${of}${kind}z`;
const WORD = /zq[AB][a-z]+z/g;
const wordsIn = (text: string): string[] => [...new Set(text.match(WORD) ?? [])].sort();

const BEARER = 'only-the-bearer-of-this-sees-totals';
const [MOTHER, FATHER, CHILD, PPT, AWAY] = ['mother', 'father', 'child', 'ppt-person', 'away'].map((id) =>
  PersonId.parse(id),
) as [PersonId, PersonId, PersonId, PersonId, PersonId];

/** Who may come upon what of the case by a route. Whoever is not named may not. */
const writes = ['leaderSeat', 'referentSeat'] as const;
const MAY: Record<Kind, readonly Visitor[]> = {
  child: [...writes, 'leaderOfUnit', 'staffOwn'],
  place: [...writes, 'leaderOfUnit', 'staffOwn', 'staffDay'],
  unit: [...writes, 'leaderOfUnit', 'staffOwn', 'afterLink'],
  mother: [...writes, 'leaderOfUnit', 'guardianSeat', 'afterLink'],
  father: [...writes, 'leaderOfUnit'],
  service: [...writes, 'leaderOfUnit', 'guardianSeat'],
  // In the words of one guardian: on that one's own screen or page, and in the leader's book.
  line: ['afterLink'],
  note: writes,
  named: ['leaderSeat'],
  silent: [],
};
/** What a list says, to choose from. */
const LISTED: readonly Kind[] = ['child', 'place', 'unit', 'mother', 'father', 'service'];

const guardian = (id: PersonId, name: string) => ({
  person: { id, name, roles: ['guardian' as const], service: null, attends: true },
});

/** Plants its words in a meeting, and runs it until the family has left. */
const plant = async (all: TestApp, of: Case, created: CreatedMeeting): Promise<void> => {
  const say = (kind: Kind): string => word(of, kind);
  await all.command(created, 'person.put', guardian(MOTHER, say('mother')));
  await all.command(created, 'person.put', guardian(FATHER, say('father')));
  await makeReady(all, created, {
    unitName: say('unit'),
    child: say('child'),
    place: say('place'),
    service: say('service'),
    line: say('line'),
    givenBy: of === 'A' ? [MOTHER, FATHER, CHILD] : [MOTHER, FATHER],
  });
};
const write = async (all: TestApp, of: Case, created: CreatedMeeting): Promise<void> => {
  const text = word(of, 'note');
  await all.command(created, 'note.write', { key: noteKey('referat', 'challenge'), text, baseRev: 0 });
  const named = `${word(of, 'named')} ${word(of, 'child')}`;
  await all.command(created, 'evaluation.write', { question: 'better', text: named, baseRev: 0 });
  const silent = word(of, 'silent');
  await all.command(created, 'evaluation.write', { question: 'worked', text: silent, baseRev: 0 });
};

/** Two units with a case each, everybody's browser, and everything that the server says. */
const begun = async () => {
  const logged: string[] = [];
  const log = createLog('trace', { write: (line) => void logged.push(line) });
  const all = await testApp({ METRICS_TOKEN: BEARER, PUBLIC_URL: 'https://bti.example' }, log);
  const known = await visitorsOf(all);
  const { by } = known;
  const other = await all.create(by.leaderOfOther, { kind: 'real', leaderName: 'Berit' });
  await plant(all, 'A', known.created);
  // Of the age of consent, which is when a child comes upon most.
  await known.grow('youthSeat');
  await plant(all, 'B', other);
  const url = await listening(all, log);
  const browsers: string[] = [];
  const visit = async (name: RouteName, meeting: string, cookies: string, body: object = bodyOf(name)) => {
    const [method, path = ''] = name.split(' ');
    const address = path
      .replace(':meeting', meeting)
      .replace(':unit', known.unit)
      .replace(':account', known.member)
      .replace(':seat', known.created.seat)
      .replace(':kind', name.includes('referat') ? 'txt' : 'json')
      .replace(':request', 'none')
      .replace(':day', known.day)
      .replace(':staff', known.staff)
      .replace(':person', MOTHER);
    const asked = method === 'GET' ? request(url).get(address) : request(url).post(address).send(body);
    // Each browser has an address of its own, by the proxy's word: all together they ask more than one may in a minute.
    if (!browsers.includes(cookies)) browsers.push(cookies);
    const { status, text, headers } = await asked
      .set('cookie', cookies)
      .set('x-forwarded-for', `192.0.2.${browsers.indexOf(cookies)}`)
      .set('x-forwarded-proto', 'https');
    return { status, said: `${JSON.stringify(headers)}\n${text ?? ''}` };
  };
  return { all, ...known, other, url, visit, logged };
};
type Begun = Awaited<ReturnType<typeof begun>>;

const bodyOf = (name: RouteName): object => (name.includes('insight') ? { without: [] } : {});

/** These change what the other visits need. */
const LEFT_OUT: readonly RouteName[] = [
  'POST /api/meetings/:meeting/open',
  'POST /api/meetings/:meeting/party',
  'POST /api/session/leave',
  'POST /api/sign-out',
];
const NAMES = (Object.keys(ROUTES) as RouteName[]).filter((name) => !LEFT_OUT.includes(name));

/** Every route once; what it said of a case, by route. */
const walk = async ({ visit }: Begun, meeting: string, cookies: string) => {
  const found: [RouteName, string[]][] = [];
  for (const name of NAMES) {
    const { status, said } = await visit(name, meeting, cookies);
    // What the server cannot do is a defect, whoever asks.
    if (status >= 500) throw new Error(`${name} answered ${status}`);
    // What is held up has not said what it says.
    if (status === 429 && name.startsWith('GET')) throw new Error(`${name} was held up`);
    const words = wordsIn(said);
    if (words.length > 0) found.push([name, words]);
  }
  return found;
};

test('[TR10] [TR3] no visitor comes upon a word that is not for that visitor, by any route, in either case', async () => {
  const world = await begun();
  const { all, by, created, other } = world;
  for (const [of, each] of [
    ['A', created],
    ['B', other],
  ] as const) {
    await runUntilFamilyLeft(all, each);
    await write(all, of, each);
  }
  await approvedAndOut(all, created, by.leaderSeat);
  const seen = new Map<Kind, Set<Visitor>>(KINDS.map((kind) => [kind, new Set()]));
  for (const visitor of VISITORS)
    for (const { meeting } of [created, other])
      for (const [name, words] of await walk(world, meeting, by[visitor]))
        for (const kind of KINDS) {
          if (words.includes(word('A', kind))) {
            seen.get(kind)?.add(visitor);
            expect([name, visitor, kind, MAY[kind]]).toEqual([
              name,
              visitor,
              kind,
              expect.arrayContaining([visitor]),
            ]);
            const records = RECORDED[name];
            if (typeof records === 'string')
              expect([name, records, kind, LISTED.includes(kind)]).toEqual([name, 'list', kind, true]);
          }
          // The other unit's leader is the only one here who has anything to do with that case.
          if (words.includes(word('B', kind)))
            expect([name, visitor, LISTED.includes(kind)]).toEqual([name, 'leaderOfOther', true]);
        }
  // The walk would find them: each of these has been come upon by somebody.
  for (const kind of KINDS.filter((each) => MAY[each].length > 0))
    expect([kind, (seen.get(kind)?.size ?? 0) > 0]).toEqual([kind, true]);
});

test('[TR10] no error says again what was asked, and no log line, metric or row of the trail holds a word or a way in', async () => {
  const world = await begun();
  const { all, by, created, unit, logged, url } = world;
  await runUntilFamilyLeft(all, created);
  await write(all, 'A', created);
  for (const visitor of ['nobody', 'leaderOfUnit', 'leaderSeat', 'guardianSeat', 'afterLink'] as const) {
    await walk(world, created.meeting, by[visitor]);
    for (const name of NAMES) {
      const { said } = await world.visit(name, word('A', 'note'), by[visitor], {
        [word('A', 'note')]: word('A', 'line'),
      });
      const [, body = ''] = said.split('\n');
      if (/"error"/.test(body)) expect([name, wordsIn(said)]).toEqual([name, []]);
    }
  }
  const metrics = await request(url).get('/metrics').set('authorization', `Bearer ${BEARER}`).expect(200);
  const rows = JSON.stringify([...all.trail.rows({ unit }, null)]);
  expect(rows).toContain('"did":"insight"');
  const links = all.access.links(created.meeting, [created.seat, MOTHER, FATHER, PROJECTOR]);
  const ways = [
    ...links.map(({ path }) => path.split('#')[1] ?? ''),
    ...Object.values(by).flatMap((cookies) => cookies.split('; ').map((each) => each.split('=')[1] ?? '')),
    ADMINISTRATOR.password,
    LEADER.password,
    LEADER.email,
    BEARER,
  ].filter((way) => way !== '');
  expect(ways.length).toBeGreaterThan(20);
  expect(logged.length).toBeGreaterThan(50);
  for (const said of [logged.join('\n'), metrics.text, rows]) {
    expect(wordsIn(said)).toEqual([]);
    expect(ways.filter((way) => said.includes(way))).toEqual([]);
  }
});

test('[TR10] after leaving, revocation, the end of a role and signing out, no route says a word', async () => {
  const world = await begun();
  const { all, by, created, unit, member, url } = world;
  await runUntilFamilyLeft(all, created);
  await write(all, 'A', created);
  const left = (cookies: string, path: string) => request(url).post(path).set('cookie', cookies).send({});
  const ends: [Visitor, () => unknown][] = [
    ['guardianSeat', () => left(by.guardianSeat, '/api/session/leave')],
    [
      'referentSeat',
      () => all.access.changeLink(created.meeting, PersonId.parse('teacher'), 'revoke', undefined),
    ],
    ['staffOwn', () => endRole(all.accounts, member, member, { role: 'staff', unit })],
    ['leaderOfUnit', () => left(by.leaderOfUnit, '/api/sign-out')],
    ['afterLink', () => all.access.afterwards.revoke(created.meeting, MOTHER)],
    ['leaderSeat', () => all.access.changeLink(created.meeting, created.seat, 'renew', undefined)],
  ];
  for (const [visitor, end] of ends) {
    expect([visitor, (await walk(world, created.meeting, by[visitor])).length > 0]).toEqual([visitor, true]);
    await end();
    expect([visitor, await walk(world, created.meeting, by[visitor])]).toEqual([visitor, []]);
  }
});

test('[TR10] when the live notes have ended, no seat that was there comes upon a word', async () => {
  const world = await begun();
  const { all, by, created } = world;
  await runUntilFamilyLeft(all, created);
  await write(all, 'A', created);
  await approvedAndOut(all, created, by.leaderSeat);
  const eraser = new Eraser({
    keys: all.keys,
    cases: all.cases,
    forget: async (meeting) => {
      await all.live.forget(meeting);
      all.access.forgetMeeting(meeting);
    },
    disown: (meeting) => all.accounts.meetings.forget(meeting),
  });
  const [at, nobody] = [Date.now() as WallTime, { reference: '', askedBy: null, approvedBy: null }];
  await eraser.eraseNotes(created.meeting, { at, ground: 'retention', ...nobody });
  for (const visitor of VISITORS.filter((each) => each !== 'leaderOfOther'))
    expect([visitor, await walk(world, created.meeting, by[visitor])]).toEqual([visitor, []]);
});

test('[TR10] no socket hears a word of the other case, or a way in; and none after revocation or the end of consent', async () => {
  const world = await begun();
  const { all, by, created, other, url } = world;
  await all.command(created, 'meeting.start', { despite: true });
  const cookieFor = async (of: CreatedMeeting, seat: SeatId): Promise<string> => {
    const token = all.access.links(of.meeting, [seat])[0]?.path.split('#')[1] ?? '';
    return all.redeem(token);
  };
  const screens: [Case, Screen][] = [];
  const sit = async (of: Case, at: CreatedMeeting, seat: SeatId, cookie: string): Promise<Screen> => {
    const screen = await new Screen({ url, meeting: at.meeting, seat, cookie }).settled();
    screens.push([of, screen]);
    return screen;
  };
  const teacher = PersonId.parse('teacher');
  const ppt = await sit('A', created, PPT, await cookieFor(created, PPT));
  const referent = await sit('A', created, teacher, by.referentSeat);
  for (const [seat, cookie] of [
    [created.seat, by.leaderSeat],
    [MOTHER, by.guardianSeat],
    [FATHER, await cookieFor(created, FATHER)],
    [PROJECTOR, by.projector],
  ] as const)
    await sit('A', created, seat, cookie);
  const away = await sit('A', created, AWAY, by.awaySeat);
  await sit('B', other, MOTHER, await cookieFor(other, MOTHER));
  // A seat of one meeting opens nothing of the other, also where the ids are the same.
  const crossing = await sit('A', other, MOTHER, by.guardianSeat);
  expect([crossing.refusal, wordsIn(crossing.received.join())]).toEqual(['notYours', []]);

  const before = ppt.received.length;
  await all.command(created, 'consent.withdraw', {
    scope: { kind: 'service', service: ServiceId.parse('ppt') },
  });
  await ppt.until(() => !ppt.socket.connected);
  all.access.changeLink(created.meeting, teacher, 'revoke', undefined);
  await referent.until(() => !referent.socket.connected);
  const heard = [ppt.received.slice(before), [referent.received.at(-1) ?? '']].flat();
  expect([ppt.outs, referent.outs]).toMatchObject([[{ reason: 'noConsent' }], [{ reason: 'revoked' }]]);
  expect(wordsIn(heard.join())).toEqual([]);
  const [again, back] = [
    await sit('A', created, PPT, await cookieFor(created, PPT)),
    await sit('A', created, teacher, by.referentSeat),
  ];
  expect([again.refusal, back.refusal]).toEqual(['noConsent', 'notYours']);

  // [CO24] A guardian who does not come is asked about services by their kind, and hears nothing else.
  await away.drained();
  expect(away.mines.at(-1)?.audience).toBe('away');
  expect(away.mines.at(-1)?.consent?.map(({ service }) => service?.kind)).toContain('ppt');
  expect(wordsIn(away.received.join())).toEqual([]);
  expect(await walk(world, created.meeting, by.awaySeat)).toEqual([]);

  const ways = Object.values(by).flatMap((cookies) =>
    cookies.split('; ').map((each) => each.split('=')[1] ?? ''),
  );
  const tokens = all.access
    .links(created.meeting, [created.seat, MOTHER, PROJECTOR])
    .map(({ path }) => path.split('#')[1]);
  for (const [of, { received }] of screens) {
    const said = received.join();
    expect(wordsIn(said).filter((each) => !each.startsWith(`zq${of}`))).toEqual([]);
    expect([...ways, ...tokens].filter((way) => way && said.includes(way))).toEqual([]);
  }
  for (const [, screen] of screens) screen.close();
});
