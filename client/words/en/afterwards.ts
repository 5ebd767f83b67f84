/** What remains for the family when it has left: a new link, with a code that is told by another way. */
export const afterwards = {
  title: 'The family’s page',
  open: {
    heading: 'The family’s page',
    explain:
      'The link goes with a code of six digits. You have the code from the person who led the meeting.',
    code: 'The code',
    codeHint: 'Six digits. You can paste it.',
    codeNeeded: 'Type the code of six digits.',
    refused:
      'The code is wrong, or the link is over. After five wrong codes the link ends. Ask the person who led the meeting for a new link.',
    go: 'Open the page',
  },
  consents:
    'This is what you have answered. You can withdraw it whenever you like. What was already said in the meeting stays in the minutes.',
  reallyWithdraw: 'Withdraw? Nothing more is shared with the service.',
  reallyWithdrawAll: 'Withdraw everything? Nothing more is shared with any of the services.',
  links: {
    title: 'The family’s page',
    intro:
      'The links to the meeting open nothing now. Each of the family can have a new link to what was agreed, their own consents and the access log. It lasts for 14 days.',
    make: 'Make a link to the family’s page',
    makeNew: 'Make a new link',
    makeFor: 'Make a link to the family’s page for {{name}}',
    until: 'Has a link until {{date}}.',
    revoke: 'Revoke',
    revokeOf: 'Revoke the link of {{name}}',
    reallyRevoke: 'Revoke the link of {{name}}?',
    shownTitle: 'Link for {{name}}',
    once: 'The link and the code are shown only now. If they are lost, make a new link.',
    code: 'The code',
    codeHow: 'Say the code aloud or by phone. Never send it together with the link.',
    done: 'Done',
  },
};
