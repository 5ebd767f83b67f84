import type { closing as reference } from '../nn/closing.ts';

export const closing = {
  summary: 'The challenge in one sentence',
  summaryHint: 'What we will solve together',
  noSummary: 'Not written yet.',
  nextMeeting: 'Next BTI meeting',
  date: 'Date',
  time: 'Time',
  save: 'Set the next meeting',
  change: 'Change',
  clear: 'Take away',
  none: 'Not agreed yet.',
  past: 'Choose a day that has not been.',
} satisfies typeof reference;
