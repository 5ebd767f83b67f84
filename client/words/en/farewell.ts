import type { farewell as reference } from '../nn/farewell.ts';

export const farewell = {
  thanks: 'Thank you for the meeting',
  thanksHint: 'Here is what we agreed. Print it or take a picture, and you have it.',
  thanksOnly: 'There is nothing more for you to do here. You can close this page.',
  open: 'The page stays open here for up to twelve hours, even if you close it. Do others use this device? Sign out when you are done.',
  pageTitle: 'What we agreed',
  who: 'Responsible',
  start: 'Start',
  evaluate: 'Evaluation',
  atNext: 'at the next BTI meeting',
  nameLater: 'name comes later',
  startLater: 'to be agreed',
  none: 'We agreed that there will be no measure now.',
  noMeasures: 'No measure was decided in this meeting.',
  stafettholder: 'Stafettholder',
  stafettholderHint: 'Get in touch here if something does not go as agreed.',
  noStafettholder: 'Not chosen yet. Ask {{unit}}.',
  nextMeeting: 'Next meeting',
  noNextMeeting: 'Not agreed yet. {{unit}} gets in touch.',
  print: 'Print',
} satisfies typeof reference;
