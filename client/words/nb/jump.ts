import type { jump as reference } from '../nn/jump.ts';

export const jump = {
  title: 'Vi er her nå',
  tool: 'Vi er her nå …',
  toolHint: 'hopp i møtet, med klokkeslett',
  lead: 'Velg delen og turen dere er i. Ingenting av det som er skrevet, går tapt.',
  phase: 'Del av møtet',
  answerTo: '{{turn}} ({{service}})',
  turn: 'Tur',
  since: 'Siden',
  now: 'Nå',
  earlier: 'Klokken …',
  time: 'Klokkeslett',
  save: 'Vi er her nå',
  soon: 'Klokkeslettet må være etter at møtet startet, og ikke fram i tid.',
} satisfies typeof reference;
