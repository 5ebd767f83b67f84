import type { signIn as reference } from '../nn/signIn.ts';

export const signIn = {
  title: 'Sign in',
  email: 'E-mail',
  emailNeeded: 'Write your e-mail address.',
  password: 'Password',
  passwordNeeded: 'Write the password.',
  passwordRule: 'At least {{count}} characters. A few words in a row are easy to remember and hard to guess.',
  showPassword: 'Show the password',
  tooShort: 'The password is too short.',
  go: 'Sign in',
  working: 'One moment …',
  out: 'Sign out',
  code: {
    title: 'Write the code',
    app: 'The code that the app shows',
    recovery: 'One of the codes that you kept',
    useRecovery: 'No phone here? Use one of the codes that you kept',
    useApp: 'Use the code from the app',
    over: 'Start over',
    needed: 'Write the whole code.',
    go: 'Sign in',
  },
} satisfies typeof reference;
