import type { invitation as reference } from '../nn/invitation.ts';

export const invitation = {
  tab: 'Velg passord',
  join: { title: 'Velkommen, {{name}}', lead: 'Velg et passord, så er du inne.' },
  reset: {
    title: 'Nytt passord for {{name}}',
    lead: 'Velg et nytt passord. Alle steder du er logget inn, blir logget ut.',
  },
  password: 'Velg et passord',
  go: 'Lagre og logg inn',
  failed: 'Lenken åpnet ikke',
  noToken: 'Her skulle det vært en lenke. Åpne lenken på nytt fra meldingen du fikk.',
  home: 'Til forsiden',
} satisfies typeof reference;
