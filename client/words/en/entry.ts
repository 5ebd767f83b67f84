import type { entry as reference } from '../nn/entry.ts';

export const entry = {
  title: 'The stafettlogg',
  hint: 'Filled in from what was chosen. Correct what is not right.',
  readTitle: 'This goes into the stafettlogg',
  aloudTitle: 'Read aloud',
  aloudHint: 'Is this right? Say so now if something should be different.',
  confirm: 'Read aloud and confirmed',
  confirmDespite: 'Confirm all the same',
  leaderConfirms: 'The leader confirms when you have finished reading.',
  empty: 'Nothing written yet.',
  copy: 'Copy the text',
  copied: 'Copied. Paste it into the other stafettlogg.',
  copyByHand: 'Select the text and copy it.',
  copyTitle: 'For another stafettlogg',
} satisfies typeof reference;
