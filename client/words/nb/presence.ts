import type { presence as reference } from '../nn/presence.ts';

export const presence = {
  projector: 'Storskjermen',
  up: 'er oppe',
  down: 'er ikke oppe',
  link: 'Lenke',
  linkOf: 'Lenke og QR-kode til {{who}}',
  linkLead: 'Skann koden med telefonen, eller åpne adressen. Den er bare for {{who}}.',
  qr: 'QR-kode til {{who}}',
  loading: 'Henter lenken …',
  failed: 'Fikk ikke hentet lenken. Prøv en gang til.',
  revoked: 'Denne lenken er trukket tilbake.',
  opened: 'Lenken er åpnet.',
  renew: 'Lag ny lenke (den gamle slutter å virke)',
  copy: 'Kopier adressen',
  copied: 'Kopiert',
  back: 'Tilbake til listen',
} satisfies typeof reference;
