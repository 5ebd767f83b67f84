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
      'Det stemte ikkje. Sjå om koden er skriven rett. Er han det, gjeld ikkje lenkja lenger: ho varer i 14 dagar, og det er slutt etter fem feil kodar. Då kan den som leidde møtet lage ei ny. Er det lenge sidan møtet, kan du be om referatet.',
    go: 'Opne sida',
  },
  page: {
    heading: 'Etter møtet',
    lead: 'Her er det vi vart samde om. Skriv det ut om du vil ha det på papir.',
    until:
      'Lenkja og koden opnar denne sida til og med {{date}}, så lenge skulen eller barnehagen har notata frå møtet.',
    open: 'Sida står open her i tolv timar. Er det fleire som bruker maskina, loggar du ut når du er ferdig.',
    leave:
      'Sida blir stengd på denne maskina, og lenkja verkar ikkje meir. Vil du sjå sida att, ber du den som leidde møtet om ei ny lenkje.',
    closedTitle: 'Sida er ikkje open no',
    closed:
      'Ho står open i tolv timar om gongen. Opne lenkja på nytt og skriv koden, eller be den som leidde møtet om ei ny lenkje. Er det lenge sidan møtet, kan du be om referatet.',
    changed: 'Dette er alt endra. Sjå på nytt kva som gjeld no.',
  },
  consents:
    'Her er det du har svart. Du kan trekkje det tilbake når du vil: då deler vi ikkje meir. Det som alt er sagt i møtet, står i referatet.',
  reallyWithdraw: 'Trekkje tilbake? Då gjeld det ikkje lenger.',
  reallyWithdrawAll: 'Trekkje tilbake alt? Då gjeld ikkje noko av det lenger.',
  links: {
    title: 'Sida til familien',
    intro:
      'Lenkjene til møtet opnar ingenting no. Kvar i familien kan få ei ny lenkje til det de vart samde om, eigne samtykke og, for den som kan lese henne, lista over kven som har opna kva. Lenkja varer i 14 dagar, men ikkje lenger enn notata frå møtet.',
    make: 'Lag lenkje',
    makeNew: 'Lag ny lenkje',
    makeFor: 'Lag lenkje til sida til familien for {{name}}',
    makeNewFor: 'Lag ny lenkje til sida til familien for {{name}}',
    until: 'Har ei lenkje til og med {{date}}.',
    guessed:
      'Stengd etter fem feil kodar. Nokon kan ha prøvd å gjette. Hør med {{name}}, og lag ei ny lenkje om ho trengst.',
    revoke: 'Trekk tilbake',
    revokeOf: 'Trekk tilbake lenkja til {{name}}',
    reallyRevoke: 'Trekkje tilbake lenkja til {{name}}?',
    shownTitle: 'Lenkje til {{name}}',
    once: 'Lenkja og koden blir viste berre no. Er dei borte, lagar du ei ny lenkje.',
    code: 'Koden',
    link: 'Lenkja',
    linkHow: 'Send lenkja til {{name}}, eller la {{name}} skanne ruta. Lenkja er berre til {{name}}.',
    codeHow:
      'Gi koden på ein annan måte enn lenkja: høgt, på telefon eller ansikt til ansikt. Send han aldri saman med lenkja, for den som får tak i meldinga, skal ikkje kome inn.',
    done: 'Ferdig',
  },
};
