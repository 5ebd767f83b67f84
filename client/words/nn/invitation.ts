/** A link that somebody comes into an account by. */
export const invitation = {
  tab: 'Vel passord',
  join: { title: 'Velkommen, {{name}}', lead: 'Vel eit passord, så er du inne.' },
  reset: {
    title: 'Nytt passord for {{name}}',
    lead: 'Vel eit nytt passord. Alle stader du er logga inn, blir logga ut.',
  },
  password: 'Vel eit passord',
  go: 'Lagre og logg inn',
  failed: 'Lenkja opna ikkje',
  noToken: 'Her skulle det vore ei lenkje. Opne lenkja på nytt frå meldinga du fekk.',
  home: 'Til framsida',
};
