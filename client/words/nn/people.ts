/** Who is here, and who takes care of what. */
export const people = {
  title: 'Kven er her',
  family: 'Familien',
  staff: 'Dei tilsette',
  you: ' (deg)',
  here: 'på skjermen',
  pen: 'Skriv no: {{name}}',
  penYou: 'Du skriv no',
  penNone: 'Ingen skriv no',
  penBack: 'Pennen går attende av seg sjølv når turen er over.',
  penSecond: '{{name}} skriv når du har ordet.',
  takePen: 'Eg skriv',
  duties: 'Oppgåver',
  duty: {
    viddevakt: 'Viddevakt',
    referent: 'Referent',
    pen: 'Skriv no',
    penSecond: 'Skriv når den andre har ordet',
    deputy: 'Vara for møteleiaren',
  },
  nobody: 'Ingen',
  leaderDoes: '{{name}} (møteleiar)',
};
