/** What only the shared screen says. */
export const projector = {
  tabTitle: 'BTI-møte',
  kind: 'BTI-møte',
  about: 'Møte om {{child}}',
  waiting: 'Vi ventar på å byrje',
  reading: 'Dette står i stafettloggen',
  practice: 'Øvingsmøte',
  fullScreen: 'Fullskjerm',
  after: 'Takk for møtet',
  blank: 'Nøytral skjerm',
};
