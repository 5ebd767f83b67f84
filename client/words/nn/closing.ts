/** The summary and the next meeting. */
export const closing = {
  summary: 'Utfordringa i éi setning',
  summaryHint: 'Det vi skal løyse saman',
  noSummary: 'Ikkje skriven enno.',
  nextMeeting: 'Neste BTI-møte',
  date: 'Dato',
  time: 'Klokka',
  save: 'Set neste møte',
  change: 'Endre',
  clear: 'Ta bort',
  none: 'Ikkje avtalt enno.',
  past: 'Vel ein dag som ikkje har vore.',
};
