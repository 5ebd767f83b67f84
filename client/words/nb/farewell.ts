import type { farewell as reference } from '../nn/farewell.ts';

export const farewell = {
  thanks: 'Takk for møtet',
  thanksHint: 'Her er det vi ble enige om. Skriv det ut eller ta et bilde, så har dere det.',
  thanksOnly: 'Du har ikke mer å gjøre her. Du kan lukke denne siden.',
  open: 'Siden står åpen her i opptil tolv timer, også om dere lukker den. Bruker flere denne enheten? Logg ut når dere er ferdige.',
  pageTitle: 'Dette ble vi enige om',
  who: 'Ansvarlig',
  start: 'Start',
  evaluate: 'Vurdering',
  atNext: 'på neste BTI-møte',
  nameLater: 'navn kommer senere',
  startLater: 'blir avtalt',
  none: 'Vi ble enige om at det ikke blir tiltak nå.',
  noMeasures: 'Det ble ikke bestemt noe tiltak i dette møtet.',
  stafettholder: 'Stafettholder',
  stafettholderHint: 'Ta kontakt her hvis noe ikke går som avtalt.',
  noStafettholder: 'Ikke valgt ennå. Spør {{unit}}.',
  nextMeeting: 'Neste møte',
  noNextMeeting: 'Ikke avtalt ennå. {{unit}} tar kontakt.',
  print: 'Skriv ut',
} satisfies typeof reference;
