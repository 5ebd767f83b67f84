/**
 * `npm run dev`: Vite with hot reload in front, the server behind it, restarted whenever it changes.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const apiPort = process.env.DEV_API_PORT ?? '3001';
process.env.DEV_API_PORT = apiPort;
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const vite = await createServer();
await vite.listen();
const address = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? 'http://localhost:5173';
console.log(`Open ${address} (the API behind it listens on ${apiPort})`);

const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
const server = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'server/main.ts'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  // Links that the server prints lead to the page that reloads.
  env: { PUBLIC_URL: address, ...process.env, PORT: apiPort, NODE_ENV: 'development' },
});

server.on('exit', (code) => {
  void vite.close().finally(() => process.exit(code ?? 0));
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => server.kill(signal));
}
