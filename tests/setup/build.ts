import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../server/launch.mjs', import.meta.url));

/** Global setup of the suites that start `dist/server/main.js`: builds what is older than its sources. */
export default function build(): void {
  execFileSync(process.execPath, [launcher, '--build-only'], { stdio: 'inherit' });
}
