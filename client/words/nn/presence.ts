/** The link of each, and whether the projector is up. */
export const presence = {
  projector: 'Storskjermen',
  up: 'er oppe',
  down: 'er ikkje oppe',
  link: 'Lenkje',
  linkOf: 'Lenkje og QR-kode til {{who}}',
  linkLead: 'Skann koden med telefonen, eller opne adressa. Ho er berre for {{who}}.',
  qr: 'QR-kode til {{who}}',
  loading: 'Hentar lenkja …',
  failed: 'Fekk ikkje henta lenkja. Prøv ein gong til.',
  revoked: 'Denne lenkja er trekt tilbake.',
  opened: 'Lenkja er opna.',
  renew: 'Lag ny lenkje (den gamle sluttar å verke)',
  copy: 'Kopier adressa',
  copied: 'Kopiert',
  back: 'Tilbake til lista',
};
