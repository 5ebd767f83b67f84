import type { projector as reference } from '../nn/projector.ts';

export const projector = {
  tabTitle: 'BTI meeting',
  kind: 'BTI meeting',
  about: 'Meeting about {{child}}',
  waiting: 'We are waiting to begin',
  startsAt: '{{date}}, {{time}}',
  rail: 'The parts of the meeting',
  reading: 'This is written in the log',
  practice: 'Practice meeting',
  reconnecting: 'Lost contact for a moment. The clock goes on.',
  after: 'Thank you for the meeting',
  blank: 'Neutral screen',
  refused: 'This screen is not connected to the meeting. Open the projector again from the leader’s screen.',
} satisfies typeof reference;
