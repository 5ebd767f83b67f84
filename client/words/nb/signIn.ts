import type { signIn as reference } from '../nn/signIn.ts';

export const signIn = {
  title: 'Logg inn',
  email: 'E-post',
  emailNeeded: 'Skriv e-postadressen din.',
  password: 'Passord',
  passwordNeeded: 'Skriv passordet.',
  passwordRule: 'Minst {{count}} tegn. Noen ord etter hverandre er lette å huske og vanskelige å gjette.',
  showPassword: 'Vis passordet',
  tooShort: 'Passordet er for kort.',
  go: 'Logg inn',
  working: 'Et øyeblikk …',
  out: 'Logg ut',
  code: {
    title: 'Skriv koden',
    app: 'Koden som appen viser',
    recovery: 'En av kodene du tok vare på',
    useRecovery: 'Har du ikke telefonen? Bruk en av kodene du tok vare på',
    useApp: 'Bruk koden fra appen',
    over: 'Begynn på nytt',
    needed: 'Skriv hele koden.',
    go: 'Logg inn',
  },
} satisfies typeof reference;
