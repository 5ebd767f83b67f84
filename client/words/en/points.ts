import type { points as reference } from '../nn/points.ts';

export const points = {
  title: 'To be said',
  titleDone: 'All is said',
  all: 'All is said',
  done: 'said',
  notDone: 'not said yet',
} satisfies typeof reference;
