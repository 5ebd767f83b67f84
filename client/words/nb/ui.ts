import type { ui as reference } from '../nn/ui.ts';

export const ui = {
  appName: 'BTI-møte',
  skipLink: 'Hopp til innholdet',
  languageLabel: 'Språk på denne skjermen',
  notices: 'Merk',
  practice: 'Øving. Alt her er oppdiktet.',
  insecure: 'Sambandet er ikke kryptert. Bruk bare oppdiktede opplysninger.',
  connection: {
    joining: 'Kobler til møtet …',
    reconnecting: 'Sambandet er borte. Klokka går videre her. Vi prøver på nytt av oss selv.',
  },
  waiting: 'Henter …',
  problem: {
    title: 'Noe gikk galt på denne siden',
    body: 'Det som er lagret, er trygt. Last siden på nytt for å fortsette.',
    reload: 'Last siden på nytt',
  },
  notFound: { title: 'Her er det ingenting', home: 'Til forsiden' },
  refused: { title: 'Du kommer ikke inn i møtet nå', retry: 'Prøv igjen' },
  saved: {
    saved: 'Lagret',
    saving: 'Lagrer …',
    unsaved: 'Ikke lagret ennå',
    offline: 'Ikke lagret ennå. Det blir lagret når sambandet er tilbake.',
    overlap: 'To skrev på samme sted. Begge versjonene står i teksten. Rydd opp når det passer.',
    left_one: '{{count}} tegn igjen',
    left_other: '{{count}} tegn igjen',
    full: 'Her er det fullt: 5 000 tegn.',
  },
  empty: 'Ingenting er skrevet ennå.',
  close: 'Lukk',
  cancel: 'Avbryt',
  goOnAnyway: 'Gå videre likevel',
  calmTime: 'Tiden går, rolig og jevnt',
  suspended: { title: 'Vi fortsetter en annen dag', noDate: 'Dere får vite når.' },
} satisfies typeof reference;
