import type { evaluation as reference } from '../nn/evaluation.ts';

export const evaluation = {
  intro: 'About the meeting, not about the child. One shared answer to each question.',
  onlyStaff: 'Only the staff see this. It does not go into the minutes.',
  timesTitle: 'Minutes per part',
  planned: 'Plan',
  actual: 'Used',
  barText: '{{phase}}: {{planned}} min planned, {{actual}} min used',
  total: 'In all: {{planned}} min planned, {{actual}} min used',
  interventionsTitle: 'What was done to the structure',
  noInterventions: 'Nobody broke in, and the clock ran as it should.',
} satisfies typeof reference;
