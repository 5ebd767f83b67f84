import type { clock as reference } from '../nn/clock.ts';

export const clock = {
  aboutLeft_one: 'About one minute left of this part',
  aboutLeft_other: 'About {{count}} minutes left of this part',
  aboutOver_one: 'About one minute over time',
  aboutOver_other: 'About {{count}} minutes over time',
  overTime: 'over time',
  stopped: 'the clock is stopped',
  calm: {
    plenty: 'Plenty of time',
    half: 'More than halfway',
    soon: 'We are nearing the end of this part',
    over: 'The time is used. We round off calmly.',
  },
  expectedEnd: 'Done at about',
  onPlan: 'as planned',
  afterPlan_one: 'one minute over the plan',
  afterPlan_other: '{{count}} minutes over the plan',
  beforePlan_one: 'one minute ahead of the plan',
  beforePlan_other: '{{count}} minutes ahead of the plan',
} satisfies typeof reference;
