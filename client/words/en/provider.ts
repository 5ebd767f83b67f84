import type { provider as reference } from '../nn/provider.ts';

export const provider = {
  or: 'or',
  go: 'Sign in with {{name}}',
  away: '{{name}} does not answer now. Try again in a while, or use e-mail and password.',
  invited: 'You can use {{name}} instead of a password here. The account is then tied to you there.',
  own: {
    title: 'Signing in with {{name}}',
    off: 'You can sign in with {{name}} besides the password. The unit is told.',
    on: 'The account is tied to you at {{name}}.',
    change:
      'To tie the account to another identity takes two who say yes: ask a leader for a new sign-in for you.',
    go: 'Tie the account to {{name}}',
  },
  tab: 'Signing in',
  home: 'To the front page',
  outcome: {
    notInvited: {
      title: 'You are not invited yet',
      text: 'Signing in went well, but no account here is tied to you. Ask the leader at the school or kindergarten for an invitation. If you have an account with a password already, sign in with that and tie it on the page “Your account”.',
    },
    cancelled: { title: 'Signing in was broken off', text: 'Nothing has changed. Try again when you like.' },
    refused: {
      title: 'The sign-in was not accepted',
      text: 'Either the answer that we got could not be trusted, or the sign-in was not secure enough. Try again. If that does not help, tell whoever runs the service.',
    },
    over: {
      title: 'The sign-in ran out of time',
      text: 'It is good once, for some minutes and in this browser. Try again. If you opened a link, open it anew.',
    },
    taken: {
      title: 'You have an account here already',
      text: 'Another account is tied to you, and one person can only have one. Sign in, and see which account it is.',
    },
    linked: {
      title: 'The account is tied to somebody already',
      text: 'To tie the account to another identity takes two who say yes: ask a leader for a new sign-in for you.',
    },
    away: {
      title: 'The sign-in service does not answer',
      text: 'Try again in a while, or sign in with e-mail and password.',
    },
  },
} satisfies typeof reference;
