import type { projector as reference } from '../nn/projector.ts';

export const projector = {
  tabTitle: 'BTI-møte',
  kind: 'BTI-møte',
  about: 'Møte om {{child}}',
  waiting: 'Vi venter på å begynne',
  reading: 'Dette står i stafettloggen',
  practice: 'Øvingsmøte',
  fullScreen: 'Fullskjerm',
  after: 'Takk for møtet',
  blank: 'Nøytral skjerm',
} satisfies typeof reference;
