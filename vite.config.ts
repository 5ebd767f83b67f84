import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { ui as en } from './client/words/en/ui.ts';
import { ui as nb } from './client/words/nb/ui.ts';
import { ui as nn } from './client/words/nn/ui.ts';

/** In development the API runs beside Vite; `npm run dev` sets the port for both. */
const devApi = `http://127.0.0.1:${process.env.DEV_API_PORT ?? '3001'}`;

/** [UI117] The page itself says what to do where its scripts never take over, in every language: nobody can choose one. */
const saysWhenNothingComes: Plugin = {
  name: 'says-when-nothing-comes',
  transformIndexHtml: (html) => {
    const texts = Object.entries({ nn, nb, en }).map(
      ([lang, ui]) => `<p lang="${lang}">${ui.nothingComes}</p>`,
    );
    return html.replace('<div id="root">', `$&<main class="nothing-comes">${texts.join('')}</main>`);
  },
};

const clientBuild = {
  root: 'client',
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    rolldownOptions: {
      treeshake: {
        // Its package declares side effects that it does not have: this halves what a seat downloads.
        moduleSideEffects: [{ test: /[\\/]@digdir[\\/]designsystemet-react[\\/]/, sideEffects: false }],
      },
    },
  },
};

const serverBuild = {
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      // A thread is a file of its own; all lie in one folder, where they find each other.
      input: ['server/main.ts', 'server/storage/writerThread.ts', 'server/documents/pdf/pdfThread.ts'],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

const setup = (name: string): string => fileURLToPath(new URL(`tests/setup/${name}.ts`, import.meta.url));

export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [react(), saysWhenNothingComes],
  ...(isSsrBuild ? serverBuild : mode === 'test' ? {} : clientBuild),
  server: {
    proxy: {
      '/api': devApi,
      '/healthz': devApi,
      '/provider/callback': devApi,
      '/socket.io': { target: devApi, ws: true },
    },
  },
  test: {
    // A test says whether something holds, not how fast this machine is: that is the bench's.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Left to itself it keeps one core free for showing what runs: on a machine with two, that is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Loading React, Express and the rest anew for each file took a quarter of all. What a file could leave to the next
    // one is taken away in `tests/setup`; `--sequence.shuffle.files` finds what is not.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/client/**', 'tests/wire/**'],
          setupFiles: [setup('failOnConsoleError')],
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          environment: 'happy-dom',
          // A browser keeps a file that it is handed; this one would leave the page for it, for all files of a process.
          environmentOptions: {
            happyDOM: {
              settings: { navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true } },
            },
          },
          include: ['tests/client/**/*.test.{ts,tsx}'],
          setupFiles: [setup('failOnConsoleError'), setup('noServer'), setup('component')],
        },
      },
      {
        extends: true,
        test: {
          name: 'wire',
          environment: 'node',
          include: ['tests/wire/**/*.test.ts'],
          setupFiles: [setup('failOnConsoleError')],
          globalSetup: [setup('build')],
        },
      },
    ],
  },
}));
