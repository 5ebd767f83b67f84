import type { printAgenda as reference } from '../nn/printAgenda.ts';

export const printAgenda = {
  title: 'Dagsorden',
  heading: 'BTI-møte',
  at: 'Tid',
  place: 'Sted',
  present: 'Til stede',
  time: 'Kl.',
  phase: 'Del av møtet',
  minutes: 'Min',
  speaks: 'Hvem snakker',
  sum: 'Til sammen',
  after: 'Etterpå:',
  evaluation: 'Familien går. De ansatte evaluerer møtet, ikke saken.',
  speakers: {
    welcome: 'Møtelederen, så alle som er med',
    description: 'Foresatte først, så {{teacher}}',
    clarifying: 'Én og én tjeneste spør, foresatte og {{teacher}} svarer',
    statusQuo: 'Foresatte, så {{teacher}}',
    offers: 'Én og én tjeneste',
    decision: 'Foresatte, så {{teacher}}, så stafettholderen',
    closing: 'Møtelederen',
  },
  rules: 'Én snakker om gangen. Spørsmål først, tilbud etterpå. Familien bestemmer hele veien.',
  print: 'Skriv ut',
  back: 'Tilbake',
  notFilled: 'Fyll ut opplysningene om møtet først.',
} satisfies typeof reference;
