import type { people as reference } from '../nn/people.ts';

export const people = {
  title: 'Who is here',
  family: 'The family',
  staff: 'The staff',
  you: ' (you)',
  here: 'on screen',
  pen: 'Writing now: {{name}}',
  penYou: 'You are writing now',
  penNone: 'Nobody is writing now',
  penBack: 'The pen goes back by itself when the turn is over.',
  penSecond: '{{name}} writes while you are speaking.',
  takePen: 'I will write',
  dutyPick: { viddevakt: 'Choose viddevakt', referent: 'Choose who writes the minutes' },
  nobody: 'Nobody',
  leaderDoes: '{{name}} (leader)',
} satisfies typeof reference;
