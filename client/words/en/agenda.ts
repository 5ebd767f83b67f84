import type { agenda as reference } from '../nn/agenda.ts';

export const agenda = {
  title: 'The meeting',
  ofPlan: 'of {{planned}}',
  done: 'done',
  protected: 'protected time',
} satisfies typeof reference;
