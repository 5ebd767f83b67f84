import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bodyOf, envelopeOf, FACT_TYPES, type Fact, parseFact } from '../../server/meeting/facts.ts';
import { ReplayError } from '../../server/meeting/fold.ts';
import { replay } from '../../server/meeting/replay.ts';
import { firstSnapshot, PLAIN_FACTS, step, stepOfMachine } from '../../server/meeting/state.ts';
import { effective } from '../../server/meeting/undo.ts';
import { MeetingId, Seq } from '../../shared/ids.ts';
import { Room, seats } from '../support/room.ts';
import { fullMeeting } from './casting.ts';
import { wholeMeeting } from './golden/wholeMeeting.ts';
import { onWalks } from './walk.ts';

/** As it comes out of the store: parted into what is sealed and what is not, and parsed again. */
const stored = (facts: readonly Fact[]): Fact[] =>
  facts.map((fact) =>
    parseFact(JSON.parse(JSON.stringify(envelopeOf(fact))), JSON.parse(JSON.stringify(bodyOf(fact)))),
  );

interface Golden {
  readonly facts: readonly Fact[];
  readonly context: unknown;
}
const golden = (version: number): Golden =>
  JSON.parse(readFileSync(new URL(`golden/v${version}.json`, import.meta.url), 'utf8')) as Golden;

describe('the golden log', () => {
  test('[RP1] of version 1 adds up to what it has always added up to', () => {
    const { facts, context } = golden(1);
    const again = replay(stored(facts));
    expect(JSON.parse(JSON.stringify(again.context))).toEqual(context);
    expect(again.context.stage).toBe('ended');
  });

  test('[RP1] holds every kind of fact that there is', () => {
    const types = new Set(golden(1).facts.map(({ type }) => type));
    expect(FACT_TYPES.filter((type) => !types.has(type))).toEqual([]);
  });
});

describe('a log', () => {
  test('[RP2] adds up to the meeting that wrote it, on every random way and after the store', () => {
    onWalks({ begin: fullMeeting, runs: 15 }, (room) => {
      let seen = 0;
      return () => {
        seen += 1;
        if (seen % 5 !== 0) return;
        const again = replay(stored(room.state.facts.all));
        expect(again.context).toEqual(room.context);
        expect(again.snapshot.value).toEqual(room.state.snapshot.value);
        expect(again.facts.all).toEqual(room.state.facts.all);
      };
    });
  });

  test('[RP4] adds up to the same when the machine is asked about what is plain, too', () => {
    const plain = new Set<string>();
    for (const facts of [golden(1).facts, wholeMeeting().state.facts.all]) {
      const [created, ...rest] = effective(stored(facts));
      if (created?.type !== 'meeting.created') throw new Error('a log begins with its creation');
      let snapshot = firstSnapshot(created);
      for (const fact of rest) {
        if (PLAIN_FACTS.has(fact.type)) plain.add(fact.type);
        const [short, asked] = [step(snapshot, fact), stepOfMachine(snapshot, fact)];
        if (!short || !asked) throw new Error('a log is taken');
        expect(short.context).toEqual(asked.context);
        expect(short.value).toEqual(asked.value);
        snapshot = short;
      }
    }
    expect([...plain]).toContain('note.write');
    expect([...PLAIN_FACTS].filter((type) => !plain.has(type))).toEqual([]);
  });

  test('[RP2] goes on as if it had never been away', () => {
    const room = wholeMeeting();
    const half = room.state.facts.all.slice(0, 40);
    const again = replay(half);
    expect(replay([...half, ...room.state.facts.all.slice(40)]).context).toEqual(room.context);
    expect(again.facts).toHaveLength(40);
  });

  const log = (): Fact[] => [...Room.started().until('describe/teacher').state.facts];
  const at = (facts: readonly Fact[], index: number): Fact => {
    const fact = facts.at(index);
    if (!fact) throw new Error('the log is longer');
    return fact;
  };
  const renumbered = (facts: readonly Fact[]): Fact[] =>
    facts.map((fact, index) => ({ ...fact, seq: Seq.parse(index + 1) }));

  test.each<[string, (facts: Fact[]) => readonly unknown[]]>([
    ['nothing in it', () => []],
    ['no beginning', (facts) => renumbered(facts.slice(1))],
    ['a hole', (facts) => facts.filter((_, index) => index !== 5)],
    ['a fact twice', (facts) => [...facts, at(facts, -1)]],
    ['facts in another order', (facts) => [...facts.slice(0, -2), at(facts, -1), at(facts, -2)]],
    [
      'a fact of another meeting',
      (facts) => [...facts.slice(0, -1), { ...at(facts, -1), meeting: MeetingId.parse('other') }],
    ],
    ['a second beginning', (facts) => renumbered([...facts, at(facts, 0)])],
    [
      'a start while it goes on',
      (facts) => renumbered([...facts, ...facts.filter((f) => f.type === 'meeting.start')]),
    ],
    [
      'an ending that nobody could have given',
      (facts) => [...facts, { ...at(facts, -1), seq: facts.length + 1, type: 'meeting.end', payload: {} }],
    ],
    [
      'a fact that nobody knows',
      (facts) => [...facts, { ...at(facts, -1), seq: facts.length + 1, type: 'meeting.sung', payload: {} }],
    ],
    [
      'an undoing that takes away what the rest stands on',
      (facts) => {
        const start = facts.find(({ type }) => type === 'meeting.start');
        return [
          ...facts,
          { ...at(facts, -1), seq: facts.length + 1, type: 'undo', undoTarget: start?.seq ?? null },
        ];
      },
    ],
  ])('[RP3] with %s stops loudly', (_, damage) => {
    expect(() => replay(damage(log()) as readonly Fact[])).toThrow(ReplayError);
  });

  test('[RP3] a stored fact whose payload is not what its type says is not read', () => {
    const fact = at(log(), -1);
    expect(() => parseFact(envelopeOf(fact), { ...bodyOf(fact), payload: { despite: 'yes' } })).toThrow();
    expect(() => parseFact({ ...envelopeOf(fact), at: 1.5 }, bodyOf(fact))).toThrow();
    expect(() => parseFact(envelopeOf(fact), { ...bodyOf(fact), more: 1 })).toThrow();
  });

  test('[CM3] an act that is not accepted leaves no fact', () => {
    const room = Room.started();
    const before = room.state;
    expect(room.code(seats.leader, 'meeting.end', {})).toBe('notNow');
    expect(room.code(seats.ppt, 'agenda.next', { despite: true, skipAnswer: false })).toBe('notAllowed');
    expect(room.state).toBe(before);
  });
});
