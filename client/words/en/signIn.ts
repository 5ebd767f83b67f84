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
} satisfies typeof reference;
