import type { retiming as reference } from '../nn/retiming.ts';

export const retiming = {
  catchUp: 'catch up',
  catchUpSpoken: 'Catch up: see a proposal',
  title: 'Catch up',
  lead: 'The rounds that remain get a little shorter. The decision and the closing are left alone.',
  round: '{{phase}}: {{before}} becomes {{after}}',
  rest: 'It is not enough to catch up with everything: {{span}} remains.',
  none: 'No round is left that could be shorter.',
  accept: 'Do it this way',
  leave: 'Leave the plan as it is',
  extend: {
    longer: 'The meeting gets longer.',
    take: 'Take it from {{phase}}: {{before}} becomes {{after}}',
    takeAll: 'Take it from the rounds that remain',
  },
  late: {
    title_one: 'You began one minute late',
    title_other: 'You began {{count}} minutes late',
    lead: 'What do you want to keep?',
    end: 'Keep the end, at {{time}}',
    endHint: 'The rounds get a little shorter:',
    minutes: 'Keep the minutes',
    minutesHint: 'Every part gets its time, and the meeting ends at about {{time}}.',
  },
} satisfies typeof reference;
