/** What is ticked off in welcome and closing. */
export const points = {
  title: 'Dette skal seiast',
  titleDone: 'Alt er sagt',
  all: 'Alt er sagt',
  done: 'sagt',
  notDone: 'ikkje sagt enno',
};
