/** How often the server is asked whether it is there again. */
const ASK_EVERY_MS = 3_000;

let missing = false;

/** A part of the app did not come over the network: Vite says so just before that import fails. */
export const noticeMissingCode = (): void =>
  window.addEventListener('vite:preloadError', () => {
    missing = true;
  });

/**
 * Whether it is worth waiting for. A page that was loaded anew and still misses something will not be helped by
 * loading it once more: then it is for the person to say.
 */
export const waitsForCode = (): boolean => {
  const [loaded] = performance.getEntriesByType('navigation');
  return missing && !(loaded instanceof PerformanceNavigationTiming && loaded.type === 'reload');
};

/** Begins anew as soon as the server answers; the function that it gives back stops the asking. */
export const beginAnewWhenThere = (): (() => void) => {
  const timer = setInterval(async () => {
    const answers = await fetch('/healthz', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) location.reload();
  }, ASK_EVERY_MS);
  return () => clearInterval(timer);
};
