/** Measures tried before, with their effect. */
export const tried = {
  title: 'Kva er prøvd før',
  measure: 'Tiltak',
  effect: 'Kva hjelpte det',
  effectShort: 'Verknad: {{effect}}',
  noEffect: 'Verknaden er ikkje skriven.',
  add: 'Legg til noko som er prøvd',
  none: 'Ingenting skrive enno.',
  number: 'Prøvd tiltak {{number}}',
};
