/** 96 random bits as a token. `crypto.randomUUID` does not exist on plain http; this does. */
export const randomId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
};
