import type { home as reference } from '../nn/home.ts';

export const home = {
  title: 'Møtene dine',
  out: {
    title: 'BTI-møte',
    lead: 'Denne siden holder styr på tiden, turene og beslutningen i et BTI-møte.',
    howTitle: 'Slik kommer du inn',
    leader:
      'Skal du lede møter? Bruk lenken som tjeneren skrev ut da den startet. Den åpner én gang i én nettleser. Er den borte, kan den som drifter tjenesten skrive ut en ny.',
    participant: 'Skal du delta? Bruk lenken eller QR-koden du har fått av møtelederen.',
  },
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
    earlier: 'Tidligere møter',
  },
  goOn: {
    prepare: 'Forbered',
    lead: 'Til møtet',
    referat: 'Til referatet',
  },
} satisfies typeof reference;
