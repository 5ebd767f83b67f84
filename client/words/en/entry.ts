import type { entry as reference } from '../nn/entry.ts';

export const entry = {
  title: 'The stafettlogg',
  hint: 'Filled in from what was chosen. Correct what is not right.',
  readTitle: 'This goes into the stafettlogg',
  aloudTitle: 'Read aloud',
  aloudHint: 'Is this right, and is it a yes? Say so now if something should be different.',
  confirm: {
    one: 'Read aloud, and the family says yes',
    two: 'Read aloud, and both say yes',
    more: 'Read aloud, and all say yes',
    youth: 'Read aloud, and the young person says yes',
  },
  nobodyDecides: 'Nobody who can say yes for the family is here. The leader finds out how you go on.',
  confirmDespite: 'Confirm all the same',
  leaderConfirms: 'The leader confirms when you have finished reading.',
  empty: 'Nothing written yet.',
  copy: 'Copy the text',
  copied: 'Copied. Paste it into the other stafettlogg.',
  copyByHand: 'Select the text and copy it.',
  copyTitle: 'For another stafettlogg',
} satisfies typeof reference;
