import type { presence as reference } from '../nn/presence.ts';

export const presence = {
  projector: 'The projector',
  up: 'is up',
  down: 'is not up',
  link: 'Link',
  linkOf: 'Link and QR code for {{who}}',
  linkLead: 'Scan the code with the phone, or open the address. It is for {{who}} alone.',
  qr: 'QR code for {{who}}',
  loading: 'Fetching the link …',
  failed: 'Could not fetch the link. Try once more.',
  revoked: 'This link has been withdrawn.',
  opened: 'The link has been opened.',
  renew: 'Make a new link (the old one stops working)',
  copy: 'Copy the address',
  copied: 'Copied',
  back: 'Back to the list',
} satisfies typeof reference;
