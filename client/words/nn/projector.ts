/** What only the shared screen says. */
export const projector = {
  tabTitle: 'BTI-møte',
  kind: 'BTI-møte',
  about: 'Møte om {{child}}',
  waiting: 'Vi ventar på å byrje',
  startsAt: '{{date}}, kl. {{time}}',
  rail: 'Delane av møtet',
  reading: 'Dette står i stafettloggen',
  practice: 'Øvingsmøte',
  reconnecting: 'Mista kontakten eit augeblikk. Klokka går vidare.',
  after: 'Takk for møtet',
  blank: 'Nøytral skjerm',
  refused: 'Denne skjermen er ikkje kopla til møtet. Opne storskjermen på nytt frå møteleiaren sin skjerm.',
};
