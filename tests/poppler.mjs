/** Finds the tools that the browser stories read PDFs with, and installs them where there are none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** One of its tools, and what installs them: neither is a package of ours. */
const TOOL = 'pdfinfo';
const INSTALLER = 'apt-get';

const isThere = () => spawnSync(TOOL, ['-v']).error === undefined;

/** Where it cannot install them, it says how; the stories that need them then fail, and say so too. */
export function findOrInstallPoppler() {
  if (isThere()) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    console.log('No poppler here: the stories that read a PDF need pdfinfo, pdftotext and pdffonts.');
    console.log('Install them (Debian: apt-get install poppler-utils; macOS: brew install poppler).');
    return;
  }
  console.log('No poppler here: installing Debian’s (apt-get install poppler-utils).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'poppler-utils'],
  ])
    execFileSync(INSTALLER, words, { stdio: ['ignore', 'ignore', 'inherit'], env });
}
