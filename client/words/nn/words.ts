import { account } from './account.ts';
import { afterwards } from './afterwards.ts';
import { agenda } from './agenda.ts';
import { arrival } from './arrival.ts';
import { clock } from './clock.ts';
import { closing } from './closing.ts';
import { consent } from './consent.ts';
import { day } from './day.ts';
import { decision } from './decision.ts';
import { door } from './door.ts';
import { entry } from './entry.ts';
import { erasure } from './erasure.ts';
import { evaluation } from './evaluation.ts';
import { failures } from './failures.ts';
import { farewell } from './farewell.ts';
import { home } from './home.ts';
import { insight } from './insight.ts';
import { invitation } from './invitation.ts';
import { joining } from './joining.ts';
import { jump } from './jump.ts';
import { lead } from './lead.ts';
import { notes } from './notes.ts';
import { notices } from './notices.ts';
import { offers } from './offers.ts';
import { people } from './people.ts';
import { points } from './points.ts';
import { prepare } from './prepare.ts';
import { presence } from './presence.ts';
import { printAgenda } from './printAgenda.ts';
import { privateNote } from './privateNote.ts';
import { projector } from './projector.ts';
import { provider } from './provider.ts';
import { readBy } from './readBy.ts';
import { recovery } from './recovery.ts';
import { referat } from './referat.ts';
import { retiming } from './retiming.ts';
import { seat } from './seat.ts';
import { setup } from './setup.ts';
import { signIn } from './signIn.ts';
import { takeover } from './takeover.ts';
import { terms } from './terms.ts';
import { trail } from './trail.ts';
import { tried } from './tried.ts';
import { turn } from './turn.ts';
import { ui } from './ui.ts';
import { unit } from './unit.ts';
import { viddevakt } from './viddevakt.ts';

/** All words of the reference language; every feature adds its own file here, in all three languages. */
export const words = {
  notices,
  account,
  unit,
  provider,
  recovery,
  invitation,
  setup,
  signIn,
  arrival,
  jump,
  insight,
  trail,
  retiming,
  takeover,
  printAgenda,
  prepare,
  joining,
  home,
  terms,
  failures,
  ui,
  afterwards,
  agenda,
  clock,
  day,
  lead,
  presence,
  projector,
  turn,
  viddevakt,
  closing,
  consent,
  decision,
  door,
  entry,
  erasure,
  evaluation,
  farewell,
  notes,
  offers,
  people,
  points,
  privateNote,
  readBy,
  referat,
  seat,
  tried,
};
export type Words = typeof words;
