import type { takeover as reference } from '../nn/takeover.ts';

export const takeover = {
  lost: 'The leader’s screen is gone. The meeting goes on.',
  deputy: '{{name}} has been named to take over.',
  take: 'Take over the clock and the turns',
  standIn: '{{name}} runs the clock and the turns now.',
  you: 'You run the clock and the turns now.',
  takeBack: 'Take back',
  giveBack: 'Give back',
} satisfies typeof reference;
