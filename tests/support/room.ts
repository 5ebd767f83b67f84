import { createMeeting } from '../../server/meeting/create.ts';
import { type Decision, decide } from '../../server/meeting/decide.ts';
import type { Fact } from '../../server/meeting/facts.ts';
import { mineOf } from '../../server/meeting/mine.ts';
import { POLICY } from '../../server/meeting/policy.ts';
import { practiceCommands, practiceLeader } from '../../server/meeting/practice.ts';
import { project } from '../../server/meeting/project.ts';
import { missingBefore } from '../../server/meeting/requirements.ts';
import type { EvaluationTexts, MeetingState } from '../../server/meeting/state.ts';
import type { Command, CommandType, EvaluationQuestion, Payload } from '../../shared/commands.ts';
import type { ConsentScope } from '../../shared/consent.ts';
import { ALONE } from '../../shared/day.ts';
import { CommandId, MeetingId, PersonId, type SeatId, ServiceId } from '../../shared/ids.ts';
import { SHUT } from '../../shared/joining.ts';
import type { Mine } from '../../shared/mine.ts';
import type { Audience, Person } from '../../shared/people.ts';
import { isPhase } from '../../shared/phases.ts';
import { type MeetingTime, osloDate, type WallTime } from '../../shared/time.ts';
import type { Sections } from '../../shared/views.ts';

/** 2 March 2027 at nine in Norway. */
export const NINE = 1_803_974_400_000;

export const seats = {
  leader: PersonId.parse('rektor'),
  mother: PersonId.parse('mor'),
  father: PersonId.parse('far'),
  teacher: PersonId.parse('larar'),
  nurse: PersonId.parse('helse'),
  ppt: PersonId.parse('ppt'),
  team: PersonId.parse('team'),
};

/** A meeting in a test: the pure core with a clock that the test turns by hand. */
export class Room {
  state: MeetingState;
  now = NINE;
  evaluation: Partial<Record<EvaluationQuestion, string[]>> = {};
  /** Whose screen is connected. Nobody's, unless a test says so. */
  connected: ReadonlySet<SeatId> = new Set();
  #commands = 0;

  private constructor(state: MeetingState) {
    this.state = state;
  }

  /** A new meeting with its leader and nothing else. */
  static empty(): Room {
    const { state } = createMeeting({
      meeting: MeetingId.parse('m1'),
      commandId: CommandId.parse('create'),
      at: NINE as MeetingTime,
      wall: NINE as WallTime,
      print: 'create',
      practice: true,
      leader: practiceLeader('nn'),
    });
    return new Room(state);
  }

  /** «Lise», prepared: mother, father, teacher, three services with consent. */
  static prepared(): Room {
    const room = Room.empty();
    for (const command of practiceCommands({ language: 'nn', wall: NINE as WallTime }))
      room.take(seats.leader, command);
    return room;
  }

  /** Started, with everything that is only missing passed over. */
  static started(): Room {
    const room = Room.prepared();
    room.ok(seats.leader, 'meeting.start', { despite: true });
    return room;
  }

  get context() {
    return this.state.context;
  }

  wait(ms: number): this {
    this.now += ms;
    return this;
  }

  /** Gives a command and tells what became of it; moves carry the present place unless told otherwise. */
  give<T extends CommandType>(
    seat: SeatId,
    type: T,
    payload: Payload<T>,
    more: Partial<Command> = {},
  ): Decision {
    const { stage, turnNo } = this.context;
    const expect = POLICY[type].expects && isPhase(stage) ? { phase: stage, turn: turnNo } : null;
    this.#commands += 1;
    const id = CommandId.parse(`c${this.#commands}`);
    return this.take(seat, { id, type, payload, expect, ...more } as Command);
  }

  take(
    seat: SeatId,
    command: Command,
    print = JSON.stringify([command.type, command.payload, command.expect]),
  ): Decision {
    const decision = decide(this.state, {
      command,
      print,
      seat,
      at: this.now as MeetingTime,
      wall: this.now as WallTime,
      evaluation: this.evaluation as EvaluationTexts,
      connected: this.connected,
    });
    if (decision.kind !== 'accepted') return decision;
    this.state = decision.state;
    for (const { question, text } of decision.rows)
      this.evaluation[question] = [...(this.evaluation[question] ?? []), text];
    return decision;
  }

  /** Like `give`, for what a test takes for granted. */
  ok<T extends CommandType>(seat: SeatId, type: T, payload: Payload<T>): Fact {
    const decision = this.give(seat, type, payload);
    if (decision.kind !== 'accepted')
      throw new Error(`${type} was not accepted: ${JSON.stringify(decision)}`);
    return decision.fact;
  }

  code<T extends CommandType>(
    seat: SeatId,
    type: T,
    payload: Payload<T>,
    more: Partial<Command> = {},
  ): string {
    const decision = this.give(seat, type, payload, more);
    return decision.kind === 'rejected' ? decision.rejection.code : decision.kind;
  }

  next(seat: SeatId = seats.leader): Fact {
    return this.ok(seat, 'agenda.next', { despite: true, skipAnswer: false });
  }

  /** Goes on step by step until the current turn is this one. */
  until(key: string): this {
    for (let steps = 0; steps < 60; steps += 1) {
      if (this.turn === key) return this;
      this.step();
    }
    throw new Error(`never came to ${key}`);
  }

  /** The one button of the leader. */
  step(): Fact {
    const { stage } = this.context;
    if (stage === 'preparing') return this.#begin('meeting.start');
    if (stage === 'suspended') return this.#begin('meeting.resume');
    if (stage === 'closing') return this.ok(seats.leader, 'family.left', LEFT);
    if (stage === 'evaluation') return this.ok(seats.leader, 'meeting.end', {});
    if (this.turn === 'readAloud/leader') return this.#begin('decision.confirm');
    return this.next();
  }

  /** Where what a meeting cannot do without has gone, those in the room put it right first. */
  #begin(type: 'meeting.start' | 'meeting.resume' | 'decision.confirm'): Fact {
    if (this.code(seats.leader, type, { despite: true }) !== 'accepted') {
      this.#putRight(type);
      return this.ok(seats.leader, type, { despite: true });
    }
    const begun = this.state.facts.last;
    if (!begun) throw new Error('a log is never empty');
    return begun;
  }

  /** All who are on the list have come after all, a guardian among them, and say yes to those who need it. */
  #putRight(type: 'meeting.start' | 'meeting.resume' | 'decision.confirm'): void {
    if (!this.context.people.some(({ roles }) => roles.includes('guardian')))
      this.ok(seats.leader, 'person.put', { person: practiceMother });
    for (const person of this.context.people.filter(({ attends }) => attends))
      this.ok(seats.leader, 'arrival.set', { person: person.id, arrival: 'here' });
    const givenBy = this.context.people.filter(({ roles }) => roles.includes('guardian')).map(({ id }) => id);
    const givenOn = osloDate(this.now as WallTime);
    for (const { code, of } of missingBefore(this.context, type, this.now as WallTime)) {
      const scope = code === 'consent' ? 'service' : code === 'representation' ? 'person' : null;
      if (scope === null || of === null) continue;
      const consent = {
        scope: scopeOf(scope, of),
        givenBy,
        givenOn,
        form: 'oral',
        validUntil: null,
      } as const;
      this.ok(seats.leader, 'consent.record', { consent });
    }
  }

  get turn(): string | undefined {
    return this.context.turns[this.context.turnIndex]?.key;
  }

  view(audience: Audience): Partial<Sections> {
    return project(this.state, audience, {
      evaluation: this.evaluation as EvaluationTexts,
      presence: [],
      screens: [],
      code: null,
      day: ALONE,
      wall: this.now as WallTime,
    });
  }

  mine(seat: SeatId): Mine {
    return mineOf(this.state, seat, {
      wall: this.now as WallTime,
      draftKey: 'key',
      connected: this.connected,
      door: SHUT,
    });
  }
}

const practiceMother: Person = {
  id: seats.mother,
  name: 'Mor',
  roles: ['guardian'],
  service: null,
  attends: true,
};

const scopeOf = (kind: 'service' | 'person', of: string): ConsentScope =>
  kind === 'service'
    ? { kind: 'service', service: ServiceId.parse(of) }
    : { kind: 'representation', person: PersonId.parse(of) };

export const LEFT = { despite: true, outOfRoom: true, outOfCall: true, projectorNeutral: true } as const;
