import type { recovery as reference } from '../nn/recovery.ts';

export const recovery = {
  tab: 'Let the administrator in',
  title: 'New password for an administrator',
  lead: 'The link was printed on the machine where the server runs. All units are told that it has been used.',
  noToken: 'There should have been a link here. Open the link that the server printed.',
  email: 'E-mail of the administrator',
  go: 'Save and sign in',
} satisfies typeof reference;
