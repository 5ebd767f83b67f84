import { expect, it } from 'vitest';
import { drawPdf, type Printable } from '../../server/documents/pdf/drawPdf.ts';
import { renderPdf } from '../../server/documents/pdf/renderPdf.ts';

const PAGE: Printable = {
  title: 'Referat',
  line: 'Utkast',
  lang: 'nn-NO',
  page: 'Side {page} av {pages}',
  sections: [{ heading: 'Tiltak', blocks: [{ kind: 'paragraph', text: 'Lesetid kvar kveld.' }] }],
};

/** How often the event loop has come round when it is done. */
const turnsUntil = async (done: Promise<unknown>): Promise<number> => {
  let turns = 0;
  let going = true;
  const settled = done.finally(() => {
    going = false;
  });
  while (going) {
    await new Promise(setImmediate);
    turns += 1;
  }
  await settled;
  return turns;
};

it('[RF11] while a document is drawn, everything else goes on', async () => {
  // Drawn here, it is done before anything else has its turn.
  expect(await turnsUntil(drawPdf(PAGE))).toBeLessThan(20);
  expect(await turnsUntil(renderPdf(PAGE))).toBeGreaterThan(20);
});

it('[RF11] one that cannot be drawn is said, and holds up no other', async () => {
  const broken = { ...PAGE, sections: [{ heading: 'Tiltak', blocks: null }] } as unknown as Printable;
  const all = await Promise.allSettled([renderPdf(broken), renderPdf(PAGE)]);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});
