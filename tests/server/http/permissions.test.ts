import request from 'supertest';
import { expect, it } from 'vitest';
import { Doors } from '../../../server/http/Doors.ts';
import { ROUTES, type RouteName, VISITORS } from '../../../server/http/permissions.ts';
import { testApp } from '../../support/testApp.ts';
import { visitorsOf } from '../../support/visitors.ts';

const NAMES = Object.keys(ROUTES) as RouteName[];
/** These act without being told more, on what the other visits need: they come last, in this order. */
const LAST: readonly RouteName[] = [
  'POST /api/meetings/:meeting/open',
  'POST /api/meetings/:meeting/party',
  'POST /api/session/leave',
  'POST /api/sign-out',
];
const IN_ORDER = [...NAMES.filter((name) => !LAST.includes(name)), ...LAST];

it('[AU13] every door opens for those whom the table names, and for nobody else', async () => {
  const all = await testApp({ METRICS_TOKEN: 'only-the-bearer-of-this' });
  const { by, created, unit, member, day, staff, grow } = await visitorsOf(all);
  const visit = async (name: RouteName, cookies: string): Promise<boolean> => {
    const [method = '', path = ''] = name.split(' ');
    const address = path
      .replace(':meeting', created.meeting)
      .replace(':unit', unit)
      .replace(':account', member)
      .replace(':seat', created.seat)
      .replace(':person', 'mother')
      .replace(':kind', 'pdf')
      .replace(':request', 'none')
      .replace(':erasure', 'none')
      .replace(':day', day)
      .replace(':staff', staff)
      .replace(':knock', 'none');
    const asked = method === 'GET' ? request(all.app).get(address) : request(all.app).post(address).send({});
    const answer = await asked.set('cookie', cookies);
    // What the server cannot do is a defect, whoever asks.
    if (answer.status >= 500) throw new Error(`${name} answered ${answer.status}`);
    return !(answer.status === 403 && answer.body.error === 'notYours');
  };
  const opened: Record<string, readonly string[]> = {};
  for (const name of IN_ORDER) {
    const may: string[] = [];
    for (const visitor of VISITORS) {
      await grow(visitor);
      if (await visit(name, by[visitor])) may.push(visitor);
    }
    opened[name] = may;
  }
  const table = IN_ORDER.map((name) => [
    name,
    VISITORS.filter((each) => ROUTES[name].some((may) => may === each)),
  ]);
  expect(opened).toEqual(Object.fromEntries(table));
});

it('[AU13] a table with a line too many, or a route made twice, does not start', () => {
  const doors = new Doors({ record: () => undefined });
  expect(() => doors.mustBeAll()).toThrow('GET /healthz');
  doors.door('GET /healthz', (_request, response) => void response.end());
  expect(() => doors.door('GET /healthz', (_request, response) => void response.end())).toThrow('twice');
});
