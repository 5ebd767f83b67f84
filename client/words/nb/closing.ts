import type { closing as reference } from '../nn/closing.ts';

export const closing = {
  summary: 'Utfordringen i én setning',
  summaryHint: 'Det vi skal løse sammen',
  noSummary: 'Ikke skrevet ennå.',
  nextMeeting: 'Neste BTI-møte',
  date: 'Dato',
  time: 'Klokken',
  save: 'Sett neste møte',
  change: 'Endre',
  clear: 'Ta bort',
  none: 'Ikke avtalt ennå.',
  past: 'Velg en dag som ikke har vært.',
} satisfies typeof reference;
