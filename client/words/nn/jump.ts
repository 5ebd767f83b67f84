/** «Vi er her no»: any part and turn, forward or back. */
export const jump = {
  title: 'Vi er her no',
  tool: 'Vi er her no …',
  toolHint: 'hopp i møtet, med klokkeslett',
  lead: 'Vel delen og turen de er i. Ingenting av det som er skrive, går tapt.',
  phase: 'Del av møtet',
  answerTo: '{{turn}} ({{service}})',
  turn: 'Tur',
  since: 'Sidan',
  now: 'No',
  earlier: 'Klokka …',
  time: 'Klokkeslett',
  save: 'Vi er her no',
  soon: 'Klokkeslettet må vere etter at møtet starta, og ikkje fram i tid.',
};
