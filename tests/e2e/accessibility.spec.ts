import { PersonId } from '../../shared/ids.ts';
import { ADMINISTRATOR, LEADER } from '../support/setup.ts';
import { EVERY_LOOK, IN_LIGHT, LIGHT_AND_DARK, violationsOn } from './harness/looks.ts';
import { practice, seated } from './harness/practice.ts';
import { withoutRoom } from './harness/reflow.ts';
import type { Server } from './harness/Server.ts';
import { LISE, meetingOf, startPractice } from './harness/seats.ts';
import { acceptInvitation, asLeader, fillSetup, signInAs } from './harness/signingIn.ts';
import { expect, type Page, test } from './harness/story.ts';
import { Wire } from './harness/Wire.ts';

test('[UI82] no screen violates WCAG 2.2 AA, light or dark, with more contrast or in the person’s own colours, on a phone or a desktop', async ({
  server,
  devices,
}) => {
  test.setTimeout(300_000);
  const found: string[] = [];
  const examine = async (what: string, page: Page): Promise<void> => {
    found.push(...(await violationsOn(what, page, EVERY_LOOK)));
    found.push(...(await withoutRoom(page)).map((each) => `${what}, ${each}`));
  };
  const lead = await devices.open();
  await asLeader(lead, server);
  await examinePreparing(server.origin, lead, examine);

  const pages = new Map<Who, Page>([['lead', lead]]);
  for (const who of ['mother', 'nurse', 'teacher', 'projector'] as const) {
    pages.set(who, await seated(devices, lead, LISE[who]));
  }
  const wire = await Wire.of(lead, LISE.leader);
  for (const { where, shows, go, whose } of MEETING) {
    await go(wire);
    await atRest(lead, shows);
    for (const who of whose) {
      const page = pages.get(who);
      if (page !== undefined) await examine(`${who}, ${where}`, page);
    }
  }
  await lead.goto(`${server.origin}/meeting/${meetingOf(lead)}/referat?seat=${LISE.leader}`);
  await lead.getByRole('button', { name: 'Rediger: Avgjerd' }).click();
  await examine('referat', lead);
  expect(found).toEqual([]);
});

test('[UI82] no screen of an account violates WCAG 2.2 AA, light or dark, on a phone or a desktop', async ({
  server,
  devices,
}) => {
  test.setTimeout(180_000);
  const found: string[] = [];
  const examine = async (what: string, page: Page): Promise<void> => {
    found.push(...(await violationsOn(what, page, LIGHT_AND_DARK)));
  };
  const page = await devices.open();
  await examineDoors(server, page, examine);
  await examineAccount(server, page, examine);
  expect(found).toEqual([]);
});

test('[UI82] no screen of a child, an interpreter or a support person violates WCAG 2.2 AA', async ({
  server,
  devices,
}) => {
  test.setTimeout(180_000);
  const found: string[] = [];
  const { lead, wire } = await practice({ server, devices });
  const pages = new Map<string, Page>();
  for (const { seat, name, role } of OTHERS) {
    const person = { id: PersonId.parse(seat), name, roles: [role], service: null, attends: true };
    await wire.give('person.put', { person });
    const page = await seated(devices, lead, seat);
    pages.set(seat, page);
  }
  for (const stage of ['preparing', 'description', 'decision', 'evaluation'] as const) {
    await wire.goTo(stage);
    for (const [seat, page] of pages)
      found.push(...(await violationsOn(`${seat}, ${stage}`, page, IN_LIGHT)));
  }
  expect(found).toEqual([]);
});

const OTHERS = [
  { seat: 'barnet', name: 'Lise', role: 'child' },
  { seat: 'tolken', name: 'Tora Tolk', role: 'interpreter' },
  { seat: 'mormora', name: 'Gudrun Gamlemor', role: 'supportPerson' },
] as const;

/**
 * The leader's screen has come there. Right after a step its buttons are held for a moment, so that a double click is
 * one step: what is disabled is pale, and axe would come upon it on its way back.
 */
const atRest = async (lead: Page, shows: string): Promise<void> => {
  await expect(lead.getByRole('main').getByText(shows, { exact: true }).first()).toBeVisible();
  await expect(lead.locator('[data-settling="true"]')).toHaveCount(0);
};

type Who = 'lead' | 'mother' | 'nurse' | 'teacher' | 'projector';
type Examine = (what: string, page: Page) => Promise<void>;

interface Place {
  readonly where: string;
  /** What the leader's screen says there, and at none of the places before. */
  readonly shows: string;
  readonly go: (wire: Wire) => Promise<void>;
  readonly whose: readonly Who[];
}

/** The meeting, and at each place the screens that look in a way they did not before. */
const MEETING: readonly Place[] = [
  {
    where: 'before',
    shows: 'Klar til å starte?',
    go: (wire) => wire.goTo('preparing'),
    whose: ['lead', 'mother', 'nurse', 'projector'],
  },
  {
    where: 'welcome',
    shows: 'Ønskt velkommen',
    go: (wire) => wire.goTo('welcome'),
    whose: ['lead', 'mother', 'nurse', 'projector'],
  },
  {
    where: 'description',
    shows: 'Kontaktlæraren fortel',
    go: (wire) => wire.goTo('description'),
    whose: ['lead', 'mother', 'projector'],
  },
  {
    where: 'clarifying',
    shows: 'spør',
    go: (wire) => wire.goTo('clarifying'),
    whose: ['lead', 'nurse'],
  },
  {
    where: 'a break-in',
    shows: 'Vi tek tiltaka om litt',
    go: (wire) => wire.give('clock.breakIn', { reason: 'measuresLater' }),
    whose: ['lead', 'mother', 'nurse', 'projector'],
  },
  {
    where: 'offers',
    shows: 'legg fram tilbod',
    go: (wire) => wire.goTo('offers'),
    whose: ['lead', 'nurse'],
  },
  {
    where: 'decision',
    shows: 'gir svar på tilboda',
    go: (wire) => wire.goTo('decision'),
    whose: ['lead', 'mother'],
  },
  {
    where: 'reading aloud',
    shows: 'les høgt',
    go: (wire) => wire.goToAct('readAloud'),
    whose: ['lead', 'mother', 'teacher', 'projector'],
  },
  {
    where: 'closing',
    shows: 'Det vi skal løyse saman',
    go: (wire) => wire.goTo('closing'),
    whose: ['lead', 'teacher'],
  },
  {
    where: 'evaluation',
    shows: 'Evaluering',
    go: (wire) => wire.goTo('evaluation'),
    whose: ['lead', 'mother', 'teacher', 'projector'],
  },
  {
    where: 'the end',
    shows: 'Møtet er slutt',
    go: (wire) => wire.goTo('ended'),
    whose: ['lead', 'teacher'],
  },
];

const examineDoors = async (server: Server, lead: Page, examine: Examine): Promise<void> => {
  const { origin } = server;
  const at = async (what: string, address: string): Promise<void> => {
    await lead.goto(origin + address);
    await expect(lead.getByRole('heading', { level: 1 })).toBeVisible();
    await examine(what, lead);
  };
  await at('the front page before anything is set up', '/');
  await at('setting up', `/setup#${server.token}`);
  await lead.getByRole('button', { name: 'Set opp' }).click();
  await expect(lead.getByText('Sjå over felta som er merkte.')).toBeVisible();
  await examine('setting up, with faults', lead);
  await fillSetup(lead);
  await examine('an invitation to hand over', lead);
  await lead.getByRole('link', { name: 'Opne lenkja i denne nettlesaren' }).click();
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('Velkommen');
  await examine('an invitation', lead);
  await acceptInvitation(lead);
  await examine('the front page', lead);
  await lead.getByRole('button', { name: 'Logg ut' }).click();
  await expect(lead.getByRole('button', { name: 'Logg inn' })).toBeVisible();
  await examine('signing in', lead);
  await at('a link', `/join#${'x'.repeat(43)}`);
  await at('a new password for an administrator', `/recovery#${'x'.repeat(43)}`);
};

/** What leaders and administrators see when they are in. */
const examineAccount = async (server: Server, page: Page, examine: Examine): Promise<void> => {
  const { origin } = server;
  await page.goto(origin);
  await signInAs(page, LEADER);
  await page.getByRole('link', { name: 'Innstillingar og folk: Solvang skule' }).click();
  await page.getByText('Gjer nokon til leiar').click();
  await examine('a unit', page);
  await page
    .getByRole('group')
    .filter({ hasText: 'Gjer nokon til leiar' })
    .getByLabel('Namn')
    .fill('Anna Andre');
  await page
    .getByRole('group')
    .filter({ hasText: 'Gjer nokon til leiar' })
    .getByLabel('E-post')
    .fill('anna@kommune.example');
  await page.getByRole('button', { name: 'Be om godkjenning' }).click();
  await expect(page.getByText('No ventar det på godkjenning')).toBeVisible();
  await page.goto(`${origin}/account`);
  await page.getByLabel('Passordet ditt').fill(LEADER.password);
  await page.getByRole('button', { name: 'Set opp kode' }).click();
  await expect(page.getByText('Skann koden')).toBeVisible();
  await examine('an own account, setting up codes', page);
  await page.goto(origin);
  await expect(page.getByText('Ventar på godkjenning')).toBeVisible();
  await examine('the front page with something that waits', page);
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await signInAs(page, ADMINISTRATOR);
  await expect(page.getByRole('button', { name: 'Godkjenn Anna Andre' })).toBeVisible();
  await page.getByText('Legg til ei eining').click();
  await examine('the administrator’s page', page);
};

const examinePreparing = async (origin: string, lead: Page, examine: Examine): Promise<void> => {
  await startPractice(lead);
  const { href } = new URL(lead.url());
  for (const screen of ['prepare', 'agenda']) {
    await lead.goto(`${origin}/meeting/${meetingOf(lead)}/${screen}?seat=${LISE.leader}`);
    await expect(lead.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await examine(screen, lead);
  }
  await lead.goto(href);
  await expect(lead.getByRole('main')).toBeVisible();
};
