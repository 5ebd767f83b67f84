/** What remains for the family when it has left: a new link, with a code that is told by another way. */
export const afterwards = {
  title: 'Siden til familien',
  open: {
    heading: 'Siden til familien',
    explain: 'Lenken hører sammen med en kode på seks sifre. Koden har du fått av den som ledet møtet.',
    code: 'Koden',
    codeHint: 'Seks sifre. Du kan lime den inn.',
    codeNeeded: 'Skriv koden på seks sifre.',
    refused:
      'Det stemte ikke. Se om koden er skrevet riktig. Er den det, gjelder ikke lenken lenger: den varer i 14 dager, og det er slutt etter fem feil koder. Da kan den som ledet møtet lage en ny. Er det lenge siden møtet, kan du be om referatet.',
    go: 'Åpne siden',
  },
  page: {
    heading: 'Etter møtet',
    lead: 'Her er det vi ble enige om. Skriv det ut hvis du vil ha det på papir.',
    until:
      'Lenken og koden åpner denne siden til og med {{date}}, så lenge skolen eller barnehagen har notatene fra møtet.',
    open: 'Siden står åpen her i tolv timer. Er det flere som bruker maskinen, logger du ut når du er ferdig.',
    leave:
      'Siden blir stengt på denne maskinen, og lenken virker ikke mer. Vil du se siden igjen, ber du den som ledet møtet om en ny lenke.',
    closedTitle: 'Siden er ikke åpen nå',
    closed:
      'Den står åpen i tolv timer om gangen. Åpne lenken på nytt og skriv koden, eller be den som ledet møtet om en ny lenke. Er det lenge siden møtet, kan du be om referatet.',
    changed: 'Dette er alt endret. Se på nytt hva som gjelder nå.',
  },
  consents:
    'Her er det du har svart. Du kan trekke det tilbake når du vil: da deler vi ikke mer. Det som alt er sagt i møtet, står i referatet.',
  reallyWithdraw: 'Trekke tilbake? Da gjelder det ikke lenger.',
  reallyWithdrawAll: 'Trekke tilbake alt? Da gjelder ikke noe av det lenger.',
  links: {
    title: 'Siden til familien',
    intro:
      'Lenkene til møtet åpner ingenting nå. Hver i familien kan få en ny lenke til det dere ble enige om, egne samtykker og, for den som kan lese den, listen over hvem som har åpnet hva. Lenken varer i 14 dager, men ikke lenger enn notatene fra møtet.',
    make: 'Lag lenke',
    makeNew: 'Lag ny lenke',
    makeFor: 'Lag lenke til siden til familien for {{name}}',
    makeNewFor: 'Lag ny lenke til siden til familien for {{name}}',
    until: 'Har en lenke til og med {{date}}.',
    guessed:
      'Stengt etter fem feil koder. Noen kan ha prøvd å gjette. Hør med {{name}}, og lag en ny lenke hvis den trengs.',
    revoke: 'Trekk tilbake',
    revokeOf: 'Trekk tilbake lenken til {{name}}',
    reallyRevoke: 'Trekke tilbake lenken til {{name}}?',
    shownTitle: 'Lenke til {{name}}',
    once: 'Lenken og koden vises bare nå. Er de borte, lager du en ny lenke.',
    code: 'Koden',
    link: 'Lenken',
    linkHow: 'Send lenken til {{name}}, eller la {{name}} skanne ruten. Lenken er bare til {{name}}.',
    codeHow:
      'Gi koden på en annen måte enn lenken: høyt, på telefon eller ansikt til ansikt. Send den aldri sammen med lenken, for den som får tak i meldingen, skal ikke komme inn.',
    done: 'Ferdig',
  },
};
