import type { agenda as reference } from '../nn/agenda.ts';

export const agenda = {
  title: 'Møtet',
  ofPlan: 'av {{planned}}',
  done: 'ferdig',
  protected: 'vernet tid',
} satisfies typeof reference;
