/** What remains for the family when it has left: a new link, with a code that is told by another way. */
export const afterwards = {
  title: 'Sida til familien',
  open: {
    heading: 'Sida til familien',
    explain: 'Lenkja høyrer saman med ein kode på seks siffer. Koden har du fått av den som leidde møtet.',
    code: 'Koden',
    codeHint: 'Seks siffer. Du kan lime han inn.',
    codeNeeded: 'Skriv koden på seks siffer.',
    refused:
      'Koden er feil, eller lenkja gjeld ikkje lenger. Etter fem feil kodar er det slutt på lenkja. Be den som leidde møtet om ei ny lenkje.',
    go: 'Opne sida',
  },
  consents:
    'Her er det du har svart. Du kan trekkje det tilbake når du vil. Det som alt er sagt i møtet, står i referatet.',
  reallyWithdraw: 'Trekkje tilbake? Vi deler ikkje meir med tenesta.',
  reallyWithdrawAll: 'Trekkje tilbake alt? Vi deler ikkje meir med nokon av tenestene.',
  links: {
    title: 'Sida til familien',
    intro:
      'Lenkjene til møtet opnar ingenting no. Kvar i familien kan få ei ny lenkje til det de vart samde om, eigne samtykke og innsynsloggen. Ho varer i 14 dagar.',
    make: 'Lag lenkje til sida til familien',
    makeNew: 'Lag ny lenkje',
    makeFor: 'Lag lenkje til sida til familien for {{name}}',
    until: 'Har ei lenkje til og med {{date}}.',
    revoke: 'Trekk tilbake',
    revokeOf: 'Trekk tilbake lenkja til {{name}}',
    reallyRevoke: 'Trekkje tilbake lenkja til {{name}}?',
    shownTitle: 'Lenkje til {{name}}',
    once: 'Lenkja og koden blir viste berre no. Er dei borte, lagar du ei ny lenkje.',
    code: 'Koden',
    codeHow: 'Sei koden høgt eller på telefon. Send han aldri saman med lenkja.',
    done: 'Ferdig',
  },
};
