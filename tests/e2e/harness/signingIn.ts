import { InvitationMade } from '../../../shared/accounts.ts';
import { ADMINISTRATOR, LEADER, setupOf } from '../../support/setup.ts';
import type { Server } from './Server.ts';
import { expect, type Page } from './story.ts';

/** A POST as the page's own script would send it; the page has the cookies that are answered. */
const post = async (page: Page, origin: string, path: string, data: object): Promise<unknown> => {
  const answer = await page.request.post(origin + path, { data, headers: { origin } });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()} ${await answer.text()}`);
  return answer.json();
};

/**
 * The page of the unit's leader, on the front page: through the routes that a person's forms use. Sets the app up
 * first where nobody has.
 */
export const asLeader = async (page: Page, server: Server, origin = server.origin): Promise<void> => {
  const { email, password } = LEADER;
  const session = await page.request.get(`${origin}/api/session`);
  if ((await session.json()).isSetUp) {
    await post(page, origin, '/api/sign-in', { email, password });
  } else {
    const made = await post(page, origin, '/api/setup', setupOf(server.token));
    const token = InvitationMade.parse(made).path.split('#')[1];
    await post(page, origin, '/api/invitations/accept', { token, password });
  }
  await page.goto(origin);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møta dine');
};

/** Signs in with the form on the front page. */
export const signInAs = async (page: Page, who: typeof LEADER | typeof ADMINISTRATOR): Promise<void> => {
  await page.getByLabel('E-post').fill(who.email);
  await page.getByLabel('Passord', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await expect(page.getByRole('banner').getByText(who.name)).toBeVisible();
};

/** Fills in the page that the one-time link opens, as the first administrator does. */
export const fillSetup = async (page: Page): Promise<void> => {
  await page.getByLabel('Namnet ditt').fill(ADMINISTRATOR.name);
  await page.getByLabel('E-posten din').fill(ADMINISTRATOR.email);
  await page.getByLabel('Vel eit passord').fill(ADMINISTRATOR.password);
  await page.getByLabel('Namnet på skulen eller barnehagen').fill('Solvang skule');
  await page.getByLabel('Eigar').fill('Solvang kommune');
  await page.getByLabel('Namnet på leiaren').fill(LEADER.name);
  await page.getByLabel('E-posten til leiaren').fill(LEADER.email);
  await page.getByRole('button', { name: 'Set opp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det er sett opp');
};

/** Chooses the leader's password on the page that an invitation opens. */
export const acceptInvitation = async (page: Page): Promise<void> => {
  await page.getByLabel('Vel eit passord').fill(LEADER.password);
  await page.getByRole('button', { name: 'Lagre og logg inn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møta dine');
};
