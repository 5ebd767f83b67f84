/** An administrator who cannot sign in. */
export const recovery = {
  tab: 'Slepp inn administratoren',
  title: 'Nytt passord for ein administrator',
  lead: 'Lenkja er skriven ut på maskina der tenaren køyrer. Alle einingar får vite at ho er brukt.',
  noToken: 'Her skulle det vore ei lenkje. Opne den lenkja som tenaren skreiv ut.',
  email: 'E-posten til administratoren',
  go: 'Lagre og logg inn',
};
