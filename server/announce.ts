import type { Addresses } from './config/addresses.ts';

const joinAt = (origin: string, token: string): string => `${origin}/join#${token}`;

/** The one-time link for the leader, for each way to reach the server. */
export const announceLink = ({ publicUrl, local, lan }: Addresses, token: string): string => {
  const origins = publicUrl === null ? [local, ...(lan === null || lan === local ? [] : [lan])] : [publicUrl];
  return [
    'One-time link for the leader (open it in a browser):',
    ...origins.map((origin) => `  ${joinAt(origin, token)}`),
  ].join('\n');
};

/** What is printed when the server listens. `token` is null where an account is signed in. */
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
      ? 'A leader is signed in; `npm run link` prints a new link.'
      : announceLink(addresses, token),
  );
  return lines.join('\n');
};
