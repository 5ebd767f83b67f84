/** Shared notes of the meeting, by whom they are about. */
export const notes = {
  seenByAll: 'Alle i møtet ser dette',
  challengeTitle: 'Utfordringa',
  challengeOwn: 'Slik du ser det',
  challengeOf: 'Slik {{name}} ser det',
  answersTitle: 'Spørsmål og svar',
  answersHint: 'Valfritt. Skriv berre det som er viktig å hugse.',
  answersOf: 'Det som kom fram då {{name}} spurde',
  newTitle: 'Kva er nytt?',
  newOwn: 'Nytt for deg',
  newOf: 'Nytt for {{name}}',
  responseTitle: 'Svar på tilboda',
  responseOwn: 'Ditt svar',
  responseOf: 'Svaret til {{name}}',
  responseHint: 'Valfritt. Det er valet som tel.',
};
