/** The first of everything, from the one-time link. */
export const setup = {
  tab: 'Set opp',
  title: 'Set opp BTI-møte',
  lead: 'Dette gjer du éin gong. Etterpå loggar de inn med e-post og passord.',
  noToken: 'Her skulle det vore ei lenkje. Opne den lenkja som tenaren skreiv ut då han starta.',
  incomplete: 'Sjå over felta som er merkte.',
  working: 'Set opp …',
  go: 'Set opp',
  yourName: 'Namnet ditt',
  yourEmail: 'E-posten din',
  password: 'Vel eit passord',
  you: {
    title: 'Du som administrerer',
    hint: 'Administratoren styrer einingar og tilgang, og ser aldri kva som blir sagt eller skrive i eit møte.',
  },
  owner: {
    name: 'Eigar',
    hint: 'Kommunen, eller den private eigaren.',
    kind: 'Kven eig skulen eller barnehagen?',
    municipality: 'Kommune',
    private: 'Privat',
  },
  unit: {
    title: 'Skulen eller barnehagen',
    hint: 'De kan leggje til fleire seinare.',
    name: 'Namnet på skulen eller barnehagen',
    kind: 'Kva er det?',
    language: 'Målform på storskjerm og dokument',
  },
  leader: {
    title: 'Den første leiaren',
    hint: 'Rektor eller styrar, som leier møta og ser innhaldet i dei. Leiaren vel passord sjølv og har ei anna adresse enn administratoren.',
    name: 'Namnet på leiaren',
    email: 'E-posten til leiaren',
  },
  problem: {
    required: 'Fyll ut dette.',
    email: 'Skriv ei e-postadresse.',
    password: 'Passordet er for kort.',
    sameAddress: 'Leiaren treng ei anna adresse enn administratoren.',
  },
  practice: {
    title: 'Vil du sjå først?',
    body: 'Prøv eit oppdikta møte om «Lise». Ingenting blir sett opp, og lenkja di gjeld framleis.',
  },
  done: {
    title: 'Det er sett opp',
    lead: 'No treng {{name}} denne lenkja for å velje passord. Ho gjeld i to veker og kan brukast éin gong.',
    open: 'Sit leiaren her? Opne lenkja i denne nettlesaren',
    home: 'Til framsida',
  },
};
