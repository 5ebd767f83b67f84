import type { joining as reference } from '../nn/joining.ts';

export const joining = {
  title: 'Join',
  heading: 'Welcome',
  explain: 'You have been given a personal link. Press the button to open it in this browser.',
  private: 'The link is for you alone. Please do not pass it on.',
  cookie: 'We store one cookie, so that the browser remembers that it is you. Nothing else.',
  go: 'Join',
  working: 'Opening …',
  failed: 'The link did not open',
  retry: 'Try again',
  noToken: 'There should have been a link here',
  noTokenHelp: 'Open the link again from the message that you got, or scan the QR code once more.',
  goOn: 'Are you already in, in this browser? Go to the front page',
  own: {
    title: 'Is it your own family?',
    body: 'You are signed in, and this seat is for the family. If you are family in the case, you cannot lead the meeting or open it as staff. Another leader of the unit takes over.',
    yes: 'Yes, it is my family',
    no: 'No, sign me out first',
    noHint: 'Choose this if you open the seat for somebody else on this machine.',
  },
} satisfies typeof reference;
