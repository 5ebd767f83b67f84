import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

/** Two floors up from here, and from the one file that the server is built into. */
export const builtClient = (): string => fileURLToPath(new URL('../../dist/client', import.meta.url));

/** Files whose name holds a hash of what is in them. */
const ASSETS = /[\\/]assets[\\/]/;

/** The client: its files, and for every other address its one page. */
export const pages = (folder: string): Router => {
  const router = Router();
  router.use(
    express.static(folder, {
      index: false,
      setHeaders: (response, path) =>
        response.setHeader(
          'Cache-Control',
          ASSETS.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    }),
  );
  // A file that is not there is missing; it is not the page.
  router.get('/{*path}', (request, response, next) => {
    if (ASSETS.test(request.path) || request.accepts('html') === false) {
      next();
      return;
    }
    // [JO11] Not kept either, so that «back» asks the server, and no page lies in wait as it was left.
    response.set('Cache-Control', 'no-store');
    response.sendFile(join(folder, 'index.html'), { cacheControl: false });
  });
  return router;
};
