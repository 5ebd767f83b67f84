import type { projector as reference } from '../nn/projector.ts';

export const projector = {
  tabTitle: 'BTI meeting',
  kind: 'BTI meeting',
  about: 'Meeting about {{child}}',
  waiting: 'We are waiting to begin',
  reading: 'This is written in the log',
  practice: 'Practice meeting',
  fullScreen: 'Full screen',
  after: 'Thank you for the meeting',
  blank: 'Neutral screen',
} satisfies typeof reference;
