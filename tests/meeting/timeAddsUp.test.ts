import { expect, test } from 'vitest';
import type { Fact } from '../../server/meeting/facts.ts';
import type { MeetingState } from '../../server/meeting/state.ts';
import { phaseBudget, phaseElapsed } from '../../server/meeting/turns.ts';
import { FLEXIBLE_PHASES, isPhase, PHASES, type Phase, TIMED_PHASES } from '../../shared/phases.ts';
import type { MeetingTime, WallTime } from '../../shared/time.ts';
import { type Room, Room as Rooms, seats } from '../support/room.ts';
import { type Act, CLOCK_ACTS, onWalks } from './walk.ts';

/** A second book, kept by hand: what each phase should have taken by the log as it stands. */
class Book {
  readonly spent = new Map<Phase, number>();
  readonly extended = new Map<Phase, number>();
  #last: number;

  constructor(now: number) {
    this.#last = now;
  }

  #add(phase: Phase, ms: number): void {
    this.spent.set(phase, Math.max(0, (this.spent.get(phase) ?? 0) + ms));
  }

  pass({ context }: MeetingState, now: number): void {
    const runs = isPhase(context.stage) && context.pause === null;
    if (runs) this.#add(context.stage as Phase, now - this.#last);
    this.#last = now;
  }

  /** What has run since a moment goes to where we are, at most an hour and what the phase left has had. */
  #move(fact: Extract<Fact, { type: 'agenda.jump' }>, from: Phase, had: number): void {
    const { phase, since } = fact.payload;
    const moved = since === null ? 0 : Math.min(fact.wall - since, 3_600_000, had);
    this.#add(from, -moved);
    this.#add(phase, moved);
  }

  write(fact: Fact, { context }: MeetingState): void {
    if (!isPhase(context.stage)) return;
    const { stage } = context;
    if (fact.type === 'agenda.jump') this.#move(fact, stage, this.spent.get(stage) ?? 0);
    if ((fact.type === 'agenda.retime' || fact.type === 'agenda.lateStart') && 'budgets' in fact.payload)
      for (const phase of FLEXIBLE_PHASES) {
        const budget = fact.payload.budgets[phase];
        if (budget !== undefined) this.extended.set(phase, budget - context.minutes[phase] * 60_000);
      }
    if (fact.type === 'clock.correct') this.#add(context.stage, fact.payload.by);
    if (fact.type === 'clock.extend')
      this.extended.set(
        context.stage,
        (this.extended.get(context.stage) ?? 0) + fact.payload.minutes * 60_000,
      );
  }
}

const compare = (book: Book, room: Room): void => {
  const { context } = room;
  for (const phase of PHASES) {
    const running = phase === context.stage ? phaseElapsed(context, room.now as MeetingTime) : 0;
    expect([phase, (context.spent[phase] ?? 0) + running]).toEqual([phase, book.spent.get(phase) ?? 0]);
    const plan =
      phase === 'evaluation' ? null : context.minutes[phase] * 60_000 + (book.extended.get(phase) ?? 0);
    expect([phase, phaseBudget(context, phase)]).toEqual([phase, plan]);
  }
};

const watched = (room: Room): ((before: MeetingState) => void) => {
  const book = new Book(room.now);
  return (before) => {
    book.pass(before, room.now);
    for (const fact of room.state.facts.all.slice(before.facts.length)) book.write(fact, before);
    compare(book, room);
  };
};

/** Says now and then that we are somewhere else, since a while ago; breaks off and goes on. */
const goElsewhere = (room: Room, { who, what }: Act): void => {
  const phase = TIMED_PHASES[what % TIMED_PHASES.length] ?? 'welcome';
  const [place] = room.view('staff').places?.find((each) => each.phase === phase)?.turns ?? [];
  const since = Math.max(room.context.startedAt ?? room.now, room.now - who * 4_000) as WallTime;
  if (place && who % 3 === 0) room.give(seats.leader, 'agenda.jump', { phase, turn: place.key, since });
  if (who % 11 === 0) room.give(seats.leader, 'meeting.suspend', { resumeAt: null });
};

/** Undoing changes what the log before it says; the book is kept by those who go on. */
const isUndo = ({ kind, what }: Act): boolean =>
  kind === 'clock' && CLOCK_ACTS[what % CLOCK_ACTS.length] === 'undo';

test('[CL10] [WH1] also where we say now and then that we are somewhere else, or go on another day', () => {
  onWalks(
    {
      begin: () => Rooms.prepared(),
      kinds: ['step', 'clock', 'write'],
      leaveOut: isUndo,
      elsewhere: goElsewhere,
    },
    (room) => watched(room),
  );
});

test('[CL10] what the phases took adds up to all the time in which the clock ran, corrections counted', () => {
  onWalks(
    { begin: () => Rooms.prepared(), kinds: ['step', 'clock', 'clock', 'write'], leaveOut: isUndo },
    (room) => watched(room),
  );
});
