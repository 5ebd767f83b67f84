import type { ConsentText } from './nn.ts';

/** What a giver agrees to, in plain words: the same on the screen and on paper. */
export const en = {
  what: 'In a BTI meeting the family, the school or kindergarten and the services find out together what to try first. A service may only take part when those who are responsible for the child have said yes. Young people answer for themselves too.',
  free: 'It is voluntary. If you say no, the child still gets the help it has a right to.',
  service: {
    helsestasjon: 'The health centre and school nurse help with health, sleep, well-being and growing up.',
    ppt: 'PPT helps when it is difficult to learn, to talk or to be with others at school or in kindergarten.',
    barnevern: 'The child protection service gives advice and help when a family has a hard time at home.',
    familieteam:
      'The child and family team talks with children and parents about feelings, getting on together and daily life at home.',
    fysioterapeut: 'The physiotherapist helps children with movement, play and the body.',
    nav: 'Nav helps with work, money and what the family has a right to.',
    politi:
      'The police help children and young people to be safe and to stay out of what is against the law.',
    sfo: 'SFO looks after the child before and after school.',
    bup: 'BUP gives treatment when children and young people struggle inside.',
    miljoterapeut: 'The milieu therapist helps the child through the school day, in class and in the breaks.',
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
    'You can withdraw consent at any time, also in the middle of the meeting: on your own screen, or by telling the leader. You need not say why. The service then leaves the meeting, and sharing stops. What is already said and written in the minutes stays there because the law demands it.',
  duty: 'Some things need no consent: Everybody who works with children must tell the child protection service when they believe that a child is in serious difficulty. And everybody must help at once when somebody is in danger.',
} satisfies ConsentText;
