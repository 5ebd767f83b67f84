/** Consent on the giver's own screen. `text` is the text that is agreed to: the printed form says the same. */
export const consent = {
  title: 'Consent',
  lead: 'You decide who may take part, and what they get to know about the child. Say yes or no to each. There is no right answer, and you can change your mind whenever you like.',
  youthLead:
    'You are old enough to answer for yourself. You decide who may take part, and what they get to know about you. You can change your mind whenever you like.',
  more: 'Read more before you answer',
  text: {
    what: 'In a BTI meeting the family, the school or kindergarten and the services find out together what to try first. A service may only take part when those who are responsible for the child have said yes. Young people answer for themselves too.',
    free: 'It is voluntary. If you say no, the child still gets the help it has a right to.',
    service: {
      helsestasjon: 'The health centre and school nurse help with health, sleep, well-being and growing up.',
      ppt: 'PPT helps when it is difficult to learn, to talk or to be with others at school or in kindergarten.',
      barnevern: 'The child protection service gives advice and help when a family has a hard time at home.',
      familieteam:
        'The child and family team talks with children and parents about feelings and daily life at home.',
      fysioterapeut: 'The physiotherapist helps children with movement, play and the body.',
      nav: 'Nav helps with work, money and what the family has a right to.',
      politi:
        'The police help children and young people to be safe and to stay out of what is against the law.',
      sfo: 'SFO looks after the child before and after school.',
      bup: 'BUP gives treatment when children and young people struggle inside.',
      miljoterapeut:
        'The milieu therapist helps the child through the school day, in class and in the breaks.',
      other: 'Do ask the leader of the meeting what this service can help with.',
    },
    stafettlogg:
      'The stafettlogg is a list of what we try, who does it, and how it goes. You can read everything in it.',
    representation: 'This person can come in your place, and help decide on your behalf.',
    goesTo: 'Consent is given to the service, not to a particular person who works there.',
    sharing: 'This is what the service gets to know and talk about',
    topic: {
      wellbeing: 'how the child is doing',
      learning: 'learning and everyday life at school or in kindergarten',
      tried: 'what has been tried, and what helped',
      health: 'health',
      home: 'the family and the home',
      earlier: 'help that the child has had before',
    },
    notShared:
      'What you have not ticked is not shared. Services that you have not said yes to get to know nothing.',
    howLong: 'Consent lasts until the day you choose, or until you withdraw it.',
    withdraw:
      'You can withdraw consent at any time, also in the middle of the meeting: here, or by telling the leader. You need not say why. The service then leaves the meeting, and sharing stops. What is already said and written in the minutes stays there because the law demands it.',
    duty: 'Some things need no consent: Everybody who works with children must tell the child protection service when they believe that a child is in serious difficulty. And everybody must help at once when somebody is in danger.',
  },
  /** For staff. */
  room: { title: 'This may be shared', nothing: 'nothing is ticked', not: 'Whoever gave consent says:' },
  yes: 'Yes',
  no: 'No',
  yesTo: 'Yes to {{what}}',
  noTo: 'No to {{what}}',
  about: {
    stafettlogg: 'Stafettlogg',
    representation: '{{name}} comes in your place',
  },
  notShare: 'Is there anything that is not to be shared? Write it here if you like.',
  notShareReaders:
    'The school or kindergarten and the services you say yes to read this. The other guardian does not see it.',
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
