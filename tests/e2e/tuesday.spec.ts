import { PersonId } from '../../shared/ids.ts';
import { LEADER } from '../support/setup.ts';
import { bigButton, phaseTitle } from './harness/leading.ts';
import { practice, seated } from './harness/practice.ts';
import { dayFromNow } from './harness/preparing.ts';
import type { Server } from './harness/Server.ts';
import { LISE, linksOf, sit } from './harness/seats.ts';
import { signInAs } from './harness/signingIn.ts';
import { expect, NETWORK_GONE, type Page, test } from './harness/story.ts';
import { Wire } from './harness/Wire.ts';

const CHILD = PersonId.parse('lise');
const GRANDMOTHER = 'Gerd Dal';
const INTERPRETER = 'Amina Ali';
const SAID_ON_TUESDAY = 'Ho gruar seg kvar søndag.';
const LEADER_GONE = /Skjermen til møteleiaren er borte/;

interface Screens {
  readonly lead: Page;
  readonly open: (seat: string) => Promise<Page>;
  readonly mother: Page;
  readonly child: Page;
  readonly teacher: Page;
  readonly projector: Page;
}

interface InterpreterSeat {
  readonly page: Page;
  readonly seat: string;
}

test('[AR6] a Tuesday that went wrong: whatever happens in the room, it stays one meeting with one referat', async ({
  server,
  devices,
}) => {
  test.setTimeout(150_000);
  const { lead, wire } = await practice({ server, devices }, { tolerates: NETWORK_GONE });
  await wire.give('person.put', {
    person: { id: CHILD, name: 'Lise', roles: ['child'], service: null, attends: true },
  });
  wire.close();
  const open = (seat: string): Promise<Page> => seated(devices, lead, seat, { tolerates: NETWORK_GONE });
  const [mother, child, teacher, projector] = [
    await open(LISE.mother),
    await open(CHILD),
    await open(LISE.teacher),
    await open(LISE.projector),
  ];
  const screens = { lead, open, mother, child, teacher, projector };

  await test.step('[RE3] the start is late: asked about once', () => theyStartLate(lead));
  await test.step('[AR1] one service does not come', () => aServiceStaysAway(screens));
  const interpreter = await test.step('[AR4] grandmother and an interpreter stand at the door', () =>
    twoComeToTheDoor(screens));
  await test.step('[DI2] the child goes out and comes back', () => theChildIsOutForAWhile(screens));
  await test.step('[DI1] the family needs a break', () => theFamilyTakesABreak(screens));
  const back = await test.step('[LE1] the laptop of the leader dies in the offers round', () =>
    theLaptopDies(screens));
  await test.step('[AR6] broken off, to go on another day', () => theyBreakOff(back, screens));
  await test.step('[AC3] on Thursday everybody opens the own link again, and the leader signs in again', () =>
    theyComeOnThursday(server, back, screens, interpreter));
  await test.step('[AR6] on the other day it goes on, and there is one referat', () =>
    theyFinish(back, screens, interpreter));
});

/** The minutes of a part, as the leader's agenda shows them. */
const minutesOf = async (lead: Page, part: string): Promise<number> => {
  const row = lead.getByRole('navigation', { name: 'Møtet' }).getByRole('listitem').filter({ hasText: part });
  return Number(/\d+/.exec(await row.innerText())?.[0]);
};

/** A day as the referat writes it: «24. november 2026». */
const longDay = (ahead: number): string =>
  new Intl.DateTimeFormat('nn-NO', { timeZone: 'Europe/Oslo', dateStyle: 'long' }).format(
    Date.now() + ahead * 86_400_000,
  );

/** Opens the list of who is here, two taps from anywhere. */
const whoIsHere = async (lead: Page) => {
  await lead.getByRole('region', { name: 'Verktøy' }).getByRole('button', { name: 'Kven er her' }).click();
  const dialog = lead.getByRole('dialog', { name: 'Kven er her' });
  await expect(dialog).toBeVisible();
  const close = () => dialog.getByRole('button', { name: 'Lukk' }).click();
  return { dialog, close };
};

/** The meeting was to begin 20 minutes ago; it starts now, and the end is kept. */
const theyStartLate = async (lead: Page): Promise<void> => {
  const planned = new Date(Date.now() - 20 * 60_000);
  const inNorway = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', ...options }).format(planned);
  await lead.getByRole('link', { name: 'Til førebuinga' }).click();
  const details = lead.getByRole('region', { name: 'Møtet', exact: true });
  await details.getByLabel('Dato').fill(inNorway({ dateStyle: 'short' }));
  await details.getByLabel('Klokkeslett').fill(inNorway({ timeStyle: 'short' }));
  await details.getByLabel('Klokkeslett').blur();
  await lead.getByRole('button', { name: 'Start møtet' }).click();
  const despite = lead.getByRole('button', { name: 'Start likevel' });
  const question = lead.getByRole('region', { name: 'Kva vil de halde på?' });
  await expect(question.or(despite)).toBeVisible();
  if (await despite.isVisible()) await despite.click();

  await expect(question.getByRole('heading')).toHaveText(/De starta 2\d minutt seint/);
  const before = await minutesOf(lead, 'Spørsmålsrunde');
  await question.getByRole('button', { name: /Hald sluttida, kl\. \d\d:\d\d/ }).click();
  await expect(question).toBeHidden();
  await expect.poll(() => minutesOf(lead, 'Spørsmålsrunde')).toBeLessThan(before);
  await lead.reload();
  await expect(phaseTitle(lead)).toHaveText('Velkommen');
  await expect(question).toBeHidden();
};

const aServiceStaysAway = async ({ lead }: Screens): Promise<void> => {
  const { dialog, close } = await whoIsHere(lead);
  const team = dialog.getByRole('group', { name: 'Kvar er Sara Moen?' });
  await team.getByRole('button', { name: 'Kjem ikkje' }).click();
  await expect(team.getByRole('button', { name: 'Kjem ikkje' })).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog).toContainText(/Gir om lag .+ tilbake til dei andre\./);
  await close();
};

const twoComeToTheDoor = async ({ lead, open }: Screens): Promise<InterpreterSeat> => {
  const expected = new Set((await linksOf(lead)).keys());
  const before = {
    offers: await minutesOf(lead, 'Tilbod om tiltak'),
    decision: await minutesOf(lead, 'Avgjerd'),
  };
  const { dialog, close } = await whoIsHere(lead);
  for (const [role, name] of [
    ['Støtteperson', GRANDMOTHER],
    ['Tolk', INTERPRETER],
  ] as const) {
    await dialog.getByRole('button', { name: role, exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Namn' }).fill(name);
    await dialog.getByRole('button', { name: 'Legg til', exact: true }).click();
    // Who was not on the list comes in on the word of a guardian.
    await expect(dialog).toContainText(`${name} sto ikkje på lista`);
    await dialog
      .getByRole('button', { name: /seier ja$/ })
      .first()
      .click();
    await expect(dialog.getByRole('group', { name: `Kvar er ${name}?` })).toBeVisible();
  }
  await close();
  await expect.poll(() => minutesOf(lead, 'Avgjerd')).toBe(2 * before.decision);
  // What was taken from a round for the late start stays taken, in proportion.
  const offers = await minutesOf(lead, 'Tilbod om tiltak');
  expect(Math.abs(offers - 2 * before.offers)).toBeLessThanOrEqual(1);
  const comers = [...(await linksOf(lead)).keys()].filter((seat) => !expected.has(seat));
  expect(comers).toHaveLength(2);
  const [, seat] = comers;
  if (seat === undefined) throw new Error('The interpreter has no seat.');
  const interpreter = await open(seat);
  await expect(interpreter.getByText('Presentasjon, samtykke og korleis møtet går føre seg')).toBeVisible();
  return { page: interpreter, seat };
};

const theChildIsOutForAWhile = async ({ lead, child }: Screens): Promise<void> => {
  await expect(phaseTitle(child)).not.toHaveText('Du kan kome inn att når du vil');
  await lead.getByRole('button', { name: 'Barnet går ut' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: GRANDMOTHER, exact: true }).click();
  await expect(phaseTitle(child)).toHaveText('Du kan kome inn att når du vil');
  await expect(child.getByRole('main')).not.toContainText('Ingrid Dal');
  const { dialog, close } = await whoIsHere(lead);
  await dialog.getByRole('button', { name: 'Lise er inne att' }).click();
  const followed = dialog.getByRole('button', { name: `${GRANDMOTHER} er inne att` });
  if (await followed.isVisible()) await followed.click();
  await expect(phaseTitle(child)).not.toHaveText('Du kan kome inn att når du vil');
  await close();
};

const theFamilyTakesABreak = async ({ lead, mother, teacher, projector }: Screens): Promise<void> => {
  await mother.getByRole('button', { name: 'Vi treng ein pause' }).click();
  for (const page of [lead, mother, teacher, projector])
    await expect(page.getByText('Vi tek ein pause', { exact: true }).first()).toBeVisible();
  await expect(teacher.getByRole('button', { name: 'Hald fram' })).toBeHidden();
  await lead.getByRole('button', { name: 'Hald fram', exact: true }).first().click();
  for (const page of [lead, mother, teacher, projector])
    await expect(page.getByText('Vi tek ein pause', { exact: true })).toBeHidden();
};

/** @returns the screen on which the leader comes back */
const theLaptopDies = async ({ lead, mother, teacher }: Screens): Promise<Page> => {
  const wire = await Wire.of(lead, LISE.leader);
  await wire.goTo('offers');
  await wire.write('challenge', LISE.mother, SAID_ON_TUESDAY);
  wire.close();
  await expect(phaseTitle(lead)).toHaveText('Tilbod om tiltak');
  await expect(bigButton(lead)).not.toContainText('Barne- og familieteam');
  const [address, laptop] = [lead.url(), lead.context()];
  await lead.close();

  await expect(teacher.getByText(LEADER_GONE)).toBeVisible({ timeout: 20_000 });
  await teacher.getByRole('button', { name: 'Ta over klokka og turane' }).click();
  await expect(teacher.getByText('Du styrer klokka og turane no.')).toBeVisible();
  await expect(mother.getByText(LEADER_GONE)).toBeHidden();
  const heard = await phaseTitle(mother).innerText();
  await teacher.getByRole('button', { name: 'Neste tur' }).click();
  await expect(phaseTitle(mother)).not.toHaveText(heard);

  const back = await laptop.newPage();
  await back.goto(address);
  await expect(back.getByText('Jonas Berg styrer klokka og turane no.')).toBeVisible();
  await back.getByRole('button', { name: 'Ta tilbake' }).click();
  await expect(back.getByText('styrer klokka og turane no.')).toBeHidden();
  await expect(teacher.getByText('Du styrer klokka og turane no.')).toBeHidden();
  await expect(teacher.getByRole('button', { name: 'Neste tur' })).toBeHidden();
  return back;
};

const theyBreakOff = async (lead: Page, { mother, teacher }: Screens): Promise<void> => {
  await lead.getByRole('button', { name: 'Avslutt tidlegare' }).click();
  const dialog = lead.getByRole('dialog', { name: 'Avslutt tidlegare' });
  await dialog.getByLabel('Dato').fill(dayFromNow(2));
  await dialog.getByLabel('Klokkeslett').fill('13:00');
  await dialog.getByRole('button', { name: 'Stopp her, og hald fram då' }).click();
  await expect(phaseTitle(lead)).toHaveText('Møtet held fram ein annan dag');
  for (const page of [mother, teacher])
    await expect(phaseTitle(page)).toHaveText('Vi held fram ein annan dag');
};

/** Two days later by the server's clock. What a browser held of a seat lasted until the evening of Tuesday. */
const theyComeOnThursday = async (
  server: Server,
  lead: Page,
  { mother, child, teacher, projector }: Screens,
  interpreter: InterpreterSeat,
): Promise<void> => {
  await server.kill();
  await server.start(2);
  await expect(mother.getByText('Denne plassen er ikkje opna i denne nettlesaren.')).toBeVisible({
    timeout: 20_000,
  });
  // [AU4] A sign-in lasts twelve hours after its last use.
  await lead.getByRole('link', { name: 'Har du konto? Logg inn' }).click({ timeout: 20_000 });
  await signInAs(lead, LEADER);
  await lead.getByRole('listitem').getByRole('link', { name: /Lise/ }).click();
  await expect(phaseTitle(lead)).toHaveText('Møtet held fram ein annan dag', { timeout: 20_000 });
  const seats: readonly (readonly [Page, string])[] = [
    [mother, LISE.mother],
    [child, CHILD],
    [teacher, LISE.teacher],
    [projector, LISE.projector],
    [interpreter.page, interpreter.seat],
  ];
  for (const [page, seat] of seats) await sit(page, lead, seat);
  await expect(phaseTitle(teacher)).toHaveText('Vi held fram ein annan dag');
};

const theyFinish = async (
  lead: Page,
  { mother, child }: Screens,
  { page: interpreter }: InterpreterSeat,
): Promise<void> => {
  // Nobody is taken to be here because of the first day.
  await expect(lead.getByRole('group', { name: 'Kvar er Sara Moen?' })).toBeVisible();
  await expect(lead.getByRole('main').getByRole('button', { pressed: true })).toHaveCount(0);
  await lead
    .getByRole('group', { name: 'Kvar er Sara Moen?' })
    .getByRole('button', { name: 'Her', exact: true })
    .click();
  await bigButton(lead).filter({ hasText: 'Hald fram med møtet' }).click();
  const despite = lead.getByRole('button', { name: 'Gå vidare likevel' });
  const offers = phaseTitle(lead).filter({ hasText: 'Tilbod om tiltak' });
  await expect(offers.or(despite)).toBeVisible();
  if (await despite.isVisible()) await despite.click();
  await expect(offers).toBeVisible();
  await expect(lead.getByRole('region', { name: 'Kva vil de halde på?' })).toBeHidden();

  const wire = await Wire.of(lead, LISE.leader);
  await wire.goTo('evaluation');
  for (const page of [mother, child]) await expect(phaseTitle(page)).toHaveText('Takk for møtet');
  await expect(interpreter.getByRole('main')).toContainText('Du har ikkje meir å gjere her.');
  await expect(interpreter.getByRole('main')).not.toContainText('Neste møte');
  await expect(mother.getByRole('main')).toContainText('Neste møte');
  await wire.goTo('ended');
  wire.close();

  await bigButton(lead).filter({ hasText: 'Opne referatet' }).click();
  await expect(phaseTitle(lead)).toContainText('Referat frå BTI-møte');
  const days = lead.getByRole('row').filter({ has: lead.getByRole('rowheader', { name: 'Dato' }) });
  await expect(days).toHaveCount(2);
  for (const [at, ahead] of [0, 2].entries()) await expect(days.nth(at)).toContainText(longDay(ahead));
  await expect(lead.getByRole('region', { name: 'Utfordringa' })).toContainText(SAID_ON_TUESDAY);
  // She came to one of the two, and it says to which.
  await expect(lead.getByRole('row', { name: /Sara Moen/ })).toContainText(/ 20\d\d/);
  for (const name of [GRANDMOTHER, INTERPRETER])
    await expect(lead.getByRole('row', { name: new RegExp(name) })).toBeVisible();
};
