import { BlockList, isIP } from 'node:net';

/** Whether a request from this address comes from a proxy of our own, so that what it says of others is believed. */
export type TrustsProxy = (address: string) => boolean;

/** This machine: what trusts nobody else when nothing is set. */
export const LOOPBACK_PROXIES = '127.0.0.0/8,::1';

/**
 * Reads addresses and networks, divided by commas: `127.0.0.1, 172.18.0.0/16`. An IPv4 address that is
 * written as IPv6 (`::ffff:10.0.0.2`) counts as itself.
 * @returns null where any of it is neither an address nor a network.
 */
export const readTrustedProxies = (list: string): TrustsProxy | null => {
  const trusted = new BlockList();
  for (const entry of list.split(',').map((each) => each.trim())) if (!addTo(trusted, entry)) return null;
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    const family = familyOf(plain);
    return family !== null && trusted.check(plain, family);
  };
};

const familyOf = (address: string): 'ipv4' | 'ipv6' | null => {
  const version = isIP(address);
  return version === 0 ? null : version === 4 ? 'ipv4' : 'ipv6';
};

const addTo = (trusted: BlockList, entry: string): boolean => {
  const [address = '', prefix, ...more] = entry.split('/');
  const family = familyOf(address);
  if (family === null || more.length > 0) return false;
  if (prefix === undefined) {
    trusted.addAddress(address, family);
    return true;
  }
  const bits = Number(prefix);
  // A network of everybody would let everybody say that they came by https.
  if (!/^\d{1,3}$/.test(prefix) || bits < 1 || bits > (family === 'ipv4' ? 32 : 128)) return false;
  trusted.addSubnet(address, bits, family);
  return true;
};
