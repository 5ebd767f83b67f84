import type { turn as reference } from '../nn/turn.ts';

export const turn = {
  speaksNow: 'Speaking now',
  now: 'Now',
  after: 'Then',
  whoDoes: '{{who}}: {{act}}',
  toPhase: 'On to {{phase}}',
  familyLeaves: 'The family leaves',
  shareLeft: '{{time}} left of this turn',
  shareUsed: 'The time of this turn is used',
  shareOver: 'This turn is {{time}} over time',
} satisfies typeof reference;
