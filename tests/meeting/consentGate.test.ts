import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { replay } from '../../server/meeting/replay.ts';
import { standingOf } from '../../server/meeting/seats.ts';
import { CONSENT_TEXT, STANDINGS, type Standing, USUAL_SHARING } from '../../shared/consent.ts';
import type { PersonId } from '../../shared/ids.ts';
import { isPhase } from '../../shared/phases.ts';
import { type IsoDate, osloDate, type WallTime } from '../../shared/time.ts';
import { type Room, seats } from '../support/room.ts';
import { fullMeeting, people, personAs, service } from './casting.ts';

// A search takes seconds, and on a machine that does much else at once many of them.
vi.setConfig({ testTimeout: 120_000 });

const KINDS = ['ppt', 'helsestasjon'] as const;
type Kind = (typeof KINDS)[number];
const GIVERS = [people.mother, people.father, people.child] as const;
const BIRTHS = [null, '2016-01-01', '2012-03-04', '2009-03-05'] as const;
const DAY = 86_400_000;

/** One thing that happens in or around a random meeting. */
const happening = fc.record({
  what: fc.constantFrom(
    ...(['yes', 'no', 'record', 'withdraw', 'takeBack', 'contest', 'enough', 'standing', 'born'] as const),
    ...(['step', 'step', 'suspend', 'wait', 'away', 'remove', 'jump', 'undo', 'takeOver'] as const),
  ),
  giver: fc.constantFrom(...GIVERS),
  kind: fc.constantFrom(...KINDS),
  standing: fc.constantFrom(...STANDINGS),
  birth: fc.constantFrom(...BIRTHS),
  all: fc.boolean(),
  days: fc.integer({ min: 0, max: 3 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

type Said = { readonly yes: boolean; readonly until: IsoDate | null; readonly contested: boolean };

/** What the consents add up to, reckoned by the test from what happened alone. */
class Reckoning {
  readonly said = new Map<string, Said>();
  readonly standing = new Map<PersonId, Standing>();
  readonly enough = new Set<Kind>();
  born: string | null = null;

  covered(kind: Kind, listed: readonly PersonId[], today: IsoDate): boolean {
    const years = this.born === null ? null : yearsOn(this.born, today);
    const adult = years !== null && years >= 18;
    const youth = years !== null && years >= 15;
    const answer = (who: PersonId) => this.said.get(`${kind} ${who}`);
    const isYes = (who: PersonId): boolean => {
      const said = answer(who);
      return said?.yes === true && !said.contested && (said.until === null || today <= said.until);
    };
    const isNo = (who: PersonId): boolean =>
      answer(who) !== undefined && (!answer(who)?.yes || !!answer(who)?.contested);
    const child = listed.includes(people.child);
    if (youth && !(child && isYes(people.child))) return false;
    if (adult) return true;
    if (years === null && child && isNo(people.child)) return false;
    const guardians = [people.mother, people.father].filter((who) => listed.includes(who));
    const of = (who: PersonId): Standing => this.standing.get(who) ?? 'responsible';
    const counting = guardians.filter((who) => !['limited', 'withoutCare'].includes(of(who)));
    if (!counting.some(isYes)) return false;
    if (this.enough.has(kind)) return true;
    return counting.every((who) => isYes(who) || (of(who) === 'unreachable' && !isNo(who)));
  }
}

const yearsOn = (born: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0);

const scopeOf = (kind: Kind) => ({ kind: 'service', service: service(kind) }) as const;
const accepted = (code: string): boolean => code === 'accepted';

const sayYes = (room: Room, book: Reckoning, { giver, kind, days, all }: Happening): void => {
  const until = all ? null : osloDate((room.now + days * DAY) as WallTime);
  const answer = {
    says: 'yes',
    scope: scopeOf(kind),
    sharing: USUAL_SHARING,
    validUntil: until,
    text: CONSENT_TEXT,
  } as const;
  if (accepted(room.code(giver, 'consent.answer', { answer })))
    book.said.set(`${kind} ${giver}`, { yes: true, until, contested: false });
};
const sayNo = (room: Room, book: Reckoning, { giver, kind }: Happening): void => {
  if (!accepted(room.code(giver, 'consent.answer', { answer: { says: 'no', scope: scopeOf(kind) } }))) return;
  book.said.set(`${kind} ${giver}`, { yes: false, until: null, contested: false });
  book.enough.delete(kind);
};
const recordFor = (room: Room, book: Reckoning, { giver, kind, all, days }: Happening): void => {
  const today = osloDate(room.now as WallTime);
  const until = all ? null : osloDate((room.now + days * DAY) as WallTime);
  const consent = {
    scope: scopeOf(kind),
    givenBy: [giver],
    givenOn: today,
    form: 'oral',
    validUntil: until,
  } as const;
  if (accepted(room.code(seats.leader, 'consent.record', { consent: { ...consent, givenBy: [giver] } })))
    book.said.set(`${kind} ${giver}`, { yes: true, until, contested: false });
};
/** By the giver, or recorded by the leader; of one thing or of everything. */
const takeBack = (room: Room, book: Reckoning, by: PersonId, { giver, kind, all }: Happening): void => {
  const scope = all ? null : scopeOf(kind);
  const payload = by === seats.leader ? { scope, giver } : { scope };
  if (!accepted(room.code(by, 'consent.withdraw', payload))) return;
  for (const each of all ? KINDS : [kind]) {
    if (!book.said.get(`${each} ${giver}`)?.yes) continue;
    book.said.set(`${each} ${giver}`, { yes: false, until: null, contested: false });
    book.enough.delete(each);
  }
};
const contest = (room: Room, book: Reckoning, { giver, kind }: Happening): void => {
  const said = book.said.get(`${kind} ${giver}`);
  if (!accepted(room.code(giver, 'consent.contest', { scope: scopeOf(kind) })) || !said) return;
  book.said.set(`${kind} ${giver}`, { ...said, contested: true });
  book.enough.delete(kind);
};
const sayEnough = (room: Room, book: Reckoning, { kind, all }: Happening): void => {
  const reason = all ? 'notReached' : null;
  if (!accepted(room.code(seats.leader, 'consent.enough', { scope: scopeOf(kind), reason, line: '' })))
    return;
  if (all) book.enough.add(kind);
  else book.enough.delete(kind);
};
const stand = (room: Room, book: Reckoning, { giver, standing, all }: Happening): void => {
  const about = { standing, seat: all, protected: false };
  if (accepted(room.code(seats.leader, 'person.about', { person: giver, about })))
    book.standing.set(giver, standing);
};
const isBorn = (room: Room, book: Reckoning, { birth }: Happening): void => {
  const about = { bornOn: birth as IsoDate | null, protected: false };
  if (accepted(room.code(seats.leader, 'child.about', { about }))) book.born = birth;
};
/** Anything else that moves people or the meeting. Time passes only where nobody is meeting. */
const elsewhere = (room: Room, { what, giver, kind, all, days }: Happening): void => {
  const { stage } = room.context;
  if (what === 'step') {
    const type = stage === 'preparing' ? 'meeting.start' : stage === 'suspended' ? 'meeting.resume' : null;
    if (type) room.give(seats.leader, type, { despite: true });
    else if (isPhase(stage) && stage !== 'closing' && stage !== 'evaluation')
      room.give(seats.leader, 'agenda.endPhase', { despite: true });
  }
  if (what === 'suspend') room.give(seats.leader, 'meeting.suspend', { resumeAt: null });
  if (what === 'wait' && !isPhase(stage)) room.wait(days * DAY);
  if (what === 'jump')
    room.give(seats.leader, 'agenda.jump', { phase: 'offers', turn: `offer/${kind}`, since: null });
  if (what === 'undo' && room.state.undoable)
    room.give(seats.leader, 'undo', { target: room.state.undoable.step.seq });
  if (what === 'takeOver') room.give(people.ppt, 'lead.takeOver', {});
  if (what === 'away')
    room.give(seats.leader, 'arrival.set', { person: people.ppt, arrival: all ? 'here' : 'later' });
  if (what === 'remove') {
    if (all) {
      room.give(seats.leader, 'person.put', {
        person: personAs(giver, [giver === people.child ? 'child' : 'guardian']),
      });
      // [JO7] Who comes on the list anew in mid-meeting weighs from the yes on.
      const by = room.mine(seats.leader).comers.find(({ person }) => person.id === giver)?.by[0];
      if (by) room.ok(seats.leader, 'person.vouch', { person: giver, by, yes: true });
    } else room.give(seats.leader, 'person.remove', { person: giver });
  }
};

type Do = (room: Room, book: Reckoning, each: Happening) => void;
const ON_CONSENT: Partial<Record<Happening['what'], Do>> = {
  yes: sayYes,
  no: sayNo,
  record: recordFor,
  withdraw: (room, book, each) => takeBack(room, book, seats.leader, each),
  takeBack: (room, book, each) => takeBack(room, book, each.giver, each),
  contest,
  enough: sayEnough,
  standing: stand,
  born: isBorn,
};

const happen: Do = (room, book, each) => {
  const onConsent = ON_CONSENT[each.what];
  if (onConsent) onConsent(room, book, each);
  else elsewhere(room, each);
};

test('[CO20] whatever happens, in whatever order: a service is in the room exactly when consent covers it', () => {
  const seen = { open: 0, shut: 0, inMeeting: 0 };
  const property = fc.property(fc.array(happening, { minLength: 20, maxLength: 60, size: 'max' }), (list) => {
    const room = fullMeeting();
    room.ok(seats.leader, 'person.put', { person: personAs(people.father, ['guardian']) });
    const book = new Reckoning();
    for (const kind of KINDS)
      for (const giver of [people.mother, people.father])
        book.said.set(`${kind} ${giver}`, { yes: true, until: null, contested: false });
    for (const each of list) {
      happen(room, book, each);
      const { context, now } = room;
      const listed = context.people.map(({ id }) => id);
      for (const [seat, kind] of [
        [people.ppt, 'ppt'],
        [people.nurse, 'helsestasjon'],
      ] as const) {
        const covered = book.covered(kind, listed, osloDate(now as WallTime));
        expect([each.what, kind, standingOf(context, seat, now as WallTime).ok]).toEqual([
          each.what,
          kind,
          covered,
        ]);
        expect(room.mine(seat).audience === 'projector').toBe(!covered);
        if (!covered && isPhase(context.stage))
          expect(context.turns.slice(context.turnIndex).map((turn) => turn.service)).not.toContain(kind);
        seen[covered ? 'open' : 'shut'] += 1;
        if (isPhase(context.stage)) seen.inMeeting += 1;
      }
    }
    expect(replay(room.state.facts.all).context).toEqual(room.context);
  });
  void fc.assert(property, { seed: 14, numRuns: 150 });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(500);
});
