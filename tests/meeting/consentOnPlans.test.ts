import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingOf } from '../../server/meeting/seats.ts';
import { turnsOf } from '../../server/meeting/turns.ts';
import type { Consent } from '../../shared/consent.ts';
import { PersonId } from '../../shared/ids.ts';
import { type Person, ROLES, type Role } from '../../shared/people.ts';
import { isPhase } from '../../shared/phases.ts';
import type { IsoDate, WallTime } from '../../shared/time.ts';
import { NINE, type Room, seats } from '../support/room.ts';
import { consentTo, day, personAs, service, smallMeeting, TODAY } from './casting.ts';

const KINDS = ['helsestasjon', 'ppt', 'nav'] as const;

const roles = fc.uniqueArray(fc.constantFrom<Role>(...ROLES), { minLength: 1, maxLength: 2 });
const person: fc.Arbitrary<Person> = fc
  .record({ id: fc.nat(6), roles, kind: fc.constantFrom(...KINDS), attends: fc.boolean() })
  .map((each) =>
    personAs(PersonId.parse(`p${each.id}`), each.roles, each.roles.includes('service') ? each.kind : null, {
      attends: each.attends,
    }),
  );

interface Given {
  readonly kind: (typeof KINDS)[number];
  readonly validUntil: IsoDate | null;
  readonly withdrawn: boolean;
}
const given: fc.Arbitrary<Given> = fc.record({
  kind: fc.constantFrom(...KINDS),
  validUntil: fc.constantFrom(null, TODAY, day('2027-03-03')),
  withdrawn: fc.boolean(),
});

interface Plan {
  readonly people: readonly Person[];
  readonly given: readonly Given[];
  /** How many days after it was prepared the meeting is held. */
  readonly later: number;
}
const plans: fc.Arbitrary<Plan> = fc.record({
  people: fc.array(person, { maxLength: 7 }),
  given: fc.array(given, { maxLength: 5 }),
  later: fc.constantFrom(0, 0, 1, 2),
});

const prepare = ({ people, given: consents, later }: Plan): Room => {
  const room = smallMeeting();
  for (const each of people) room.give(seats.leader, 'person.put', { person: each });
  for (const { kind, validUntil, withdrawn } of consents) {
    const scope = { kind: 'service', service: service(kind) } as const;
    const consent: Consent = { ...consentTo(scope).consent, validUntil };
    room.give(seats.leader, 'consent.record', { consent });
    if (withdrawn) room.give(seats.leader, 'consent.withdraw', { scope });
  }
  return room.wait(later * 86_400_000);
};

/** Reckoned here from the plan alone, by the last word on each service. */
const covered = ({ given: consents, later }: Plan, room: Room, id: string): boolean => {
  if (!Object.keys(room.context.consents).some((key) => key.startsWith(`service/${id}/`))) return false;
  const last = consents.findLast(({ kind }) => kind === id);
  if (!last) return true;
  const today = `2027-03-0${2 + later}`;
  return !last.withdrawn && (last.validUntil === null || last.validUntil >= today);
};

const isOnlyService = ({ roles: all }: Person): boolean => all.length === 1 && all[0] === 'service';

test('[CO7] in no plan does a service without consent have a seat, a turn, or a place in a meeting that starts', () => {
  let started = 0;
  let stopped = 0;
  const property = fc.property(plans, (plan) => {
    const room = prepare(plan);
    const wall = room.now as WallTime;
    const refused = (kind: string): boolean => !covered(plan, room, kind);
    for (const each of room.context.people)
      if (isOnlyService(each) && each.service && refused(each.service.id))
        expect(standingOf(room.context, each.id, wall).ok).toBe(false);
    for (const turn of [
      ...turnsOf(room.context, 'clarifying', wall),
      ...turnsOf(room.context, 'offers', wall),
    ])
      if (turn.service) expect(refused(turn.service)).toBe(false);
    const begins = room.give(seats.leader, 'meeting.start', { despite: true }).kind === 'accepted';
    const without = room.context.people.some(({ attends, service: of }) => attends && of && refused(of.id));
    if (without) expect(begins).toBe(false);
    if (begins) started += 1;
    else stopped += 1;
    for (let steps = 0; begins && isPhase(room.context.stage) && steps < 40; steps += 1) {
      for (const id of room.view('leader').turn?.current?.people ?? [])
        expect(standingOf(room.context, id, NINE as WallTime)).not.toMatchObject({ reason: 'noConsent' });
      room.step();
    }
  });
  void fc.assert(property, { seed: 5, numRuns: 150 });
  expect(Math.min(started, stopped)).toBeGreaterThan(20);
});
