import type { insight as nn } from '../nn/insight.ts';

/** Everything about one child, to look through and hand out. */
export const insight = {
  link: 'Access: everything about the child in one file',
  tabTitle: 'Access to data',
  title: 'Everything that is kept about the child',
  intro:
    'The guardians, and the youth, can ask to see this. Read it through before you hand it out: it may say something about others too.',
  evaluation: 'From the evaluation',
  evaluationIntro:
    'The evaluation is about the meeting and not about the child. These answers name the child all the same, and then they belong here. Take away what does not.',
  evaluationNone: 'No answer in the evaluation names the child.',
  include: 'Include: {{question}}',
  read: 'I have read through what is to be handed out',
  pdf: 'Download PDF',
  json: 'Download as data (JSON)',
  loading: 'Putting it together …',
  failed: 'The file did not arrive.',
  toHome: 'To your meetings',
} satisfies typeof nn;
