import type { notes as reference } from '../nn/notes.ts';

export const notes = {
  seenByAll: 'Alle i møtet ser dette',
  challengeTitle: 'Utfordringen',
  challengeOwn: 'Slik du ser det',
  challengeOf: 'Slik {{name}} ser det',
  voiceTitle: 'Det barnet vil si',
  voiceOf: 'Fra {{name}}',
  voiceHint:
    'Skriv det barnet har bedt om at blir sagt. Det blir lest høyt når dere kommer til utfordringen.',
  voiceAloudHint: 'Slik har barnet bedt om at det blir sagt.',
  answersTitle: 'Spørsmål og svar',
  answersHint: 'Valgfritt. Skriv bare det som er viktig å huske.',
  answersOf: 'Det som kom fram da {{name}} spurte',
  newTitle: 'Hva er nytt?',
  newOwn: 'Nytt for deg',
  newOf: 'Nytt for {{name}}',
  responseTitle: 'Svar på tilbudene',
  responseOwn: 'Ditt svar',
  responseOf: 'Svaret til {{name}}',
  responseHint: 'Valgfritt. Det er valget som teller.',
} satisfies typeof reference;
