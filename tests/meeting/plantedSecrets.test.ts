import { describe, expect, test } from 'vitest';
import { farewellOf } from '../../server/meeting/farewell.ts';
import { MeasureId, type PersonId, ProposalId, TriedId } from '../../shared/ids.ts';
import { noteKey, REFERAT_SECTIONS } from '../../shared/notes.ts';
import { AUDIENCES, type Audience, type Role } from '../../shared/people.ts';
import { Room, seats } from '../support/room.ts';
import { consentTo, details, people, personAs, service } from './casting.ts';

/** Every name and every text of this meeting is a word of its own, so that it is known again wherever it stands. */
const secret = (what: string): string => `#${what}#`;
const PROPOSAL = ProposalId.parse('p');
const MEASURE = MeasureId.parse('m');
const OTHER = { kind: 'service', service: service('eigen') } as const;

const cast: readonly [PersonId, Role][] = [
  [people.mother, 'guardian'],
  [people.child, 'child'],
  [people.grandmother, 'supportPerson'],
  [people.interpreter, 'interpreter'],
  [people.teacher, 'teacher'],
];

const prepared = (): Room => {
  const room = Room.empty();
  const unit = { unitName: secret('unit'), child: secret('child'), place: secret('place') };
  room.ok(seats.leader, 'plan.details', details({ ...unit, videoLink: 'https://video.example/secret' }));
  for (const [id, role] of cast)
    room.ok(seats.leader, 'person.put', {
      person: personAs(id, [role], null, { name: secret(`name-${id}`) }),
    });
  const own = { id: OTHER.service, kind: 'other', name: secret('service') } as const;
  room.ok(seats.leader, 'person.put', {
    person: personAs(people.nurse, ['service'], null, { service: own, name: secret('name-nurse') }),
  });
  room.ok(seats.leader, 'consent.record', consentTo(OTHER));
  room.ok(seats.leader, 'tried.put', {
    tried: { id: TriedId.parse('t'), measure: secret('tried'), effect: secret('effect') },
    baseRev: 0,
  });
  room.ok(seats.leader, 'meeting.start', { despite: true });
  return room;
};

const note = (room: Room, kind: Parameters<typeof noteKey>[0], of?: string): void => {
  const text = secret(of ? `${kind}-${of}` : kind);
  const key = noteKey(kind, of);
  const baseRev = room.context.notes[key]?.versions.length ?? 0;
  room.ok(seats.leader, 'note.write', { key, text, baseRev });
};

const SCRIPT: Record<string, (room: Room) => void> = {
  'describe/guardians': (room) => note(room, 'challenge', people.mother),
  'ask/eigen': (room) => note(room, 'answers', 'eigen'),
  'reflect/guardians': (room) => note(room, 'new', people.child),
  'offer/eigen': (room) => {
    note(room, 'view', 'eigen');
    const measure = { measure: secret('offer'), start: secret('offer-start'), needs: secret('offer-needs') };
    room.ok(seats.leader, 'proposal.put', {
      proposal: { id: PROPOSAL, from: OTHER, ...measure },
      baseRev: 0,
    });
  },
  'respond/guardians': (room) => {
    note(room, 'response', people.mother);
    note(room, 'summary');
    room.ok(people.nurse, 'clock.breakIn', { reason: 'backToChild' });
  },
  'document/leader': (room) => {
    const words = { measure: secret('measure'), responsibleName: secret('responsible'), start: '' };
    const measure = { id: MEASURE, proposal: PROPOSAL, responsible: OTHER, evaluateOn: null, ...words };
    room.ok(seats.leader, 'measure.put', { measure, baseRev: 0 });
    note(room, 'entry');
  },
  'evaluate/staff': (room) => {
    room.ok(people.nurse, 'evaluation.write', { question: 'better', text: secret('evaluation'), baseRev: 0 });
    for (const section of REFERAT_SECTIONS) note(room, 'referat', section);
  },
};

const markers = (json: string): string[] =>
  [...new Set(json.match(/#[^#]+#|breakIn|video\.example/g) ?? [])].sort();

/** What stood in anything that an audience was ever shown, told by where the meeting was. */
const shown = (audience: Audience): Map<string, string[]> => {
  const room = prepared();
  const seen = new Map<string, string[]>();
  const look = (): void => {
    const place = room.turn ?? room.context.stage;
    const also = seen.get(place) ?? [];
    seen.set(place, [...new Set([...also, ...markers(JSON.stringify(room.view(audience)))])]);
  };
  for (let steps = 0; room.context.stage !== 'ended' && steps < 60; steps += 1) {
    look();
    SCRIPT[room.turn ?? '']?.(room);
    look();
    room.step();
  }
  look();
  return seen;
};
const ever = (audience: Audience): string[] => [...new Set([...shown(audience).values()].flat())].sort();

describe('a planted secret reaches only those whom it is for', () => {
  test('[VW9] the projector: the names of unit and services, and the entry while it is read', () => {
    const seen = shown('projector');
    const reading = [...seen].filter(([, words]) => words.includes(secret('entry'))).map(([place]) => place);
    expect(reading).toEqual(['readAloud/leader']);
    expect(ever('projector').filter((each) => each !== 'breakIn')).toEqual(
      ['entry', 'service', 'unit'].map(secret),
    );
  });

  test.each(['guardian', 'child', 'interpreter'] as const)(
    '[VW9] the %s: nothing of the evaluation, nothing of the referat, no act on the structure once it is over',
    (audience) => {
      const words = ever(audience);
      expect(words.filter((each) => /evaluation|referat/.test(each))).toEqual([]);
      expect(shown(audience).get('evaluate/staff')).toEqual([]);
      expect(shown(audience).get('ended')).toEqual([]);
      expect(shown(audience).get('document/leader')).not.toContain('breakIn');
    },
  );

  test('[VW9] the interpreter: who is there and whose turn it is, and no words of the case but what is read aloud', () => {
    expect(ever('interpreter').filter((each) => !/name|breakIn|video/.test(each))).toEqual(
      expect.arrayContaining([secret('child'), secret('place'), secret('service'), secret('unit')]),
    );
    const kept = /challenge|answers|new-|view|response|summary|offer|tried|effect/;
    expect(ever('interpreter').filter((each) => kept.test(each))).toEqual([]);
  });

  test('[VW9] the staff get the evaluation and the referat when the family has left, and not before', () => {
    for (const audience of ['staff', 'leader'] as const) {
      const places = [...shown(audience)].filter(([, words]) =>
        words.some((each) => /evaluation|referat/.test(each)),
      );
      expect(places.map(([place]) => place)).toEqual(['evaluate/staff', 'ended']);
    }
  });

  test('[VW9] the guardians get all that was said and offered', () => {
    expect(ever('guardian')).toEqual(
      expect.arrayContaining(
        ['challenge-mor', 'answers-eigen', 'view-eigen', 'offer', 'summary', 'tried'].map(secret),
      ),
    );
  });

  test('[VW9] the page that the family takes with it holds the decision and nothing else', () => {
    const room = prepared();
    while (room.context.stage !== 'evaluation') {
      SCRIPT[room.turn ?? '']?.(room);
      room.step();
    }
    expect(markers(JSON.stringify(farewellOf(room.context)))).toEqual(
      ['measure', 'responsible', 'service', 'unit'].map(secret),
    );
  });

  test('[VW9] every one of these secrets reached somebody: the planting works', () => {
    const all = AUDIENCES.flatMap(ever);
    for (const what of [
      'evaluation',
      'referat-decision',
      'entry',
      'name-mor',
      'name-nurse',
      'offer-needs',
      'effect',
    ])
      expect(all).toContain(secret(what));
  });
});
