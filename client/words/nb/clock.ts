import type { clock as reference } from '../nn/clock.ts';

export const clock = {
  aboutLeft_one: 'Omtrent ett minutt igjen av denne delen',
  aboutLeft_other: 'Omtrent {{count}} minutter igjen av denne delen',
  aboutOver_one: 'Omtrent ett minutt over tiden',
  aboutOver_other: 'Omtrent {{count}} minutter over tiden',
  overTime: 'over tiden',
  stopped: 'klokken står',
  calm: {
    plenty: 'God tid igjen',
    half: 'Over halvveis',
    soon: 'Vi nærmer oss slutten av denne delen',
    over: 'Tiden er brukt. Vi runder av i ro.',
  },
  expectedEnd: 'Ferdig omtrent',
  onPlan: 'som planlagt',
  afterPlan_one: 'ett minutt over planen',
  afterPlan_other: '{{count}} minutter over planen',
  beforePlan_one: 'ett minutt før planen',
  beforePlan_other: '{{count}} minutter før planen',
} satisfies typeof reference;
