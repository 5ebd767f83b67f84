/** Into an account, and out of it. */
export const signIn = {
  title: 'Logg inn',
  email: 'E-post',
  emailNeeded: 'Skriv e-postadressa di.',
  password: 'Passord',
  passwordNeeded: 'Skriv passordet.',
  passwordRule: 'Minst {{count}} teikn. Nokre ord etter kvarandre er lette å hugse og vanskelege å gjette.',
  showPassword: 'Vis passordet',
  tooShort: 'Passordet er for kort.',
  go: 'Logg inn',
  working: 'Eit augeblikk …',
  out: 'Logg ut',
  code: {
    title: 'Skriv koden',
    app: 'Koden som appen viser',
    recovery: 'Ein av kodane du tok vare på',
    useRecovery: 'Har du ikkje telefonen? Bruk ein av kodane du tok vare på',
    useApp: 'Bruk koden frå appen',
    over: 'Byrj på nytt',
    needed: 'Skriv heile koden.',
    go: 'Logg inn',
  },
};
