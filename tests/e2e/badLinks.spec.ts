import { practice, seated } from './harness/practice.ts';
import { LISE, linksOf, meetingOf, sit } from './harness/seats.ts';
import { asLeader } from './harness/signingIn.ts';
import { expect, NETWORK_GONE, test } from './harness/story.ts';

test('[UI83] a link that is incomplete, unknown or used says so, and what to do', async ({
  server,
  devices,
}) => {
  const page = await devices.open({ tolerates: NETWORK_GONE });
  await page.goto(`${server.origin}/join`);
  await expect(page.getByRole('main')).toContainText('Her skulle det vore ei lenkje');

  await page.goto(`${server.origin}/join#${'x'.repeat(43)}`);
  await page.getByRole('button', { name: 'Bli med' }).click();
  await expect(page.getByRole('main')).toContainText('Vi kjenner ikkje lenkja');

  const { token } = server;
  await asLeader(page, server);
  const other = await devices.open({ tolerates: NETWORK_GONE });
  await other.goto(`${server.origin}/setup`);
  await expect(other.getByRole('main')).toContainText('Her skulle det vore ei lenkje');
  await other.goto(`${server.origin}/setup#${token}`);
  await other.getByRole('button', { name: 'Start eit øvingsmøte' }).click();
  await expect(other.getByRole('main')).toContainText('Lenkja er alt brukt');
  await other.goto(`${server.origin}/invitation#${'x'.repeat(43)}`);
  await expect(other.getByRole('main')).toContainText('Vi kjenner ikkje lenkja');
});

test('[UI83] an address of nothing, and a seat that is somebody else’s, say so', async ({
  server,
  devices,
}) => {
  const { lead: leader } = await practice({ server, devices });
  const stranger = await devices.open({ tolerates: NETWORK_GONE });
  for (const path of ['/nothing', '/meeting/x/lead', '/meeting/æ/seat/y']) {
    await stranger.goto(`${server.origin}${path}`);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Her er det ingenting');
  }
  for (const path of [`/meeting/${meetingOf(leader)}/seat/${LISE.mother}`, '/meeting/none/projector']) {
    await stranger.goto(`${server.origin}${path}`);
    await expect(stranger.getByRole('main')).toContainText('Denne plassen er ikkje opna i denne nettlesaren');
  }
});

test('[AC4] a link that is renewed shows the old device out at once, and no longer opens', async ({
  server,
  devices,
}) => {
  const { lead: leader } = await practice({ server, devices });
  const mother = await seated(devices, leader, LISE.mother);
  const old = (await linksOf(leader)).get(LISE.mother);
  const renewed = await leader.request.post(
    `${server.origin}/api/meetings/${meetingOf(leader)}/links/${LISE.mother}`,
    { data: { change: 'renew' }, headers: { origin: server.origin } },
  );
  expect(renewed.status()).toBe(200);
  await expect(mother.getByRole('main')).toContainText('Lenkja du kom inn med, gjeld ikkje lenger');

  const late = await devices.open({ tolerates: NETWORK_GONE });
  await late.goto(old ?? '');
  await late.getByRole('button', { name: 'Bli med' }).click();
  await expect(late.getByRole('main')).toContainText('Lenkja gjeld ikkje lenger');
  await sit(late, leader, LISE.mother);
});
