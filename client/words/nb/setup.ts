import type { setup as reference } from '../nn/setup.ts';

export const setup = {
  tab: 'Sett opp',
  title: 'Sett opp BTI-møte',
  lead: 'Dette gjør du én gang. Etterpå logger dere inn med e-post og passord.',
  noToken: 'Her skulle det vært en lenke. Åpne den lenken som tjeneren skrev ut da den startet.',
  incomplete: 'Se over feltene som er merket.',
  working: 'Setter opp …',
  go: 'Sett opp',
  yourName: 'Navnet ditt',
  yourEmail: 'E-posten din',
  password: 'Velg et passord',
  you: {
    title: 'Du som administrerer',
    hint: 'Administratoren styrer enheter og tilgang, og ser aldri hva som blir sagt eller skrevet i et møte.',
  },
  owner: {
    name: 'Eier',
    hint: 'Kommunen, eller den private eieren.',
    kind: 'Hvem eier skolen eller barnehagen?',
    municipality: 'Kommune',
    private: 'Privat',
  },
  unit: {
    title: 'Skolen eller barnehagen',
    hint: 'Dere kan legge til flere senere.',
    name: 'Navnet på skolen eller barnehagen',
    kind: 'Hva er det?',
    language: 'Målform på storskjerm og dokumenter',
  },
  leader: {
    title: 'Den første lederen',
    hint: 'Rektor eller styrer, som leder møtene og ser innholdet i dem. Lederen velger passord selv og har en annen adresse enn administratoren.',
    name: 'Navnet på lederen',
    email: 'E-posten til lederen',
  },
  problem: {
    required: 'Fyll ut dette.',
    email: 'Skriv en e-postadresse.',
    password: 'Passordet er for kort.',
    sameAddress: 'Lederen trenger en annen adresse enn administratoren.',
  },
  practice: {
    title: 'Vil du se først?',
    body: 'Prøv et oppdiktet møte om «Lise». Ingenting blir satt opp, og lenken din gjelder fortsatt.',
  },
  done: {
    title: 'Det er satt opp',
    lead: 'Nå trenger {{name}} denne lenken for å velge passord. Den gjelder i to uker og kan brukes én gang.',
    open: 'Sitter lederen her? Åpne lenken i denne nettleseren',
    home: 'Til forsiden',
  },
} satisfies typeof reference;
