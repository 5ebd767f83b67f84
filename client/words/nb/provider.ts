import type { provider as reference } from '../nn/provider.ts';

export const provider = {
  or: 'eller',
  go: 'Logg inn med {{name}}',
  away: '{{name}} svarer ikke nå. Prøv igjen om litt, eller bruk e-post og passord.',
  invited: 'Du kan bruke {{name}} i stedet for et passord her. Da blir kontoen knyttet til deg der.',
  own: {
    title: 'Innlogging med {{name}}',
    off: 'Du kan logge inn med {{name}} i tillegg til passordet. Enheten får vite det.',
    on: 'Kontoen er knyttet til deg hos {{name}}.',
    change: 'Skal kontoen knyttes til en annen identitet, må to si ja: Be en leder om ny innlogging for deg.',
    go: 'Knytt kontoen til {{name}}',
  },
  tab: 'Innlogging',
  home: 'Til forsiden',
  outcome: {
    notInvited: {
      title: 'Du er ikke invitert ennå',
      text: 'Innloggingen gikk bra, men ingen konto her er knyttet til deg. Be lederen på skolen eller i barnehagen om en invitasjon. Har du allerede en konto med passord, kan du logge inn med det og knytte den til på siden «Kontoen din».',
    },
    cancelled: { title: 'Innloggingen ble avbrutt', text: 'Ingenting er endret. Prøv igjen når du vil.' },
    refused: {
      title: 'Innloggingen ble ikke godtatt',
      text: 'Enten var svaret vi fikk ikke til å stole på, eller så var innloggingen ikke sikker nok. Prøv igjen. Hjelper ikke det, så si fra til den som drifter tjenesten.',
    },
    over: {
      title: 'Innloggingen gikk ut på tid',
      text: 'Den gjelder én gang, i noen minutter og i denne nettleseren. Prøv igjen. Åpnet du en lenke, så åpne den på nytt.',
    },
    taken: {
      title: 'Du har allerede en konto her',
      text: 'En annen konto er knyttet til deg, og én person kan bare ha én slik. Logg inn, og se hvilken konto det er.',
    },
    linked: {
      title: 'Kontoen er allerede knyttet til noen',
      text: 'Skal kontoen knyttes til en annen identitet, må to si ja: Be en leder om ny innlogging for deg.',
    },
    away: {
      title: 'Påloggingstjenesten svarer ikke',
      text: 'Prøv igjen om litt, eller logg inn med e-post og passord.',
    },
  },
} satisfies typeof reference;
