import type { points as reference } from '../nn/points.ts';

export const points = {
  title: 'Dette skal sies',
  titleDone: 'Alt er sagt',
  all: 'Alt er sagt',
  done: 'sagt',
  notDone: 'ikke sagt ennå',
} satisfies typeof reference;
