import type { ui as reference } from '../nn/ui.ts';

export const ui = {
  appName: 'BTI meeting',
  skipLink: 'Skip to the content',
  languageLabel: 'Language on this screen',
  notices: 'Please note',
  practice: 'Practice. Everything here is made up.',
  insecure: 'The connection is not encrypted. Use made-up information only.',
  connection: {
    joining: 'Connecting to the meeting …',
    reconnecting: 'The connection is gone. The clock goes on here. We keep trying by ourselves.',
  },
  waiting: 'Fetching …',
  problem: {
    title: 'Something went wrong on this page',
    body: 'What is saved is safe. Reload the page to go on.',
    reload: 'Reload the page',
  },
  notFound: { title: 'There is nothing here', home: 'To the front page' },
  refused: { title: 'You cannot get into the meeting now', retry: 'Try again' },
  saved: {
    saved: 'Saved',
    saving: 'Saving …',
    unsaved: 'Not saved yet',
    offline: 'Not saved yet. It will be saved when the connection is back.',
    overlap: 'Two people wrote in the same place. Both versions are in the text. Tidy it up when it suits.',
    left_one: '{{count}} character left',
    left_other: '{{count}} characters left',
    full: 'It is full: 5,000 characters.',
  },
  empty: 'Nothing is written yet.',
  close: 'Close',
  cancel: 'Cancel',
  goOnAnyway: 'Go on anyway',
  calmTime: 'Time goes by, calm and even',
  suspended: { title: 'We carry on another day', noDate: 'You will be told when.' },
} satisfies typeof reference;
