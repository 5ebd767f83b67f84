import type { turn as reference } from '../nn/turn.ts';

export const turn = {
  speaksNow: 'Snakker nå',
  now: 'Nå',
  after: 'Deretter',
  whoDoes: '{{who}} {{act}}',
  toPhase: 'Videre til {{phase}}',
  familyLeaves: 'Familien går',
  shareLeft: '{{time}} igjen av turen',
  shareUsed: 'Tiden for denne turen er brukt',
  shareOver: 'Turen er {{time}} over tiden',
} satisfies typeof reference;
