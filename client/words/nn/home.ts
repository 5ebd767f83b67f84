/** The front page. */
export const home = {
  title: 'Møta dine',
  out: {
    title: 'BTI-møte',
    lead: 'Denne sida held styr på tida, turane og avgjerda i eit BTI-møte.',
    howTitle: 'Slik kjem du inn',
    leader:
      'Skal du leie møte? Bruk lenkja som tenaren skreiv ut då han starta. Ho opnar éin gong i éin nettlesar. Er ho borte, kan den som driftar tenesta skrive ut ei ny.',
    participant: 'Skal du delta? Bruk lenkja eller QR-koden du har fått av møteleiaren.',
  },
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
    earlier: 'Tidlegare møte',
  },
  goOn: {
    prepare: 'Førebu',
    lead: 'Til møtet',
    referat: 'Til referatet',
  },
};
