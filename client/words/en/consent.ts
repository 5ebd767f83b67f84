import { en as text } from '../../../shared/consentText/en.ts';

/** Consent on the giver's own screen. `text` is the text that is agreed to: the printed form says the same. */
export const consent = {
  title: 'Consent',
  lead: 'You decide who may take part, and what they get to know about the child. Say yes or no to each. There is no right answer, and you can change your mind whenever you like.',
  youthLead:
    'You are old enough to answer for yourself. You decide who may take part, and what they get to know about you. You can change your mind whenever you like.',
  more: 'Read more before you answer',
  /** Who answers for what is kept. */
  answerable: {
    controller: 'Data controller',
    referat: 'Legal basis for the minutes',
    stafettlogg: 'Legal basis for the stafettlogg',
  },
  text,
  /** For staff. */
  room: { title: 'This may be shared', nothing: 'nothing is ticked', not: 'Whoever gave consent says:' },
  yes: 'Yes',
  no: 'No',
  yesTo: 'Yes to {{what}}',
  noTo: 'No to {{what}}',
  about: {
    stafettlogg: 'Stafettlogg',
    representation: '{{name}} comes in your place',
    somebody: 'Somebody',
  },
  notShare: 'Is there anything that is not to be shared? Write it here if you like.',
  notShareReaders:
    'The school or kindergarten and the services in the meeting read this. The other guardian does not see it.',
  until: {
    legend: 'How long should it last?',
    withdrawn: 'Until I withdraw it',
    year: 'For one year',
    day: 'Until a day that I choose',
    date: 'Last day',
  },
  confirm: 'Yes, {{what}} may take part',
  confirmOther: 'Yes, this is fine',
  cancel: 'Do not answer now',
  state: {
    open: 'You have not answered yet.',
    yes: 'You have said yes ({{date}}).',
    no: 'You have said no.',
    withdrawn: 'You withdrew your consent on {{date}}.',
    expired: 'Your consent ended on {{date}}.',
    contested: 'You have said that this is not right. It does not count until you have answered yourself.',
    forYou: 'The leader has noted that you said yes ({{form}}, {{date}}).',
  },
  lasts: 'Lasts until the end of {{date}}.',
  lastsOn: 'Lasts until you withdraw it.',
  may: 'May be shared: {{topics}}.',
  mayNothing: 'You have not ticked anything that may be shared.',
  change: 'Change',
  changeOf: 'Change the answer about {{what}}',
  contest: 'That is not right',
  contestOf: 'That is not right: {{what}}',
  withdraw: 'Withdraw',
  withdrawOf: 'Withdraw: {{what}}',
  reallyWithdraw: 'Withdraw? The service leaves the meeting at once.',
  withdrawAll: 'Withdraw all consent',
  reallyWithdrawAll: 'Withdraw everything? All services leave the meeting at once.',
  keep: 'Leave it',
};
