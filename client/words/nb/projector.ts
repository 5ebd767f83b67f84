import type { projector as reference } from '../nn/projector.ts';

export const projector = {
  tabTitle: 'BTI-møte',
  kind: 'BTI-møte',
  about: 'Møte om {{child}}',
  waiting: 'Vi venter på å begynne',
  startsAt: '{{date}}, kl. {{time}}',
  rail: 'Delene av møtet',
  reading: 'Dette står i stafettloggen',
  practice: 'Øvingsmøte',
  reconnecting: 'Mistet kontakten et øyeblikk. Klokken går videre.',
  after: 'Takk for møtet',
  blank: 'Nøytral skjerm',
  refused: 'Denne skjermen er ikke koblet til møtet. Åpne storskjermen på nytt fra møtelederens skjerm.',
} satisfies typeof reference;
