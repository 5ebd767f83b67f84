import type { erasure as reference } from '../nn/erasure.ts';

export const erasure = {
  title: 'Erasures that wait for approval',
  wish: '{{by}} wants to erase: {{scope}}.',
  because: 'Ground: {{ground}}. Archive number {{reference}}.',
  own: 'You have asked for this. Somebody else must say yes within two weeks.',
  approve: 'Approve the erasure',
  forGood: 'Nobody can bring back what is erased, not from a backup either.',
  sure: 'Erase for good',
  decline: 'Say no',
  withdraw: 'Take it back',
  scope: {
    meeting: 'the notes of the meeting; the approved minutes stay',
    case: 'everything about the child: the notes of all meetings, the minutes and the stafettlogg',
  },
  ground: {
    request: 'the family asked for it, and it may be erased',
    withdrawn: 'consent is withdrawn, and there is no other basis',
    mistake: 'it was recorded about the wrong child or by mistake',
    archived: 'the archive has its copy',
    order: 'an order by a supervisory authority or a court',
  },
  ask: {
    title: 'Erase what is kept',
    intro: 'The archive law covers this. So another leader or the administrator must approve it first.',
    what: 'What is to go?',
    why: 'Why?',
    reference: 'Archive number',
    referenceHint: 'Digits and marks only, such as 2026/17-3. It stays in the list of erasures.',
    referenceBad: 'Write the number in digits, without a name.',
    go: 'Ask for the erasure',
    waits: 'It now waits for somebody else to approve it. Nothing is erased yet.',
  },
} satisfies typeof reference;
