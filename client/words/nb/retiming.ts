import type { retiming as reference } from '../nn/retiming.ts';

export const retiming = {
  catchUp: 'hent inn',
  catchUpSpoken: 'Hent inn tiden: se et forslag',
  title: 'Hent inn tiden',
  lead: 'Rundene som gjenstår, blir litt kortere. Beslutningen og avslutningen rører vi ikke.',
  round: '{{phase}}: {{before}} blir {{after}}',
  rest: 'Det er ikke nok til å hente inn alt: {{span}} gjenstår.',
  none: 'Det er ingen runder igjen som kan bli kortere.',
  accept: 'Gjør det slik',
  leave: 'La planen stå',
  extend: {
    longer: 'Møtet blir lengre.',
    take: 'Ta det fra {{phase}}: {{before}} blir {{after}}',
    takeAll: 'Ta det fra rundene som gjenstår',
  },
  late: {
    title_one: 'Dere startet ett minutt sent',
    title_other: 'Dere startet {{count}} minutter sent',
    lead: 'Hva vil dere holde på?',
    end: 'Hold sluttiden, kl. {{time}}',
    endHint: 'Rundene blir litt kortere:',
    minutes: 'Hold minuttene',
    minutesHint: 'Alle deler får tiden sin, og møtet slutter om lag kl. {{time}}.',
  },
} satisfies typeof reference;
