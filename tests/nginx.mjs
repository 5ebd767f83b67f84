/** Finds the nginx that the sample configuration is tried against, and installs it where there is none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian keeps it where only root looks. */
const NGINX = ['/usr/sbin/nginx', 'nginx'];
const INSTALLER = 'apt-get';

/** @returns {string | undefined} */
export const findNginx = () => NGINX.find((path) => spawnSync(path, ['-v']).error === undefined);

/** Where it cannot install it, it says so; the test of the sample is then left out. */
export function findOrInstallNginx() {
  const found = findNginx();
  if (found !== undefined) return found;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    console.log(
      'No nginx here: its sample configuration is not tried (Debian: apt-get install nginx-light).',
    );
    return undefined;
  }
  console.log('No nginx here: installing Debian’s (apt-get install nginx-light).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'],
  ])
    execFileSync(INSTALLER, words, { stdio: ['ignore', 'ignore', 'inherit'], env });
  return findNginx();
}
