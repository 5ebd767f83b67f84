import type { Server } from './Server.ts';
import { asLeader } from './signingIn.ts';
import { type DeviceOptions, type Devices, expect, type Page } from './story.ts';

export interface Planned {
  readonly unit: string;
  readonly child: string;
  readonly guardian: string;
  readonly teacher: string;
  readonly services: readonly { readonly kind: string; readonly name: string }[];
}

/** A meeting that nobody has prepared yet, on the page of its leader. */
export const newMeeting = async (
  { server, devices }: { readonly server: Server; readonly devices: Devices },
  device: DeviceOptions = {},
): Promise<Page> => {
  const lead = await devices.open(device);
  await asLeader(lead, server);
  await lead.getByRole('button', { name: 'Lag møtet' }).click();
  await expect(lead).toHaveURL(/prepare/);
  return lead;
};

/** Fills in the Prepare screen as a head does, up to where the meeting could start. */
export const prepare = async (page: Page, planned: Planned): Promise<void> => {
  await prepareDetails(page, planned);
  await preparePeople(page, planned);
  const start = page.getByRole('region', { name: 'Start' });
  for (const { kind } of planned.services)
    await expect(start).toContainText(new RegExp(`Samtykke til at ${kind} er med`, 'i'));
  await expect(start.getByRole('button', { name: 'Start møtet' })).toBeHidden();
  await prepareConsent(page, planned.guardian);
  await expect(start.getByRole('button', { name: 'Start møtet' })).toBeVisible();
};

const prepareDetails = async (page: Page, { unit, child }: Planned): Promise<void> => {
  const region = page.getByRole('region', { name: 'Møtet' });
  await region.getByLabel('Namnet på skulen eller barnehagen').fill(unit);
  await region.getByLabel('Barnet').fill(child);
  await region.getByLabel('Dato').fill(dayFromNow(0));
  await region.getByLabel('Klokkeslett').fill('23:59');
  await region.getByLabel('Stad').fill('Møterom 2');
  await region.getByLabel('Stad').blur();
};

const preparePeople = async (page: Page, { guardian, teacher, services }: Planned): Promise<void> => {
  const region = page.getByRole('region', { name: 'Deltakarar' });
  const add = async (button: string, role: string, name: string, kind?: string): Promise<void> => {
    await region.getByRole('button', { name: button, exact: true }).click();
    if (kind !== undefined) await region.getByLabel('Teneste', { exact: true }).selectOption({ label: kind });
    await region.getByLabel(`Namn (${role})`).fill(name);
    await region.getByRole('button', { name: 'Ferdig' }).click();
    await expect(region.getByRole('button', { name: `Endre ${name}` })).toBeVisible();
  };
  await add('Føresett', 'føresett', guardian);
  await add('Kontaktlærar', 'kontaktlærar', teacher);
  for (const { kind, name } of services) await add('Hjelpeteneste', 'hjelpeteneste', name, kind);
};

const prepareConsent = async (page: Page, guardian: string): Promise<void> => {
  const region = page.getByRole('region', { name: 'Samtykke' });
  for (const scope of await region
    .getByRole('group', { name: 'Kva gjeld samtykket?' })
    .getByRole('checkbox')
    .all())
    await scope.check();
  await region.getByRole('group', { name: 'Kven har sagt ja?' }).getByLabel(guardian).check();
  await region.getByRole('radio', { name: 'Munnleg' }).check();
  await region.getByRole('button', { name: 'Registrer samtykket' }).click();
  await expect(region).toContainText('Alt samtykke er på plass');
};

/** A day as a date field takes it, in Norway. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(Date.now() + days * 86_400_000);

/** The personal link of somebody, copied from the screen as the leader would to send it. */
export const copiedLink = async (page: Page, name: string): Promise<string> => {
  await page.getByRole('button', { name: `Kopier lenkja til ${name}` }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/join#[\w-]+$/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  // The link names the address of the network; this story stays on this machine.
  return `${new URL(page.url()).origin}/join${new URL(link).hash}`;
};
