import { expect, it } from 'vitest';
import { namesChild } from '../../server/documents/insight/namesChild.ts';

it.each([
  ['Lise', 'Vi snakka mest om Lise.'],
  ['Lise', 'lises mor var med'],
  ['Lise', 'Det var LISE sin tur'],
  ['Lise', 'Betre for L. neste gong'],
  ['Lise Marie', 'Lise fekk for lite tid'],
  ['Lise Marie', 'L.M. fekk for lite tid'],
  ['Lise Marie', 'L. M. fekk for lite tid'],
  ['Jonas', "Jonas' tur kom seint"],
  ['Åse', 'åse var trøytt'],
  ['L.K.', 'LK gjekk tidleg'],
  ['LK', 'Vi let L.K. sleppe'],
  ['A', 'Vi høyrde lite frå A i dag'],
  ['C++', 'Med C++ gjekk det fint'],
])('[IN2] %s is named in «%s»', (child, text) => {
  expect(namesChild(text, child)).toBe(true);
});

it.each([
  ['Lise', 'Vi må analysere betre'],
  ['Lise', 'Læraren las høgt'],
  ['Liv', 'Livet er travelt'],
  ['A', 'vi snakka a og o'],
  ['LK', 'folk sa lite'],
  ['', 'Kva som helst'],
  ['  ', 'Kva som helst'],
])('[IN2] %s is not named in «%s»', (child, text) => {
  expect(namesChild(text, child)).toBe(false);
});
