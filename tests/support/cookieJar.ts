/** A browser's cookies as one `Cookie` header: what an answer sets comes in place of what had its name. */
export const withCookies = (cookies: string, set: readonly string[]): string => {
  const jar = new Map(pairsOf(cookies.split('; ')));
  for (const line of set) {
    const [pair = ''] = line.split(';');
    const [[name, value] = ['', '']] = pairsOf([pair]);
    if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
};

const pairsOf = (pairs: readonly string[]): readonly (readonly [string, string])[] =>
  pairs
    .filter((pair) => pair.includes('='))
    .map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    });
