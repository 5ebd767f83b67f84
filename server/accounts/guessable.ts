const FEWEST_DIFFERENT = 5;
/** What many people begin a long password with. Parts of these make up the lists that are tried first. */
const COMMON = [
  'password',
  'passord',
  'qwerty',
  'qwertz',
  'asdfgh',
  '12345678',
  '87654321',
  'abcdefgh',
  'btimote',
];

/**
 * [AU8] Whether a password is among the first that somebody would try: hardly any different characters, digits alone, a common
 * one made longer, or what everybody knows about the person. Length is asked for elsewhere.
 * @param about the person's name and address, and the like
 */
export const isGuessable = (password: string, about: readonly string[]): boolean => {
  const plain = password.toLowerCase().replace(/[\s._-]/g, '');
  if (new Set(plain).size < FEWEST_DIFFERENT || /^\d+$/.test(plain)) return true;
  const known = [...COMMON, ...about.flatMap(partsOf)];
  // What is left when the known parts are gone must still be something.
  const left = known.reduce((rest, part) => rest.split(part).join(''), plain);
  return left.length < FEWEST_DIFFERENT;
};

const partsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s@._-]+/)
    .filter((part) => part.length > 2);
