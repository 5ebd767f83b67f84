import type { evaluation as reference } from '../nn/evaluation.ts';

export const evaluation = {
  intro: 'Om møtet, ikke om barnet. Ett felles svar på hvert spørsmål.',
  onlyStaff: 'Bare de ansatte ser dette. Det kommer ikke i referatet.',
  timesTitle: 'Minutter per del',
  planned: 'Plan',
  actual: 'Brukt',
  barText: '{{phase}}: {{planned}} min i planen, {{actual}} min brukt',
  total: 'Til sammen: {{planned}} min i planen, {{actual}} min brukt',
  interventionsTitle: 'Det som ble gjort med strukturen',
  noInterventions: 'Ingen brøt inn, og klokken gikk som den skulle.',
} satisfies typeof reference;
