/** Shorter rounds, as proposed: shown before and after, and never done by themselves. */
export const retiming = {
  catchUp: 'hent inn',
  catchUpSpoken: 'Hent inn tida: sjå eit forslag',
  title: 'Hent inn tida',
  lead: 'Rundane som står att, blir litt kortare. Avgjerda og avslutninga rører vi ikkje.',
  round: '{{phase}}: {{before}} blir {{after}}',
  rest: 'Det er ikkje nok til å hente inn alt: {{span}} står att.',
  none: 'Det er ingen rundar att som kan bli kortare.',
  accept: 'Gjer det slik',
  leave: 'La planen stå',
  extend: {
    longer: 'Møtet blir lengre.',
    take: 'Ta det frå {{phase}}: {{before}} blir {{after}}',
    takeAll: 'Ta det frå rundane som står att',
  },
  late: {
    title_one: 'De starta eitt minutt seint',
    title_other: 'De starta {{count}} minutt seint',
    lead: 'Kva vil de halde på?',
    end: 'Hald sluttida, kl. {{time}}',
    endHint: 'Rundane blir litt kortare:',
    minutes: 'Hald minutta',
    minutesHint: 'Alle delar får tida si, og møtet sluttar om lag kl. {{time}}.',
  },
};
