import { networkInterfaces } from 'node:os';
import type { Config } from './environment.ts';

/** Origins to reach the server under. */
export interface Addresses {
  /** For somebody at this machine. */
  readonly local: string;
  /** For others on the same network; null when the server only listens to this machine. */
  readonly lan: string | null;
  readonly publicUrl: string | null;
}

const EVERYWHERE = ['0.0.0.0', '::'];
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** `port` is the one that the server got, where any free one was asked for. */
export const addressesOf = (config: Config, port: number): Addresses => {
  const at = (host: string): string =>
    `${config.tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const everywhere = EVERYWHERE.includes(config.host);
  const network = everywhere ? lanAddress() : LOOPBACK.includes(config.host) ? null : config.host;
  return {
    local: at(everywhere ? 'localhost' : config.host),
    lan: network === null ? null : at(network),
    publicUrl: config.publicUrl,
  };
};

/** The first IPv4 address of a card that is not the loopback. */
const lanAddress = (): string | null => {
  const cards = Object.values(networkInterfaces()).flatMap((card) => card ?? []);
  return cards.find((card) => !card.internal && card.family === 'IPv4')?.address ?? null;
};
