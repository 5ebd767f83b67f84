const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'ChromeOS'],
  ['Windows', 'Windows'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/**
 * Which device a person signed in from, so that it can be told from others in a list: a browser and a system,
 * such as `Firefox, Windows`. All else that a browser says of itself is thrown away.
 */
export const deviceOf = (userAgent: string): string =>
  [BROWSERS, SYSTEMS]
    .map((known) => known.find(([mark]) => userAgent.includes(mark))?.[1])
    .filter((each) => each !== undefined)
    .join(', ');
