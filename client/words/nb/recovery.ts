import type { recovery as reference } from '../nn/recovery.ts';

export const recovery = {
  tab: 'Slipp inn administratoren',
  title: 'Nytt passord for en administrator',
  lead: 'Lenken er skrevet ut på maskinen der tjeneren kjører. Alle enheter får vite at den er brukt.',
  noToken: 'Her skulle det vært en lenke. Åpne den lenken som tjeneren skrev ut.',
  email: 'E-posten til administratoren',
  go: 'Lagre og logg inn',
} satisfies typeof reference;
