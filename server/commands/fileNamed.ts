import { resolve } from 'node:path';

/** A file that was named on the command line, seen from where the person stands: npm itself moves to our folder. */
export const fileNamed = (name: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), name);
