import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { ProviderSettings } from '../config/provider.ts';

/** A person at the provider: a keyed fingerprint of the issuer and the claims, from which nobody reads a claim. */
export type Identity = string & z.$brand<'Identity'>;

const Claims = z.record(z.string(), z.unknown());
const Value = z.string().min(1).max(512);

type Asked = Pick<ProviderSettings, 'issuer' | 'clientId' | 'claims' | 'acr'>;

/**
 * [OI2] Who a token is about. Its signature, issuer, audience, time and nonce have been looked at before; this looks at
 * what is left: that it is of the issuer that was configured, made for us, made as strongly as was asked for, and that
 * it says who. Null where it does not.
 */
export const identityIn = (token: string | undefined, asked: Asked, key: Buffer): Identity | null => {
  const claims = claimsOf(token);
  if (claims === null || claims.iss !== asked.issuer) return null;
  if (!isHandedTo(asked.clientId, claims)) return null;
  if (asked.acr.length > 0 && !asked.acr.some((each) => each === claims.acr)) return null;
  const values = z.array(Value).safeParse(asked.claims.map((name) => claims[name]));
  if (!values.success) return null;
  const about = JSON.stringify([asked.issuer, asked.claims, values.data]);
  return createHmac('sha256', key).update(about).digest('hex') as Identity;
};

/** A token for several must say which of them asked for it. */
const isHandedTo = (client: string, { aud, azp }: z.infer<typeof Claims>): boolean =>
  azp === undefined ? aud === client || (Array.isArray(aud) && aud.length === 1) : azp === client;

const claimsOf = (token: string | undefined): z.infer<typeof Claims> | null => {
  try {
    const payload = Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8');
    return Claims.parse(JSON.parse(payload));
  } catch {
    return null;
  }
};
