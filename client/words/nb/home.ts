import type { home as reference } from '../nn/home.ts';

export const home = {
  title: 'Møtene dine',
  out: {
    title: 'BTI-møte',
    lead: 'Denne siden holder styr på tiden, turene og beslutningen i et BTI-møte.',
    howTitle: 'Slik kommer du inn',
    notSetUp:
      'Her er ingenting satt opp ennå. Den som drifter tjenesten, åpner engangslenken som tjeneren skrev ut da den startet.',
    participant: 'Skal du delta? Bruk lenken eller QR-koden du har fått av møtelederen.',
  },
  noContent: 'Kontoen din gir ikke innsyn i møter.',
  staffEmpty: 'Du er ikke med i noe møte nå. Bruk lenken du får fra møtelederen, så står møtet her etterpå.',
  unreachable: 'Vi får ikke kontakt med tjeneren.',
  retry: 'Prøv igjen',
  create: {
    title: 'Nytt møte',
    leaderName: 'Navnet på møtelederen',
    hint: 'Rektor eller styrer, eller den som leder møtet i stedet.',
    required: 'Skriv navnet først.',
    go: 'Lag møtet',
  },
  practice: {
    title: 'Øvingsmøte',
    body: 'Et ferdig oppdiktet møte om «Lise», klart til å startes. Alle navn er oppdiktet. Prøv deg fram: ingenting kan gå galt.',
    go: 'Start et øvingsmøte',
  },
  list: {
    title: 'Kommende og i gang',
    noDate: 'Ikke satt dato ennå',
    noUnit: 'Ikke fylt ut ennå',
    practice: 'Øving',
    kept: 'Notatene er slettet',
    guessed: 'Lenke stengt: feil koder',
    earlier: 'Tidligere møter',
  },
  goOn: {
    prepare: 'Forbered',
    lead: 'Til møtet',
    referat: 'Til referatet',
    seat: 'Til plassen din',
  },
  own: {
    ask: 'Gjelder et av møtene din egen familie?',
    body: 'Da kan du ikke lede det eller åpne det som ansatt. En annen leder i enheten tar over, og får vite det. Velg møtet:',
    yes: 'Det gjelder familien min',
    yesOf: 'Møtet {{when}} gjelder familien min',
  },
  unitLink: 'Innstillinger og folk: {{name}}',
  in: 'I hvilken enhet?',
} satisfies typeof reference;
