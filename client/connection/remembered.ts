/** Small things a browser remembers for the person using it: a name, a school. Never anything about a child. */
const PREFIX = 'bti.remembered.';

export const remember = (name: string, value: string): void => {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
};

export const recall = (name: string): string | null => {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
};
