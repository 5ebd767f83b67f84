import type { tried as reference } from '../nn/tried.ts';

export const tried = {
  title: 'Hva er prøvd før',
  measure: 'Tiltak',
  effect: 'Hva hjalp det',
  effectShort: 'Virkning: {{effect}}',
  noEffect: 'Virkningen er ikke skrevet.',
  add: 'Legg til noe som er prøvd',
  none: 'Ingenting er skrevet ennå.',
  number: 'Prøvd tiltak {{number}}',
} satisfies typeof reference;
