import type { home as reference } from '../nn/home.ts';

export const home = {
  title: 'Your meetings',
  out: {
    title: 'BTI meeting',
    lead: 'This page keeps track of the time, the turns and the decision in a BTI meeting.',
    howTitle: 'How to get in',
    leader:
      'Are you to lead meetings? Use the link that the server printed when it started. It opens once, in one browser. If it is lost, whoever runs the service can print a new one.',
    participant: 'Are you to take part? Use the link or the QR code that the leader of the meeting gave you.',
  },
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
    earlier: 'Earlier meetings',
  },
  goOn: {
    prepare: 'Prepare',
    lead: 'To the meeting',
    referat: 'To the minutes',
  },
} satisfies typeof reference;
