import type { Addresses } from './config/addresses.ts';

interface OneTimeLink {
  readonly kind: 'setup' | 'recovery';
  readonly token: string;
}

const SAYS = {
  setup: 'One-time link to set it up (open it in a browser):',
  recovery: 'One-time link for an administrator who cannot sign in, good for an hour:',
} as const;

/** A one-time link, for each way to reach the server. */
export const announceLink = ({ publicUrl, local, lan }: Addresses, { kind, token }: OneTimeLink): string => {
  const origins = publicUrl === null ? [local, ...(lan === null || lan === local ? [] : [lan])] : [publicUrl];
  return [SAYS[kind], ...origins.map((origin) => `  ${origin}/${kind}#${token}`)].join('\n');
};

/** What is printed when the server listens. `token` is null where it has been set up. */
export const announceServer = (addresses: Addresses, token: string | null): string => {
  const { publicUrl, local, lan } = addresses;
  const lines = [
    'BTI meetings are served at:',
    ...(publicUrl === null ? [] : [`  ${publicUrl}`]),
    `  ${local}`,
    ...(lan === null || lan === local ? [] : [`  ${lan}  (this network)`]),
  ];
  const plain = publicUrl === null && local.startsWith('http:');
  if (plain) lines.push('Without TLS, other machines than this one can only open practice meetings.');
  lines.push(
    token === null
      ? 'It is set up: people sign in. `npm run link` lets in an administrator who cannot.'
      : announceLink(addresses, { kind: 'setup', token }),
  );
  return lines.join('\n');
};
