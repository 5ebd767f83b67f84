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
      'Koden er feil, eller lenken gjelder ikke lenger. Etter fem feil koder er det slutt på lenken. Be den som ledet møtet om en ny lenke.',
    go: 'Åpne siden',
  },
  consents:
    'Her er det du har svart. Du kan trekke det tilbake når du vil. Det som alt er sagt i møtet, står i referatet.',
  reallyWithdraw: 'Trekke tilbake? Vi deler ikke mer med tjenesten.',
  reallyWithdrawAll: 'Trekke tilbake alt? Vi deler ikke mer med noen av tjenestene.',
  links: {
    title: 'Siden til familien',
    intro:
      'Lenkene til møtet åpner ingenting nå. Hver i familien kan få en ny lenke til det dere ble enige om, egne samtykker og innsynsloggen. Den varer i 14 dager.',
    make: 'Lag lenke til siden til familien',
    makeNew: 'Lag ny lenke',
    makeFor: 'Lag lenke til siden til familien for {{name}}',
    until: 'Har en lenke til og med {{date}}.',
    revoke: 'Trekk tilbake',
    revokeOf: 'Trekk tilbake lenken til {{name}}',
    reallyRevoke: 'Trekke tilbake lenken til {{name}}?',
    shownTitle: 'Lenke til {{name}}',
    once: 'Lenken og koden vises bare nå. Er de borte, lager du en ny lenke.',
    code: 'Koden',
    codeHow: 'Si koden høyt eller på telefon. Send den aldri sammen med lenken.',
    done: 'Ferdig',
  },
};
