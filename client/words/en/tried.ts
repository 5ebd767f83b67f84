import type { tried as reference } from '../nn/tried.ts';

export const tried = {
  title: 'What has been tried before',
  measure: 'Measure',
  effect: 'What it helped',
  effectShort: 'Effect: {{effect}}',
  noEffect: 'The effect is not written.',
  add: 'Add something that was tried',
  none: 'Nothing written yet.',
  number: 'Tried measure {{number}}',
} satisfies typeof reference;
