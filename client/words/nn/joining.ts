/** The page that a link opens. */
export const joining = {
  title: 'Bli med',
  heading: 'Velkommen',
  explain: 'Du har fått ei personleg lenkje. Trykk på knappen for å opne ho i denne nettlesaren.',
  private: 'Lenkja er berre til deg. Ikkje send ho vidare.',
  cookie: 'Vi lagrar ein informasjonskapsel, så nettlesaren hugsar at det er deg. Ingenting anna.',
  go: 'Bli med',
  working: 'Opnar …',
  failed: 'Lenkja opna ikkje',
  retry: 'Prøv igjen',
  noToken: 'Her skulle det vore ei lenkje',
  noTokenHelp: 'Opne lenkja på nytt frå meldinga du fekk, eller skann QR-koden ein gong til.',
  goOn: 'Er du alt inne i denne nettlesaren? Gå til framsida',
  own: {
    title: 'Er det din eigen familie?',
    body: 'Du er logga inn, og denne plassen er for familien. Er du sjølv familie i saka, kan du ikkje leie møtet eller opne det som tilsett. Ein annan leiar i eininga tek over.',
    yes: 'Ja, det er familien min',
    no: 'Nei, logg meg ut først',
    noHint: 'Vel dette om du opnar plassen for ein annan på denne maskina.',
  },
};
