import type { takeover as reference } from '../nn/takeover.ts';

export const takeover = {
  lost: 'Skjermen til møtelederen er borte. Møtet går sin gang.',
  deputy: '{{name}} er avtalt til å ta over.',
  take: 'Ta over klokken og turene',
  standIn: '{{name}} styrer klokken og turene nå.',
  you: 'Du styrer klokken og turene nå.',
  takeBack: 'Ta tilbake',
  giveBack: 'Gi tilbake',
} satisfies typeof reference;
