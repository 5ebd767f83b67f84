/** When the leader's screen is gone. */
export const takeover = {
  lost: 'Skjermen til møteleiaren er borte. Møtet går sin gang.',
  deputy: '{{name}} er avtalt til å ta over.',
  take: 'Ta over klokka og turane',
  standIn: '{{name}} styrer klokka og turane no.',
  you: 'Du styrer klokka og turane no.',
  takeBack: 'Ta tilbake',
  giveBack: 'Gi tilbake',
};
