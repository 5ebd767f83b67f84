/** Shared notes of the meeting, by whom they are about. */
export const notes = {
  seenByAll: 'Alle i møtet ser dette',
  speaking: 'har ordet no',
  by: 'Sist skrive av {{name}}',
  challengeTitle: 'Utfordringa',
  challengeOf: 'Slik {{name}} ser det',
  answersTitle: 'Spørsmål og svar',
  answersHint: 'Valfritt. Skriv berre det som er viktig å hugse.',
  answersOf: 'Det som kom fram då {{name}} spurde',
  newTitle: 'Kva er nytt?',
  newOf: 'Nytt for {{name}}',
  responseTitle: 'Svar på tilboda',
  responseOf: 'Svaret til {{name}}',
  responseHint: 'Valfritt. Det er valet som tel.',
  empty: 'Ingenting skrive enno.',
  open: 'Skriv notat',
};
