/**
 * The thread from its source, for `npm run dev` and tests: Node 20 starts no thread from a file of TypeScript. What is
 * built has a `writerThread.js` instead.
 */
import { register } from 'tsx/esm/api';

register();
await import('./writerThread.ts');
