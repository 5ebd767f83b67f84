import type { jump as reference } from '../nn/jump.ts';

export const jump = {
  title: 'We are here now',
  tool: 'We are here now …',
  toolHint: 'move in the meeting, with a time',
  lead: 'Choose the part and the turn you are in. Nothing that was written is lost.',
  phase: 'Part of the meeting',
  answerTo: '{{turn}} ({{service}})',
  turn: 'Turn',
  since: 'Since',
  now: 'Now',
  earlier: 'The time …',
  time: 'Time',
  save: 'We are here now',
  soon: 'The time has to be after the meeting began, and not in the future.',
} satisfies typeof reference;
