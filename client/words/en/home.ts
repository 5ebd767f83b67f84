import type { home as reference } from '../nn/home.ts';

export const home = {
  title: 'Your meetings',
  out: {
    title: 'BTI meeting',
    lead: 'This page keeps track of the time, the turns and the decision in a BTI meeting.',
    howTitle: 'How to get in',
    notSetUp:
      'Nothing has been set up here yet. Whoever runs the service opens the one-time link that the server printed when it started.',
    participant: 'Are you to take part? Use the link or the QR code that the leader of the meeting gave you.',
  },
  noContent: 'Your account does not open meetings.',
  staffEmpty:
    'You are in no meeting now. Use the link that the leader gives you, and the meeting stands here afterwards.',
  unreachable: 'We cannot reach the server.',
  retry: 'Try again',
  create: {
    title: 'New meeting',
    leaderName: 'Name of the leader of the meeting',
    hint: 'The head of the school or kindergarten, or whoever leads instead.',
    required: 'Write the name first.',
    go: 'Make the meeting',
  },
  practice: {
    title: 'Practice meeting',
    body: 'A made-up meeting about “Lise”, ready to start. All names are made up. Try things out: nothing can go wrong.',
    go: 'Start a practice meeting',
  },
  list: {
    title: 'Coming and under way',
    noDate: 'No date yet',
    noUnit: 'Not filled in yet',
    practice: 'Practice',
    kept: 'The notes are erased',
    guessed: 'Link closed: wrong codes',
    earlier: 'Earlier meetings',
  },
  goOn: {
    prepare: 'Prepare',
    lead: 'To the meeting',
    referat: 'To the minutes',
    seat: 'To your seat',
  },
  own: {
    ask: 'Is one of the meetings about your own family?',
    body: 'Then you cannot lead it or open it as staff. Another leader of the unit takes over, and is told. Choose the meeting:',
    yes: 'It is about my family',
    yesOf: 'The meeting {{when}} is about my family',
  },
  unitLink: 'Settings and people: {{name}}',
  in: 'In which unit?',
} satisfies typeof reference;
