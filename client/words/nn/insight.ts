/** Everything about one child, to look through and hand out. */
export const insight = {
  link: 'Innsyn: alt om barnet i éi fil',
  tabTitle: 'Innsyn',
  title: 'Alt som er lagra om barnet',
  intro:
    'Dette kan dei føresette, og ungdomen sjølv, be om å få sjå. Les gjennom før du gir det frå deg: her kan det stå noko om andre òg.',
  evaluation: 'Frå evalueringa',
  evaluationIntro:
    'Evalueringa handlar om møtet og ikkje om barnet. Desse svara nemner barnet likevel, og høyrer då med. Ta bort det som ikkje gjer det.',
  evaluationNone: 'Ingen svar i evalueringa nemner barnet.',
  include: 'Ta med: {{question}}',
  read: 'Eg har lese gjennom det som skal givast ut',
  pdf: 'Last ned PDF',
  json: 'Last ned som data (JSON)',
  loading: 'Samlar alt …',
  failed: 'Fila kom ikkje fram.',
  toHome: 'Til møta dine',
};
