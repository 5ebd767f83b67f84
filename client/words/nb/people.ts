import type { people as reference } from '../nn/people.ts';

export const people = {
  title: 'Hvem er her',
  family: 'Familien',
  staff: 'De ansatte',
  you: ' (deg)',
  here: 'på skjermen',
  pen: 'Skriver nå: {{name}}',
  penYou: 'Du skriver nå',
  penNone: 'Ingen skriver nå',
  penBack: 'Pennen går tilbake av seg selv når turen er over.',
  penSecond: '{{name}} skriver når du har ordet.',
  takePen: 'Jeg skriver',
  duties: 'Oppgaver',
  duty: {
    viddevakt: 'Viddevakt',
    referent: 'Referent',
    pen: 'Skriver nå',
    penSecond: 'Skriver når den andre har ordet',
    deputy: 'Vara for møtelederen',
  },
  nobody: 'Ingen',
  leaderDoes: '{{name}} (møteleder)',
} satisfies typeof reference;
