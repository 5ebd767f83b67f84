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
  duties: 'Duties',
  duty: {
    viddevakt: 'Viddevakt',
    referent: 'Referent',
    pen: 'Writes now',
    penSecond: 'Writes when the other has the word',
    deputy: 'Stands in if the leader is lost',
  },
  nobody: 'Nobody',
  leaderDoes: '{{name}} (leader)',
} satisfies typeof reference;
