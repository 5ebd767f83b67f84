/** The stafettlogg entry: written, read aloud, copied. */
export const entry = {
  title: 'Stafettloggen',
  hint: 'Fylt ut frå det som vart valt. Rett det som ikkje stemmer.',
  readTitle: 'Dette blir skrive i stafettloggen',
  aloudTitle: 'Blir lese høgt',
  aloudHint: 'Stemmer dette, og er det ja? Sei frå no om noko skal vere annleis.',
  confirm: {
    one: 'Lese høgt, og familien seier ja',
    two: 'Lese høgt, og begge seier ja',
    more: 'Lese høgt, og alle seier ja',
    youth: 'Lese høgt, og ungdomen seier ja',
  },
  nobodyDecides:
    'Ingen som kan seie ja på vegner av familien, er her. Møteleiaren finn ut korleis de går vidare.',
  confirmDespite: 'Stadfest likevel',
  leaderConfirms: 'Møteleiaren stadfestar når du har lese ferdig.',
  empty: 'Ingenting skrive enno.',
  copy: 'Kopier teksten',
  copied: 'Kopiert. Lim inn i den andre stafettloggen.',
  copyByHand: 'Merk teksten og kopier han.',
  copyTitle: 'Til ein annan stafettlogg',
};
