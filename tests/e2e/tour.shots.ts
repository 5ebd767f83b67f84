import { practice, seated } from './harness/practice.ts';
import { LISE } from './harness/seats.ts';
import { type Page, test } from './harness/story.ts';

test('tour', async ({ server, devices }) => {
  test.setTimeout(500_000);
  const big = { viewport: { width: 1920, height: 1080 } };
  const mid = { viewport: { width: 1366, height: 768 } };
  const phone = { viewport: { width: 390, height: 844 } };
  const { lead, wire } = await practice({ server, devices }, mid);
  await wire.give('person.put', { person: { id: 'lise' as never, name: 'Lise', roles: ['child'], service: null, attends: true } });
  const url = (p: string) => lead.goto(`${new URL(lead.url()).origin}${p}`);
  const meeting = /\/meeting\/([\w-]+)/.exec(lead.url())?.[1];
  const projector = await seated(devices, lead, LISE.projector, big);
  const mother = await seated(devices, lead, LISE.mother, phone);
  const child = await seated(devices, lead, 'lise', phone);
  const ppt = await seated(devices, lead, LISE.ppt, phone);
  const teacher = await seated(devices, lead, LISE.teacher, mid);
  const pages: Record<string, Page> = { lead, projector, mother, child, ppt, teacher };
  let n = 0;
  const snap = async (name: string, only: readonly string[] = Object.keys(pages)) => {
    n += 1;
    await lead.waitForTimeout(700);
    for (const who of only) await pages[who]!.screenshot({ path: `/tmp/shots/${String(n).padStart(2, '0')}-${name}-${who}.png`, animations: 'disabled', fullPage: who !== 'projector' });
  };
  await url(`/meeting/${meeting}/prepare?seat=${LISE.leader}`);
  await snap('prepare');
  await url(`/meeting/${meeting}/lead?seat=${LISE.leader}`);
  await snap('before', ['lead']);
  for (const stage of ['welcome', 'description'] as const) { await wire.goTo(stage); await snap(stage); }
  await wire.write('challenge', LISE.mother, 'Ho gruar seg for skulen kvar søndag, og vil ikkje gå. Ho seier at det er for mykje bråk.');
  await wire.give('tried.put', { tried: { id: 't1' as never, measure: 'Eigen plass framme i klasserommet', effect: 'Hjelpte dei første vekene' }, baseRev: 0 });
  await snap('description2', ['lead', 'mother', 'teacher']);
  await wire.goTo('clarifying'); await snap('clarifying');
  await lead.getByRole('button', { name: 'Kven er her' }).click(); await snap('whoishere', ['lead']); await lead.keyboard.press('Escape');
  await lead.getByRole('button', { name: 'Barnet går ut' }).click(); await snap('childout', ['lead']); await lead.keyboard.press('Escape');
  await lead.getByRole('button', { name: 'Avslutt tidlegare' }).click(); await snap('early', ['lead']); await lead.keyboard.press('Escape');
  await ppt.getByRole('button', { name: /bryt inn|Bryt inn/i }).first().click().catch(() => undefined); await snap('breakin');
  await wire.give('clock.resume', {} as never).catch(() => undefined);
  for (const stage of ['statusQuo', 'offers'] as const) { await wire.goTo(stage); await snap(stage); }
  await wire.give('proposal.put', { proposal: { id: 'p1' as never, from: { kind: 'service', service: 'helsestasjon' as never }, measure: 'Samtalar om søvn, tre gonger', start: 'Veke 49', needs: 'At Lise får gå ut av timen' }, baseRev: 0 });
  await snap('offers2', ['lead', 'ppt', 'mother']);
  await wire.goTo('decision'); await snap('decision');
  await wire.give('measure.put', { measure: { id: 'm1' as never, proposal: 'p1' as never, measure: 'Samtalar om søvn, tre gonger', responsible: { kind: 'service', service: 'helsestasjon' as never }, responsibleName: '', start: 'Veke 49', evaluateOn: null }, baseRev: 0 });
  await snap('decision2', ['lead', 'mother', 'teacher']);
  await wire.goToAct('document'); await snap('document');
  await wire.goToAct('readAloud'); await snap('readAloud');
  await wire.goTo('closing'); await snap('closing');
  await wire.goTo('evaluation'); await snap('evaluation');
  await wire.goTo('ended'); await snap('ended');
  await url(`/meeting/${meeting}/referat?seat=${LISE.leader}`); await snap('referat', ['lead']);
});
