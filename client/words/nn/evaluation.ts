/** The staff's evaluation of the meeting itself. */
export const evaluation = {
  intro: 'Om møtet, ikkje om barnet. Eitt felles svar på kvart spørsmål.',
  onlyStaff: 'Berre dei tilsette ser dette. Det kjem ikkje i referatet.',
  timesTitle: 'Minutt per del',
  planned: 'Plan',
  actual: 'Brukt',
  barText: '{{phase}}: {{planned}} min i planen, {{actual}} min brukt',
  total: 'Til saman: {{planned}} min i planen, {{actual}} min brukt',
  interventionsTitle: 'Det som vart gjort med strukturen',
  noInterventions: 'Ingen braut inn, og klokka gjekk som ho skulle.',
};
