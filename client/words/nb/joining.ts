import type { joining as reference } from '../nn/joining.ts';

export const joining = {
  title: 'Bli med',
  heading: 'Velkommen',
  explain: 'Du har fått en personlig lenke. Trykk på knappen for å åpne den i denne nettleseren.',
  private: 'Lenken er bare til deg. Ikke send den videre.',
  cookie: 'Vi lagrer en informasjonskapsel, så nettleseren husker at det er deg. Ingenting annet.',
  go: 'Bli med',
  working: 'Åpner …',
  failed: 'Lenken åpnet ikke',
  retry: 'Prøv igjen',
  noToken: 'Her skulle det vært en lenke',
  noTokenHelp: 'Åpne lenken på nytt fra meldingen du fikk, eller skann QR-koden en gang til.',
  goOn: 'Er du allerede inne i denne nettleseren? Gå til forsiden',
  own: {
    title: 'Er det din egen familie?',
    body: 'Du er logget inn, og denne plassen er for familien. Er du selv familie i saken, kan du ikke lede møtet eller åpne det som ansatt. En annen leder i enheten tar over.',
    yes: 'Ja, det er familien min',
    no: 'Nei, logg meg ut først',
    noHint: 'Velg dette om du åpner plassen for en annen på denne maskinen.',
  },
} satisfies typeof reference;
