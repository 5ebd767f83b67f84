const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name by itself, also with the s of a genitive; letters on either side make it another word. */
const asWord = (name: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name}(?:['’]?s|['’])?(?![\\p{L}\\p{N}])`, flags);

const isInitials = (name: string): boolean => /^(?:\p{Lu}\.?){1,3}$/u.test(name);

/** `L`, `L.`, `LM` and `L.M.`; capitals only, so that small words are not taken for them. */
const initialsIn = (letters: readonly string[]): RegExp =>
  asWord(letters.map((letter) => `${escaped(letter)}\\.?[ ]?`).join(''), 'u');

/**
 * [IN2] Whether a text names a child by its first name, its whole name, or its initials, however it is written.
 * Rather once too often: a person looks through what is found.
 */
export const namesChild = (text: string, child: string): boolean => {
  const name = child.trim();
  if (name === '') return false;
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  const letters = isInitials(name)
    ? [...name].filter((letter) => letter !== '.')
    : words.map((word) => word.charAt(0).toLocaleUpperCase('nb'));
  const patterns = isInitials(name)
    ? [initialsIn(letters)]
    : [...new Set([name, words[0] ?? name])]
        .map((each) => asWord(escaped(each), 'iu'))
        .concat(initialsIn(letters), initialsIn(letters.slice(0, 1)));
  return patterns.some((pattern) => pattern.test(text.normalize('NFC')));
};
