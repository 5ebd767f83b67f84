/** Signing in with a provider outside the app. `name` is what its owner calls it. */
export const provider = {
  or: 'eller',
  go: 'Logg inn med {{name}}',
  away: '{{name}} svarar ikkje no. Prøv igjen om litt, eller bruk e-post og passord.',
  invited: 'Du kan bruke {{name}} i staden for eit passord her. Då blir kontoen knytt til deg der.',
  own: {
    title: 'Innlogging med {{name}}',
    off: 'Du kan logge inn med {{name}} i tillegg til passordet. Eininga får vite det.',
    on: 'Kontoen er knytt til deg hos {{name}}.',
    change:
      'Skal kontoen knytast til ein annan identitet, må to seie ja: Be ein leiar om ny innlogging for deg.',
    go: 'Knyt kontoen til {{name}}',
  },
  tab: 'Innlogging',
  home: 'Til framsida',
  outcome: {
    notInvited: {
      title: 'Du er ikkje invitert enno',
      text: 'Innlogginga gjekk bra, men ingen konto her er knytt til deg. Be leiaren på skulen eller i barnehagen om ein invitasjon. Har du alt ein konto med passord, kan du logge inn med det og knyte han til på sida «Kontoen din».',
    },
    cancelled: { title: 'Innlogginga vart avbroten', text: 'Ingenting er endra. Prøv igjen når du vil.' },
    refused: {
      title: 'Innlogginga vart ikkje godteken',
      text: 'Anten var svaret vi fekk ikkje til å lite på, eller så var innlogginga ikkje sikker nok. Prøv igjen. Hjelper ikkje det, så sei frå til den som driftar tenesta.',
    },
    over: {
      title: 'Innlogginga gjekk ut på tid',
      text: 'Ho gjeld éin gong, i nokre minutt og i denne nettlesaren. Prøv igjen. Opna du ei lenkje, så opne ho på nytt.',
    },
    taken: {
      title: 'Du har alt ein konto her',
      text: 'Ein annan konto er knytt til deg, og éin person kan berre ha éin slik. Logg inn, og sjå kva konto det er.',
    },
    linked: {
      title: 'Kontoen er alt knytt til nokon',
      text: 'Skal kontoen knytast til ein annan identitet, må to seie ja: Be ein leiar om ny innlogging for deg.',
    },
    away: {
      title: 'Påloggingstenesta svarar ikkje',
      text: 'Prøv igjen om litt, eller logg inn med e-post og passord.',
    },
  },
};
