import { describe, expect, test } from 'vitest';
import { assembleReferat } from '../../server/documents/assembleReferat.ts';
import { renderReferatText } from '../../server/documents/renderReferatText.ts';
import { decidedMeasures } from '../../server/meeting/acceptance.ts';
import { standingOf } from '../../server/meeting/seats.ts';
import { CONSENT_TEXT, USUAL_ABOUT, USUAL_SHARING } from '../../shared/consent.ts';
import { MeasureId, type PersonId, ProposalId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';
import { consentTo, day, fullMeeting, moment, people, personAs, service, smallMeeting } from './casting.ts';

const PPT = { kind: 'service', service: service('ppt') } as const;
const REPRESENTATION = { kind: 'representation', person: people.representative } as const;
const MEASURE = MeasureId.parse('m');
const measure = {
  id: MEASURE,
  proposal: null,
  measure: 'Lesekurs',
  responsible: PPT,
  responsibleName: '',
  start: '',
  evaluateOn: null,
};
const duties = (room: Room) => room.view('leader').people?.duties;
const yesTo = (scope: typeof PPT | typeof REPRESENTATION) =>
  ({ says: 'yes', scope, sharing: USUAL_SHARING, validUntil: null, text: CONSENT_TEXT }) as const;

/** Everybody but the family and the school is gone; then one more comes to the door, whom nobody has said yes to. */
const atTheDoor = (): Room => {
  const room = smallMeeting();
  room.step();
  for (const person of [people.nurse, people.ppt]) room.ok(seats.leader, 'person.remove', { person });
  room.ok(seats.leader, 'person.put', { person: personAs(people.team, ['service'], 'familieteam') });
  return room;
};

describe('who comes without consent', () => {
  test('[CO2] takes care of nothing, also where nobody else is free', () => {
    const room = atTheDoor();
    expect(duties(room)?.viddevakt).toBe(seats.leader);
    room.ok(seats.leader, 'duty.assign', { duty: 'pen', person: people.team });
    expect(duties(room)?.pen).toBe(people.teacher);
    const team = { kind: 'service', service: service('familieteam') } as const;
    room.ok(seats.leader, 'consent.record', consentTo(team));
    expect([duties(room)?.viddevakt, duties(room)?.pen]).toEqual([people.team, people.team]);
  });

  test('[CO2] a service nobody has said yes to cannot be given the baton', () => {
    const room = atTheDoor();
    room.until('respond/guardians');
    const stafettholder = {
      holder: { kind: 'service', service: service('familieteam') },
      person: null,
    } as const;
    expect(room.code(seats.leader, 'decision.stafettholder', { stafettholder })).toBe('noConsent');
  });

  test('[CO2] [DE12] nobody decides in a guardian’s place whose yes to it weighs nothing', () => {
    const room = smallMeeting();
    room.ok(seats.leader, 'person.put', {
      person: personAs(people.father, ['guardian'], null, { attends: false }),
    });
    room.ok(seats.leader, 'person.about', {
      person: people.father,
      about: { ...USUAL_ABOUT, standing: 'withoutCare' },
    });
    room.step();
    room.ok(seats.leader, 'person.put', { person: personAs(people.representative, ['representative']) });
    room.ok(seats.leader, 'consent.record', consentTo(REPRESENTATION, [people.father]));
    room.ok(seats.leader, 'arrival.set', { person: people.mother, arrival: 'absent' });
    expect(standingOf(room.context, people.representative, room.now as WallTime).ok).toBe(false);
    expect(room.view('leader').turn?.upcoming.flatMap((turn) => turn.people)).not.toContain(
      people.representative,
    );
    room.until('readAloud/leader');
    expect(room.give(seats.leader, 'decision.confirm', { despite: true })).toMatchObject({
      rejection: { missing: expect.arrayContaining([{ code: 'acceptance', of: null }]) },
    });
  });
});

describe('who stood in for a guardian, and does so no more', () => {
  const answered = (accepts: boolean): Room => {
    const room = fullMeeting();
    room.step();
    room.until('respond/guardians');
    room.ok(seats.leader, 'measure.put', { measure, baseRev: 0 });
    room.ok(seats.leader, 'measure.stance', { id: MEASURE, guardian: people.representative, accepts });
    return room;
  };

  test('[CO8] [DE3] has neither refused a measure nor said yes to it', () => {
    const refused = answered(false);
    refused.ok(seats.leader, 'consent.withdraw', { scope: REPRESENTATION });
    expect(decidedMeasures(refused.context)).toHaveLength(1);
    const agreed = answered(true);
    agreed.ok(seats.leader, 'consent.withdraw', { scope: REPRESENTATION });
    agreed.ok(seats.leader, 'arrival.set', { person: people.mother, arrival: 'absent' });
    agreed.ok(seats.leader, 'agenda.endPhase', { despite: true });
    expect(decidedMeasures(agreed.context)).toEqual([]);
  });

  test('[CO8] the same for a guardian who comes to be told only a little', () => {
    const room = fullMeeting();
    room.ok(seats.leader, 'person.put', { person: personAs(people.father, ['guardian']) });
    room.step();
    room.until('respond/guardians');
    room.ok(seats.leader, 'measure.put', { measure, baseRev: 0 });
    room.ok(seats.leader, 'measure.stance', { id: MEASURE, guardian: people.father, accepts: false });
    room.ok(seats.leader, 'person.about', {
      person: people.father,
      about: { ...USUAL_ABOUT, standing: 'limited', seat: true },
    });
    expect(decidedMeasures(room.context)).toHaveLength(1);
  });

  test('[CO19] after the meeting, what was decided with that yes stands', () => {
    const room = answered(true);
    room.ok(seats.leader, 'arrival.set', { person: people.mother, arrival: 'absent' });
    while (room.context.stage !== 'ended') room.step();
    room.ok(seats.leader, 'consent.withdraw', { scope: REPRESENTATION });
    expect(decidedMeasures(room.context)).toHaveLength(1);
    expect(renderReferatText(assembleReferat(room.context, room.now as WallTime), '')).toContain('Lesekurs');
  });
});

describe('consent that ends between two days', () => {
  const chosen = (until: string): Room => {
    const room = smallMeeting();
    const { consent } = consentTo(PPT);
    room.ok(seats.leader, 'consent.record', { consent: { ...consent, validUntil: day('2027-03-03') } });
    room.step();
    room.until('respond/guardians');
    room.ok(seats.leader, 'measure.put', { measure, baseRev: 0 });
    room.ok(seats.leader, 'decision.stafettholder', { stafettholder: { holder: PPT, person: people.ppt } });
    while (room.turn !== until) room.step();
    room.ok(seats.leader, 'meeting.suspend', { resumeAt: null });
    return room;
  };
  const wentOn = (room: Room) => {
    room.ok(seats.leader, 'arrival.set', { person: people.ppt, arrival: 'absent' });
    room.step();
    const { measures, stafettholder, confirmedAt } = room.context;
    return [room.turn, measures, stafettholder, confirmedAt];
  };

  test.each(['document/leader', 'readAloud/leader', 'lead/leader'])(
    '[CO8] a chosen service that it is withdrawn from: the decision is open again when they go on, from %s',
    (until) => {
      const room = chosen(until);
      room.ok(people.mother, 'consent.withdraw', { scope: PPT });
      expect(wentOn(room)).toEqual(['respond/guardians', [], null, null]);
    },
  );

  test('[CO8] the same where it ran out meanwhile, and nobody said anything', () => {
    const room = chosen('lead/leader');
    room.wait(moment('2027-03-05T08:00:00Z') - room.now);
    expect(wentOn(room)).toEqual(['respond/guardians', [], null, null]);
  });

  test('[CO8] given anew before they go on, it goes on where it was, without what was chosen', () => {
    const room = chosen('lead/leader');
    room.wait(moment('2027-03-05T08:00:00Z') - room.now);
    room.ok(people.mother, 'consent.answer', { answer: yesTo(PPT) });
    room.step();
    expect([room.turn, room.context.measures.length]).toEqual(['lead/leader', 1]);
  });

  test('[CO1] somebody who is marked as here later is still without: nothing to take care of', () => {
    const room = chosen('document/leader');
    room.ok(seats.leader, 'duty.assign', { duty: 'viddevakt', person: people.ppt });
    room.wait(moment('2027-03-05T08:00:00Z') - room.now);
    wentOn(room);
    room.ok(seats.leader, 'arrival.set', { person: people.ppt, arrival: 'here' });
    expect(duties(room)?.viddevakt).toBe(people.nurse);
  });
});

describe('what a service offered before its consent was taken back', () => {
  const offered = (): Room => {
    const room = smallMeeting();
    room.step();
    room.until('offer/ppt');
    room.ok(people.ppt, 'proposal.put', {
      proposal: { id: ProposalId.parse('p'), from: PPT, measure: 'Lesekurs', start: '', needs: '' },
      baseRev: 0,
    });
    room.ok(people.mother, 'consent.withdraw', { scope: PPT });
    return room;
  };

  test('[CO8] stays to be read, and cannot be chosen, until there is consent again', () => {
    const room = offered().until('respond/guardians');
    const choosers = [seats.leader, people.teacher, people.mother];
    const choosable = () => choosers.map((seat) => room.mine(seat).choosable);
    for (const audience of ['leader', 'staff', 'guardian', 'child'] as const)
      expect(room.view(audience).proposals).toMatchObject([{ proposal: { measure: 'Lesekurs' } }]);
    expect(choosable()).toEqual(choosers.map(() => ['helsestasjon']));
    room.ok(people.mother, 'consent.answer', { answer: yesTo(PPT) });
    expect(choosable()).toEqual(choosers.map(() => ['helsestasjon', 'ppt']));
    expect(room.mine(people.nurse).choosable).toEqual([]);
  });

  test('[CO8] nothing more is offered in its name', () => {
    const room = offered();
    expect(room.mine(seats.leader).proposeFor).not.toContainEqual(PPT);
    expect(room.mine(seats.leader).proposeFor).toContainEqual({
      kind: 'service',
      service: service('helsestasjon'),
    });
  });
});

describe('one’s own no', () => {
  test('[CO14] to what one contests is no withdrawal: it was never given', () => {
    const room = fullMeeting();
    room.ok(people.mother, 'consent.contest', { scope: PPT });
    room.ok(people.mother, 'consent.answer', { answer: { says: 'no', scope: PPT } });
    const answer = room
      .mine(people.mother)
      .consent?.find(({ scope }) => scope.kind === 'service' && scope.service === 'ppt');
    expect(answer).toMatchObject({
      answer: 'no',
      given: { withdrawnOn: null, byLeader: false, form: 'screen' },
    });
  });
});

describe('what the leader says of people', () => {
  const about = (room: Room, person: PersonId) =>
    room.code(seats.leader, 'person.about', { person, about: { ...USUAL_ABOUT, standing: 'limited' } });

  test('[CO11] only a guardian is something to the child: nobody else is shut out by it, the leader least of all', () => {
    const room = fullMeeting();
    expect(
      [seats.leader, people.teacher, people.child, people.mother].map((who) => about(room, who)),
    ).toEqual(['notGuardian', 'notGuardian', 'notGuardian', 'accepted']);
  });

  test('[CO15] who is no guardian after all has the seat of what they are', () => {
    const room = Room.prepared();
    about(room, people.father);
    room.ok(seats.leader, 'person.put', { person: personAs(people.father, ['supportPerson']) });
    expect(standingOf(room.context, people.father, room.now as WallTime)).toMatchObject({
      audience: 'guardian',
    });
  });
});
