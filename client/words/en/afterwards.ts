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
      'That did not match. See whether the code is typed right. If it is, the link is over: it lasts for 14 days, and it ends after five wrong codes. Then the person who led the meeting can make a new one. If the meeting was long ago, you can ask for the minutes.',
    go: 'Open the page',
  },
  page: {
    heading: 'After the meeting',
    lead: 'Here is what we agreed. Print it if you want it on paper.',
    until:
      'The link and the code open this page until {{date}}, as long as the school or kindergarten has the notes of the meeting.',
    open: 'The page stays open here for twelve hours. If others use this machine, sign out when you are done.',
    leave:
      'The page is closed on this machine, and the link works no more. To see the page again, ask the person who led the meeting for a new link.',
    closedTitle: 'The page is not open now',
    closed:
      'It stays open for twelve hours at a time. Open the link again and type the code, or ask the person who led the meeting for a new link. If the meeting was long ago, you can ask for the minutes.',
    changed: 'This has changed already. Look again at what applies now.',
  },
  consents:
    'This is what you have answered. You can withdraw it whenever you like: then we share nothing more. What was already said in the meeting stays in the minutes.',
  reallyWithdraw: 'Withdraw? Then it no longer applies.',
  reallyWithdrawAll: 'Withdraw everything? Then none of it applies any longer.',
  links: {
    title: 'The family’s page',
    intro:
      'The links to the meeting open nothing now. Each of the family can have a new link to what was agreed, their own consents and, for those who may read it, the list of who has opened what. The link lasts for 14 days, but no longer than the notes of the meeting.',
    make: 'Make a link',
    makeNew: 'Make a new link',
    makeFor: 'Make a link to the family’s page for {{name}}',
    makeNewFor: 'Make a new link to the family’s page for {{name}}',
    until: 'Has a link until {{date}}.',
    guessed:
      'Closed after five wrong codes. Somebody may have tried to guess. Ask {{name}}, and make a new link if it is needed.',
    revoke: 'Revoke',
    revokeOf: 'Revoke the link of {{name}}',
    reallyRevoke: 'Revoke the link of {{name}}?',
    shownTitle: 'Link for {{name}}',
    once: 'The link and the code are shown only now. If they are lost, make a new link.',
    code: 'The code',
    link: 'The link',
    linkHow: 'Send the link to {{name}}, or let {{name}} scan the square. The link is for {{name}} alone.',
    codeHow:
      'Give the code in another way than the link: aloud, by phone or face to face. Never send them together: whoever gets hold of the message must not get in.',
    done: 'Done',
  },
};
