import { agenda } from './agenda.ts';
import { clock } from './clock.ts';
import { failures } from './failures.ts';
import { lead } from './lead.ts';
import { presence } from './presence.ts';
import { projector } from './projector.ts';
import { terms } from './terms.ts';
import { turn } from './turn.ts';
import { ui } from './ui.ts';
import { viddevakt } from './viddevakt.ts';

/** All words of the reference language; every feature adds its own file here, in all three languages. */
export const words = {
  terms,
  failures,
  ui,
  agenda,
  clock,
  lead,
  presence,
  projector,
  turn,
  viddevakt,
};
export type Words = typeof words;
