import type { notices as reference } from '../nn/notices.ts';

export const notices = {
  title: 'Nytt om tilgang',
  seen: 'Jeg har sett det',
  machine: 'Noen ved tjeneren',
  kind: {
    setUp:
      '{{by}} satte opp enheten og gjorde {{about}} til den første lederen. Ingen andre kunne godkjenne det da.',
    joined: '{{about}} valgte passord og er inne.',
    recovered: '{{by}} laget en lenke på maskinen, og {{about}} valgte nytt passord som administrator.',
    staffInvited: '{{by}} inviterte {{about}} som ansatt.',
    leaderAsked: '{{by}} ba om å få gjøre noen til leder.',
    leaderMade: '{{by}} godkjente at {{about}} blir leder.',
    firstLeader:
      '{{by}} gjorde {{about}} til leder. Ingen andre kunne godkjenne det, og enheten hadde ingen møter.',
    resetAsked: '{{by}} ba om nytt passord for {{about}}.',
    resetMade: '{{by}} godkjente nytt passord for {{about}}.',
    staffReset: '{{by}} laget nytt passord for {{about}}.',
    administratorMade: '{{by}} godkjente at {{about}} blir administrator.',
    declined: '{{by}} sa nei til en forespørsel om tilgang.',
    roleEnded: '{{by}} tok bort {{about}} fra enheten.',
    settings: '{{by}} endret innstillingene for enheten.',
    party: '{{about}} er familie i en sak, og leder ikke det møtet. En annen leder må ta over.',
  },
  requests: {
    title: 'Venter på godkjenning',
    leader: '{{by}} vil gjøre {{name}} ({{email}}) til leder på {{unit}}.',
    reset: '{{by}} vil gi {{name}} ({{email}}) på {{unit}} nytt passord.',
    administrator: '{{by}} vil gjøre {{name}} ({{email}}) til administrator.',
    approve: 'Godkjenn',
    approveOf: 'Godkjenn {{name}}',
    decline: 'Si nei',
    declineOf: 'Si nei til {{name}}',
    withdraw: 'Trekk tilbake',
    withdrawOf: 'Trekk tilbake {{name}}',
    own: 'Du har bedt om dette. En annen må si ja.',
    alone: 'Ingen andre kan si ja. Kjør «npm run link» på maskinen, og lim inn lenken her.',
    token: 'Lenken fra maskinen',
    go: 'Godkjenn med lenken',
    tokenBad: 'Lim inn hele lenken.',
  },
} satisfies typeof reference;
