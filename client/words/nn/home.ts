/** The front page. */
export const home = {
  title: 'Møta dine',
  out: {
    title: 'BTI-møte',
    lead: 'Denne sida held styr på tida, turane og avgjerda i eit BTI-møte.',
    howTitle: 'Slik kjem du inn',
    notSetUp:
      'Her er ingenting sett opp enno. Den som driftar tenesta, opnar eingongslenkja som tenaren skreiv ut då han starta.',
    participant: 'Skal du delta? Bruk lenkja eller QR-koden du har fått av møteleiaren.',
  },
  noContent: 'Kontoen din gir ikkje innsyn i møte.',
  staffEmpty:
    'Du er ikkje med i noko møte no. Bruk lenkja du får frå møteleiaren, så står møtet her etterpå.',
  unreachable: 'Vi får ikkje kontakt med tenaren.',
  retry: 'Prøv igjen',
  create: {
    title: 'Nytt møte',
    leaderName: 'Namnet på møteleiaren',
    hint: 'Rektor eller styrar, eller den som leier møtet i staden.',
    required: 'Skriv namnet først.',
    go: 'Lag møtet',
  },
  practice: {
    title: 'Øvingsmøte',
    body: 'Eit ferdig oppdikta møte om «Lise», klart til å startast. Alle namn er oppdikta. Prøv deg fram: ingenting kan gå gale.',
    go: 'Start eit øvingsmøte',
  },
  list: {
    title: 'Kommande og i gang',
    noDate: 'Ikkje sett dato enno',
    noUnit: 'Ikkje fylt ut enno',
    practice: 'Øving',
    kept: 'Notata er sletta',
    guessed: 'Lenkje stengd: feil kodar',
    earlier: 'Tidlegare møte',
  },
  goOn: {
    prepare: 'Førebu',
    lead: 'Til møtet',
    referat: 'Til referatet',
    seat: 'Til plassen din',
  },
  own: {
    ask: 'Gjeld eit av møta din eigen familie?',
    body: 'Då kan du ikkje leie det eller opne det som tilsett. Ein annan leiar i eininga tek over, og får vite det. Vel møtet:',
    yes: 'Det gjeld familien min',
    yesOf: 'Møtet {{when}} gjeld familien min',
  },
  unitLink: 'Innstillingar og folk: {{name}}',
  in: 'I kva eining?',
};
