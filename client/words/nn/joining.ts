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
};
