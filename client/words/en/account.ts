import type { account as reference } from '../nn/account.ts';

export const account = {
  title: 'Your account',
  link: 'Your account',
  password: {
    title: 'Password',
    current: 'The password you have now',
    next: 'New password',
    go: 'Change the password',
    done: 'The password is changed. All other places are signed out.',
  },
  codes: {
    firstTitle: 'Set up a code first',
    firstLead:
      'The owner has decided that everybody who signs in with a password also uses a code from an app on the phone. It takes a couple of minutes, and is done once.',
    demanded: 'The owner asks this of everybody.',
    title: 'A code besides the password',
    off: 'With a code from an app on your phone, knowing the password is not enough.',
    on: 'You are asked for a code each time you sign in.',
    begin: 'Set up codes',
    confirmPassword: 'Your password',
    scan: 'Scan the code with an authenticator app, or type the key:',
    qr: 'QR code for the authenticator app',
    recovery: 'Keep these codes. Each works once if you lose your phone. You see them only now.',
    copy: 'Copy the codes',
    copied: 'Copied',
    code: 'The code that the app shows',
    confirm: 'Turn on',
    end: 'Turn off',
    done: 'Codes are on.',
    ended: 'Codes are off.',
  },
  places: {
    title: 'You are signed in here',
    unknown: 'Unknown browser',
    here: 'here',
    lastUsed: 'Last used {{when}}',
    end: 'Sign out',
    endOf: 'Sign out {{device}}',
    endAll: 'Sign out everywhere',
  },
} satisfies typeof reference;
