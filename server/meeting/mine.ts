import type { CommandType } from '../../shared/commands.ts';
import { PROJECTOR, type SeatId } from '../../shared/ids.ts';
import type { DoorView } from '../../shared/joining.ts';
import type { Actions, Mine } from '../../shared/mine.ts';
import { hasRole } from '../../shared/people.ts';
import type { RejectionCode } from '../../shared/rejections.ts';
import { SHORTEST_ROUND } from '../../shared/retiming.ts';
import type { WallTime } from '../../shared/time.ts';
import { answerable, vouchers } from './comers.ts';
import { personOf } from './consent.ts';
import { takenBack } from './consentFacts.ts';
import { ownAnswers } from './consentSections.ts';
import type { MeetingContext } from './context.ts';
import { doorkeepers, dutiesHeldBy } from './duties.ts';
import { answersItself, contestable, mayConsent } from './givers.ts';
import { type MineState, withoutMoment, withoutUnseen } from './mineState.ts';
import { endsPhase } from './moves.ts';
import { isOpen, laterRounds, passableTurns } from './openness.ts';
import {
  choosableServices,
  editableProposals,
  mayDecideAlone,
  noteKeys,
  proposableBy,
  proposers,
  stancesOf,
  writableBy,
} from './ownership.ts';
import { allowedTo } from './policy.ts';
import { isStopped } from './requirements.ts';
import { canOpen, ownReaderOf, standingOf } from './seats.ts';
import { guards, isHeld } from './soundness.ts';
import { type Connected, takeOverRefusal } from './takeover.ts';
import { isSpeaking, phaseBudget, resolveTurn } from './turns.ts';

export interface MineExtras {
  readonly wall: WallTime;
  /** Key for half-typed texts on the device, base64. */
  readonly draftKey: string;
  readonly connected: Connected;
  /** Who waits outside, and whether the door is open. */
  readonly door: DoorView;
}

type Offered = (context: MeetingContext, seat: SeatId, connected: Connected) => RejectionCode | null;

/** What an offer depends on beyond policy and moment: the same that `validate` asks of the payload. */
const OFFERS: Partial<Record<CommandType, Offered>> = {
  'person.remove': ({ people }) => (people.length > 1 ? null : 'leaderStays'),
  'person.vouch': (context, seat) =>
    answerable(context, seat).length > 0 && vouchers(context).length > 0 ? null : 'unknownItem',
  'consent.record': ({ people }) => (people.some(mayConsent) ? null : 'notGuardian'),
  'consent.withdraw': (context, seat) => {
    const giver = seat === context.leader ? null : (personOf(context, seat)?.id ?? null);
    return takenBack(context, { scope: null, giver }).length > 0 ? null : 'unknownItem';
  },
  'consent.contest': (context, seat) => (contestable(context, seat).length > 0 ? null : 'unknownItem'),
  'agenda.next': (context, seat) => {
    if (isHeld(context, seat)) return 'notNow';
    return guards(context, seat) || !endsPhase(context, false) ? null : 'lastTurnOfPhase';
  },
  'child.phases': ({ people }) => (people.some((person) => hasRole(person, 'child')) ? null : 'notChild'),
  'child.out': ({ people }) =>
    people.some((person) => person.attends && hasRole(person, 'child')) ? null : 'notChild',
  'agenda.retime': (context) =>
    laterRounds(context).some((phase) => (phaseBudget(context, phase) ?? 0) > SHORTEST_ROUND)
      ? null
      : 'notRetimable',
  'lead.takeOver': takeOverRefusal,
  'turn.pass': (context, seat) => {
    if (isHeld(context, seat)) return 'notNow';
    const own = passableTurns(context).some((turn) => turn.service === personOf(context, seat)?.service?.id);
    return guards(context, seat) || own ? null : 'notAllowed';
  },
  'note.write': (context, seat) => (noteKeys(context).some(writableBy(context, seat)) ? null : 'notNow'),
  'proposal.put': (context, seat) => (proposers(context).some(proposableBy(context, seat)) ? null : 'notNow'),
  'proposal.remove': (context, seat) => (editableProposals(context, seat).length > 0 ? null : 'unknownItem'),
  'tried.remove': (context) => (context.tried.length > 0 ? null : 'unknownItem'),
  'decision.none': (context, seat) => (mayDecideAlone(context, seat) ? null : 'notAllowed'),
  'measure.remove': (context) => (context.measures.length > 0 ? null : 'unknownItem'),
  'measure.stance': (context, seat) => {
    if (context.measures.length === 0) return 'unknownItem';
    return stancesOf(context, seat).length > 0 ? null : 'notAllowed';
  },
};

/** What is offered of these follows the clock or the last step; no other offer looks at them. */
const OF_THE_MOMENT: ReadonlySet<CommandType> = new Set([
  'agenda.next',
  'turn.pass',
  'clock.breakIn',
  'clock.pause',
  'clock.break',
  'clock.resume',
  'undo',
]);

type OfferExtras = Pick<MineExtras, 'wall' | 'connected'>;

/** [CM7] What is offered is what would be accepted: from the tables that `decide` asks, never by probing. */
const offersOf = (
  types: readonly CommandType[],
  { context, undoable }: MineState,
  seat: SeatId,
  { wall, connected }: OfferExtras,
): Actions => {
  const offer = (type: CommandType): RejectionCode | null => {
    if (!isOpen(context, type)) return 'notNow';
    if (isStopped(context, type, wall)) return 'missing';
    if (type === 'undo') return undoable ? null : 'unknownItem';
    return OFFERS[type]?.(context, seat, connected) ?? null;
  };
  const offers: Actions = {};
  for (const type of types) offers[type] = offer(type);
  return offers;
};

const undoOffer = ({ undoable }: MineState): Mine['undo'] =>
  undoable && { target: undoable.step.seq, type: undoable.step.type, at: undoable.step.wall };

const isUpNext = (context: MeetingContext, seat: SeatId): boolean => {
  const next = context.turns[context.turnIndex + 1];
  return next !== undefined && resolveTurn(context, next).people.some((id) => id === seat);
};

/** The part of a seat's own view that neither the clock nor the last step changes. */
export interface Lasting {
  readonly view: Omit<Mine, 'undo' | 'door' | 'draftKey'>;
  /** [JO4] Whether this seat may open the door now. */
  readonly keepsDoor: boolean;
  /** What this seat may do at all whose offer follows the moment. */
  readonly ofTheMoment: readonly CommandType[];
}

/** What lasts of one seat's own view: its duties, what it may do and write, and where not, why. */
export const lastingOf = (whole: MeetingContext, seat: SeatId, extras: OfferExtras): Lasting => {
  const context = withoutMoment(whole);
  const standing = standingOf(context, seat, extras.wall);
  const person = standing.ok ? standing.person : null;
  if (!person || seat === PROJECTOR) return { view: { ...NOBODY, seat }, keepsDoor: false, ofTheMoment: [] };
  const allowed = allowedTo(context, seat, extras.wall);
  const lasting = allowed.filter((type) => !OF_THE_MOMENT.has(type));
  const ofTheMoment = allowed.filter((type) => OF_THE_MOMENT.has(type));
  // Who is away for a while keeps the own words and measures, and does nothing with them meanwhile.
  const ifAllowed = <T>(type: CommandType, list: readonly T[]): T[] =>
    allowed.includes(type) ? [...list] : [];
  const view: Lasting['view'] = {
    seat,
    audience: standing.ok ? standing.audience : 'projector',
    duties: [...dutiesHeldBy(context, person.id)],
    speaking: isSpeaking(context, person.id),
    next: isUpNext(context, seat),
    actions: offersOf(lasting, { context, undoable: null }, seat, extras),
    writable: ifAllowed('note.write', noteKeys(context).filter(writableBy(context, seat))),
    proposeFor: ifAllowed('proposal.put', proposers(context).filter(proposableBy(context, seat))),
    editable: ifAllowed('proposal.put', editableProposals(context, seat)),
    stanceOf: ifAllowed('measure.stance', stancesOf(context, seat)),
    choosable: ifAllowed('measure.put', choosableServices(context, extras.wall)),
    consent: answersItself(context, person, extras.wall) ? ownAnswers(context, person.id, extras.wall) : null,
    trail: context.practice ? null : ownReaderOf(context, seat, extras.wall),
    comers: ifAllowed('person.vouch', answerable(context, seat)),
  };
  const keepsDoor = canOpen(context) && doorkeepers(context).includes(person.id);
  return { view, keepsDoor, ofTheMoment };
};

/** The rest of it: it follows the clock and the last step, and changes much more often for those who may act on them. */
export interface Moment extends Pick<Mine, 'undo' | 'door'> {
  readonly actions: Actions;
}

export const momentOf = (
  { view, keepsDoor, ofTheMoment }: Lasting,
  { context: whole, undoable }: MineState,
  extras: Omit<MineExtras, 'draftKey'>,
): Moment => {
  const state = { context: withoutUnseen(whole), undoable };
  const actions = offersOf(ofTheMoment, state, view.seat, extras);
  const undo = actions.undo === null ? undoOffer(state) : null;
  return { actions, undo, door: keepsDoor ? extras.door : null };
};

/** What one seat alone gets. */
export const mineFrom = ({ view }: Lasting, { actions, undo, door }: Moment, draftKey: string): Mine => ({
  ...view,
  actions: { ...view.actions, ...actions },
  undo,
  door,
  draftKey,
});

export const mineOf = (state: MineState, seat: SeatId, extras: MineExtras): Mine => {
  const lasting = lastingOf(state.context, seat, extras);
  return mineFrom(lasting, momentOf(lasting, state, extras), extras.draftKey);
};

const NOBODY = {
  audience: 'projector',
  duties: [],
  speaking: false,
  next: false,
  actions: {},
  writable: [],
  proposeFor: [],
  editable: [],
  stanceOf: [],
  choosable: [],
  consent: null,
  trail: null,
  comers: [],
} as const satisfies Omit<Mine, 'seat' | 'undo' | 'door' | 'draftKey'>;
