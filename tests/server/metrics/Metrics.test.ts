import request from 'supertest';
import { expect, it } from 'vitest';
import { Metrics } from '../../../server/metrics/Metrics.ts';
import { testApp } from '../../support/testApp.ts';

const TOKEN = 'et-langt-hemmeleg-ord-for-driftsfolk';

it('[DO4] metrics are for the bearer of the token, and where none is set there is no such page', async () => {
  const none = await testApp();
  await request(none.app).get('/metrics').set('accept', '*/*').expect(404, { error: 'notFound' });
  const { app } = await testApp({ METRICS_TOKEN: TOKEN });
  await request(app).get('/metrics').expect(403, { error: 'notYours' });
  await request(app).get('/metrics').set('authorization', `Bearer ${TOKEN}x`).expect(403);
  const read = await request(app).get('/metrics').set('authorization', `Bearer ${TOKEN}`).expect(200);
  expect(read.text).toContain('bti_http_requests_total{method="GET",status="4xx"} 2');
  expect(read.headers['cache-control']).toBe('no-store');
});

it('[DO4] whatever is asked for, the labels come from closed lists', async () => {
  const metrics = new Metrics();
  metrics.requestAnswered('PLANTA', 200);
  metrics.commandAnswered('ok', 0.004);
  metrics.commandAnswered('notNow', 0.001);
  metrics.watchSockets(() => 7);
  const text = await metrics.read();
  expect(text).toContain('bti_http_requests_total{method="other",status="2xx"} 1');
  expect(text).toContain('bti_commands_total{answer="notNow"} 1');
  expect(text).toContain('bti_sockets 7');
  expect(text).not.toContain('PLANTA');
});
