import AxeBuilder from '@axe-core/playwright';
import { WallTime } from '../../shared/time.ts';
import { bigButton, phaseTitle } from './harness/leading.ts';
import { join, LISE, meetingOf, sit, startPractice } from './harness/seats.ts';
import { asLeader } from './harness/signingIn.ts';
import { expect, type Page, test } from './harness/story.ts';
import { Wire } from './harness/Wire.ts';

const CHILD = /Lise|Odin/;
const PPT = 'Mads Eide';
const LEARNT = 'Vi heldt oss til ordninga.';
const LATE = /Byrjar om lag kl\. \d\d:\d\d/;
const MINUTE = 60_000;

interface Afternoon {
  readonly first: string;
  readonly second: string;
  /** When the second one is planned to begin, as a clock shows it. */
  readonly when: string;
  readonly lead: Page;
  readonly room: Page;
  readonly ppt: Page;
}

/** WCAG 2.2 AA and what is below it, and nothing beyond the width of the screen. */
const accessible = async (page: Page): Promise<void> => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(2);
};

const clockAt = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' }).format(
    at,
  );

/** When the two are planned: seven minutes and ten between them, both of today also just before midnight. */
const plannedTimes = (): { first: number; second: number } => {
  const now = Math.floor(Date.now() / MINUTE) * MINUTE;
  const first = clockAt(now) > '23:40' ? now - 18 * MINUTE : now;
  return { first, second: first + 17 * MINUTE };
};

test('[AF4] two meetings in an afternoon: one room, one link, and the evaluation afterwards', async ({
  server,
  devices,
}) => {
  test.setTimeout(150_000);
  const lead = await devices.open();
  await asLeader(lead, server);
  await startPractice(lead);
  const first = meetingOf(lead);
  await lead.goto(server.origin);
  await startPractice(lead);
  const second = meetingOf(lead);
  const afternoon = await test.step('[AF5] one link for the room, and one for who is in both', async () => {
    const times = plannedTimes();
    await planned(lead, first, 'Lise', times.first);
    await planned(lead, second, 'Odin', times.second);
    await lead.goto(`${server.origin}/meeting/${second}/prepare?seat=${LISE.leader}`);
    const room = await devices.open({ viewport: { width: 1920, height: 1080 } });
    await join(room, await dayLink(lead, 'Storskjermen i rommet'));
    const both = lead.getByRole('group', { name: `Møta til ${PPT}` });
    await expect(both.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await lead
      .getByRole('listitem')
      .filter({ has: both })
      .getByRole('button', { name: 'Lag éi lenkje' })
      .click();
    const ppt = await devices.open({ viewport: { width: 390, height: 844 } });
    await join(ppt, await dayLink(lead, PPT, 1));
    await accessible(lead);
    return { first, second, when: clockAt(times.second), lead, room, ppt };
  });
  await test.step('[AF2] the room is neutral before the first one', () => neutral(afternoon.room));
  await test.step('[AF4] the first one begins, and the room is in it', () => begins(afternoon));
  await test.step('[AF9] it runs over, and those who wait see what it costs', async () =>
    runsOver(afternoon, await devices.open()));
  await test.step('[AF7] the family leaves, the evaluation is parked, and one tap leads on', () =>
    goesOn(afternoon));
  await test.step('[AF7] the evaluation is taken up again from the page of the day', () =>
    evaluatesLater(afternoon));
  await test.step('[AF2] at the end the room is neutral', () => ends(afternoon));
});

/** Seven minutes, of its own child. */
const planned = async (lead: Page, meeting: string, child: string, startsAt: number): Promise<void> => {
  const wire = await Wire.of(lead, LISE.leader, meeting);
  await wire.give('plan.details', {
    unitName: 'Solvik skule',
    unitKind: 'school',
    language: 'nn',
    child,
    showChild: false,
    startsAt: WallTime.parse(startsAt),
    place: 'Rom 3',
    videoLink: '',
  });
  await wire.give('plan.minutes', {
    welcome: 1,
    description: 1,
    clarifying: 1,
    statusQuo: 1,
    offers: 1,
    decision: 1,
    closing: 1,
  });
  wire.close();
};

/** A link of the day, as the leader's screen shows it; `at` where the same name has a link of this meeting too. */
const dayLink = async (lead: Page, name: string, at = 0): Promise<string> => {
  await lead
    .getByRole('button', { name: `Vis QR-kode for ${name}` })
    .nth(at)
    .click();
  const dialog = lead.getByRole('dialog', { name });
  const address = await dialog.locator('code').innerText();
  await dialog.getByRole('button', { name: 'Lukk' }).click();
  return `${new URL(lead.url()).origin}/join${new URL(address).hash}`;
};

const neutral = async (room: Page): Promise<void> => {
  await expect(phaseTitle(room)).toHaveText('Klokka');
  await expect(room.getByRole('main')).not.toContainText(CHILD);
};

const begins = async ({ lead, first, when, room, ppt }: Afternoon): Promise<void> => {
  await lead.goto(`${new URL(lead.url()).origin}/meeting/${first}/lead?seat=${LISE.leader}`);
  await bigButton(lead).filter({ hasText: 'Start møtet' }).click();
  const despite = lead.getByRole('button', { name: 'Gå vidare likevel' });
  const begun = phaseTitle(lead).filter({ hasText: 'Velkommen' });
  await expect(begun.or(despite)).toBeVisible();
  if (await despite.isVisible()) await despite.click();
  await expect(phaseTitle(room)).toHaveText('Velkommen');

  await expect(phaseTitle(ppt)).toHaveText('Møta dine denne dagen');
  await ppt.reload();
  await expect(ppt.getByRole('main')).toContainText(when);
  await expect(ppt.getByRole('main')).not.toContainText(CHILD);
  await accessible(ppt);
  await accessible(room);
  await ppt.getByRole('link', { name: /Rom 3 no/ }).click();
  await expect(ppt.getByRole('region', { name: 'Dette skal seiast' })).toBeVisible();
};

const runsOver = async ({ lead, second, when }: Afternoon, mother: Page): Promise<void> => {
  const prepare = await lead.context().newPage();
  await prepare.goto(`${new URL(lead.url()).origin}/meeting/${second}/prepare?seat=${LISE.leader}`);
  await sit(mother, prepare, LISE.mother);
  await expect(phaseTitle(mother)).toContainText('Velkommen');
  for (const _twice of [1, 2]) await lead.getByRole('button', { name: 'To minutt til' }).click();
  await expect(lead.getByText(new RegExp(`Møtet kl. ${when} kan byrje om lag`))).toBeVisible();
  await expect(mother.getByText(LATE)).toBeVisible();
  await expect(mother.getByRole('main')).not.toContainText('Lise');
  await prepare.goto(new URL(lead.url()).origin);
  await expect(prepare.getByText(LATE)).toBeVisible();
  await prepare.close();
};

const goesOn = async ({ lead, first, second, when, room, ppt }: Afternoon): Promise<void> => {
  const wire = await Wire.of(lead, LISE.leader, first);
  await wire.goTo('evaluation');
  wire.close();
  await neutral(room);
  await expect(room.getByRole('main')).toContainText(`Neste møte kl. ${when}`);
  for (const page of [room, lead]) await accessible(page);

  await lead
    .getByRole('region', { name: `Neste møte kl. ${when}` })
    .getByRole('button', { name: 'Til neste møte' })
    .click();
  await expect(lead).toHaveURL(new RegExp(second));
  await expect(phaseTitle(lead)).toHaveText('Klar til å starte?');
  await expect(phaseTitle(room)).toHaveText('BTI-møte');
  await expect(ppt.getByRole('heading', { name: 'Evalueringa er parkert' })).toBeVisible();

  // There and back again: the way to each meeting of the day stands beside the agenda.
  const day = lead.getByRole('region', { name: 'Dagen' });
  await day.getByRole('link', { name: /evaluering parkert/ }).click();
  await expect(lead.getByRole('heading', { name: 'Evalueringa er parkert' })).toBeVisible();
  await accessible(lead);
  await day.getByRole('link', { name: new RegExp(when) }).click();
  await expect(phaseTitle(lead)).toHaveText('Klar til å starte?');
};

const evaluatesLater = async ({ lead, second, room, ppt }: Afternoon): Promise<void> => {
  const wire = await Wire.of(lead, LISE.leader, second);
  await wire.goTo('closing');
  await expect(phaseTitle(room)).toHaveText('Avslutning');
  await wire.goTo('ended');
  wire.close();

  await ppt.getByRole('link', { name: 'Til møta dine denne dagen' }).click();
  await ppt.getByRole('link', { name: /evalueringa ventar/ }).click();
  await ppt.getByRole('button', { name: 'Ta opp evalueringa' }).click();
  // By its name: the private note is there before the questions are.
  await ppt.getByRole('textbox', { name: 'Kva fungerte godt?' }).fill(LEARNT);
  await lead.getByRole('region', { name: 'Dagen' }).getByRole('link').click();
  await expect(lead.getByRole('textbox', { name: 'Kva fungerte godt?' })).toHaveValue(LEARNT);
};

const ends = async ({ lead, room }: Afternoon): Promise<void> => {
  await bigButton(lead).filter({ hasText: 'Avslutt møtet' }).click();
  await expect(phaseTitle(lead)).toHaveText('Møtet er slutt');
  await neutral(room);
  await expect(room.getByRole('main')).not.toContainText('Neste møte');
  await expect(room.getByRole('main')).not.toContainText(LEARNT);
};
