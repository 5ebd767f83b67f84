import { fileURLToPath } from 'node:url';

/** The path of a certificate that nobody trusts, or of its key. */
export const pemOf = (name: 'cert' | 'key'): string => fileURLToPath(new URL(`${name}.pem`, import.meta.url));
