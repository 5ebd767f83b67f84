import { describe, expect, test } from 'vitest';
import { standingOf } from '../../server/meeting/seats.ts';
import { CONSENT_TEXT, USUAL_SHARING } from '../../shared/consent.ts';
import { MeasureId, type PersonId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import type { WallTime } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';
import { fullMeeting, people, service } from './casting.ts';

const PPT = { kind: 'service', service: service('ppt') } as const;
const standing = (room: Room, seat: PersonId) => standingOf(room.context, seat, room.now as WallTime);
const yes = {
  says: 'yes',
  scope: PPT,
  sharing: USUAL_SHARING,
  validUntil: null,
  text: CONSENT_TEXT,
} as const;

describe('consent that is taken back', () => {
  test('[CO19] by one of the givers, in mid-turn: the service is out and its turn is over in that same fact', () => {
    const room = Room.started().until('ask/ppt');
    room.ok(seats.mother, 'consent.withdraw', { scope: PPT });
    expect([room.turn, standing(room, seats.ppt)]).toEqual([
      'ask/familieteam',
      { ok: false, reason: 'noConsent' },
    ]);
    expect(room.view('guardian').turn?.upcoming.map(({ key }) => key)).not.toContain('answer/ppt');
    expect(room.view('leader').missing).toEqual([]);
    expect(room.code(seats.ppt, 'duty.assign', { duty: 'pen', person: seats.ppt })).toBe('noConsent');
  });

  test('[CO19] in whole: every service is out, and the meeting goes on with the family and the school', () => {
    const room = Room.started().until('ask/ppt');
    room.ok(seats.father, 'consent.withdraw', { scope: null });
    expect([seats.nurse, seats.ppt, seats.team].map((seat) => standing(room, seat).ok)).toEqual([
      false,
      false,
      false,
    ]);
    expect(standing(room, seats.teacher).ok).toBe(true);
    room.until('respond/guardians');
  });

  test('[CO19] what was said stays in the record; what the service was chosen for falls away', () => {
    const room = Room.started().until('offer/ppt');
    room.ok(seats.ppt, 'note.write', { key: noteKey('view', 'ppt'), text: 'Vi ser lesevanskar', baseRev: 0 });
    room.until('respond/guardians');
    room.ok(seats.leader, 'measure.put', {
      measure: {
        id: MeasureId.parse('m'),
        proposal: null,
        measure: 'Lesekurs',
        responsible: PPT,
        responsibleName: '',
        start: '',
        evaluateOn: null,
      },
      baseRev: 0,
    });
    room.until('document/leader');
    room.ok(seats.mother, 'consent.withdraw', { scope: PPT });
    expect([room.turn, room.context.measures]).toEqual(['respond/guardians', []]);
    expect(room.view('guardian').notes?.find(({ key }) => key === 'view/ppt')?.text).toBe(
      'Vi ser lesevanskar',
    );
    expect(room.context.sittings[0]?.consented).toContain('service/ppt');
  });

  test('[CO19] recorded by the leader for one, or for all of them', () => {
    const room = fullMeeting();
    room.ok(seats.leader, 'consent.withdraw', { scope: PPT, giver: people.father });
    const answers = () => room.view('leader').consentBook?.givers.map(({ answers: [, ppt] }) => ppt?.answer);
    expect(answers()).toEqual(['yes', 'no', 'open']);
    room.ok(seats.leader, 'consent.withdraw', { scope: PPT });
    expect(answers()).toEqual(['no', 'no', 'open']);
    expect(room.code(seats.leader, 'consent.withdraw', { scope: PPT })).toBe('unknownItem');
  });

  test("[CO19] one takes back the own, never another's", () => {
    const room = Room.prepared();
    expect(room.code(seats.mother, 'consent.withdraw', { scope: PPT, giver: seats.father })).toBe(
      'notAllowed',
    );
    expect(room.code(seats.teacher, 'consent.withdraw', { scope: PPT })).toBe('notAllowed');
    expect(room.code(seats.mother, 'consent.withdraw', { scope: PPT, giver: seats.mother })).toBe('accepted');
    expect(room.mine(seats.father).consent?.[1]?.answer).toBe('yes');
  });

  test('[CO19] and given anew on the own screen: the service comes in, and waits for the rounds to come', () => {
    const room = Room.started().until('ask/familieteam');
    room.ok(seats.mother, 'consent.withdraw', { scope: PPT });
    room.ok(seats.mother, 'consent.answer', { answer: yes });
    expect(standing(room, seats.ppt)).toMatchObject({ ok: true, audience: 'staff' });
    room.until('offer/ppt');
  });

  test('[CO19] a youth that is out of the room keeps its say', () => {
    const room = fullMeeting();
    room.ok(seats.leader, 'child.about', { about: { bornOn: '2011-01-01' as never, protected: false } });
    for (const id of ['ppt', 'helsestasjon'])
      room.ok(people.child, 'consent.answer', {
        answer: { ...yes, scope: { kind: 'service', service: service(id) } },
      });
    room.step();
    room.ok(people.child, 'child.out', { person: people.child, companion: null, handTo: null });
    expect(room.code(people.child, 'consent.withdraw', { scope: PPT })).toBe('accepted');
    expect(room.code(people.child, 'clock.break', {})).toBe('notAllowed');
    expect(standing(room, people.ppt).ok).toBe(false);
  });

  test('[CO19] when the family has left, a withdrawal ends sharing and takes nothing from what was decided', () => {
    const room = Room.started().until('respond/guardians');
    room.ok(seats.leader, 'decision.stafettholder', {
      stafettholder: { holder: PPT, person: seats.ppt },
    });
    while (room.context.stage !== 'evaluation') room.step();
    room.ok(seats.leader, 'consent.withdraw', { scope: PPT });
    expect(standing(room, seats.ppt).ok).toBe(false);
    expect(room.context.stafettholder?.holder).toEqual(PPT);
    room.step();
    expect(room.code(seats.leader, 'consent.withdraw', { scope: null })).toBe('accepted');
  });

  test('[CO8] the same where the guardian comes to be asked whom nobody could reach', () => {
    const room = Room.prepared();
    const about = { standing: 'unreachable', seat: false, protected: false } as const;
    room.ok(seats.leader, 'consent.withdraw', { scope: PPT, giver: seats.father });
    room.ok(seats.leader, 'person.about', { person: seats.father, about });
    expect(standing(room, seats.ppt).ok).toBe(false);
    room.ok(seats.leader, 'consent.enough', { scope: PPT, reason: 'notReached', line: '' });
    expect(standing(room, seats.ppt).ok).toBe(true);
    room.step();
    room.until('ask/ppt');
    room.ok(seats.leader, 'consent.enough', { scope: PPT, reason: null, line: '' });
    expect([room.turn, standing(room, seats.ppt).ok]).toEqual(['ask/familieteam', false]);
  });
});
