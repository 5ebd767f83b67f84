import type { insight as nn } from '../nn/insight.ts';

/** Everything about one child, to look through and hand out. */
export const insight = {
  link: 'Innsyn: alt om barnet i én fil',
  tabTitle: 'Innsyn',
  title: 'Alt som er lagret om barnet',
  intro:
    'Dette kan de foresatte, og ungdommen selv, be om å få se. Les gjennom før du gir det fra deg: her kan det stå noe om andre også.',
  evaluation: 'Fra evalueringen',
  evaluationIntro:
    'Evalueringen handler om møtet og ikke om barnet. Disse svarene nevner barnet likevel, og hører da med. Ta bort det som ikke gjør det.',
  evaluationNone: 'Ingen svar i evalueringen nevner barnet.',
  include: 'Ta med: {{question}}',
  read: 'Jeg har lest gjennom det som skal gis ut',
  pdf: 'Last ned PDF',
  json: 'Last ned som data (JSON)',
  loading: 'Samler alt …',
  failed: 'Filen kom ikke fram.',
  toHome: 'Til møtene dine',
} satisfies typeof nn;
