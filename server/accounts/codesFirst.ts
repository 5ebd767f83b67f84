import type { Accounts } from './Accounts.ts';
import type { Login } from './SignIn.ts';

/**
 * [AU19] Whether somebody must set up an app's code before anything but the own account opens: where the owner demands
 * it. How strongly a provider has somebody sign in is the provider's, and `acr` says it.
 */
export const codesFirst = (
  { units, own, provider }: Pick<Accounts, 'units' | 'own' | 'provider'>,
  login: Login,
): boolean =>
  units.owner()?.codes === true && !own.hasCodes(login.account) && !(provider?.made(login.id) ?? false);
