import type { invitation as reference } from '../nn/invitation.ts';

export const invitation = {
  tab: 'Choose a password',
  join: { title: 'Welcome, {{name}}', lead: 'Choose a password, and you are in.' },
  reset: {
    title: 'New password for {{name}}',
    lead: 'Choose a new password. Wherever you are signed in, you will be signed out.',
  },
  password: 'Choose a password',
  go: 'Save and sign in',
  failed: 'The link did not open',
  noToken: 'There should have been a link here. Open the link again from the message that you got.',
  home: 'To the front page',
} satisfies typeof reference;
