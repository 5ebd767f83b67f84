import { CONSENT_TEXT } from '../../../shared/consent.ts';
import { MeasureId, ProposalId, TriedId } from '../../../shared/ids.ts';
import type { Measure, Proposal } from '../../../shared/measures.ts';
import { noteKey } from '../../../shared/notes.ts';
import { DEFAULT_MINUTES, POINTS, TIMED_PHASES } from '../../../shared/phases.ts';
import { MINUTE, minutes, type WallTime } from '../../../shared/time.ts';
import { LEFT, NINE, Room, seats } from '../../support/room.ts';
import { consentTo, day, people, personAs, service, WEEK } from '../casting.ts';

const PPT = { kind: 'service', service: service('ppt') } as const;
const SECOND = 1_000;
const DAY = 86_400_000;

const preparation = (room: Room): void => {
  const team = { kind: 'service', service: service('familieteam') } as const;
  const cousin = personAs(people.grandmother, ['supportPerson']);
  room.ok(seats.leader, 'plan.minutes', { ...DEFAULT_MINUTES, welcome: 4, offers: 11 });
  room.ok(seats.leader, 'person.put', { person: cousin });
  room.ok(seats.leader, 'person.remove', { person: cousin.id });
  room.ok(seats.leader, 'person.put', { person: cousin, atDoor: true });
  room.ok(seats.leader, 'person.vouch', { person: cousin.id, by: seats.mother, yes: true });
  room.ok(seats.leader, 'person.remove', { person: cousin.id });
  room.ok(seats.leader, 'consent.withdraw', { scope: team });
  room.ok(seats.leader, 'consent.record', consentTo(team, [seats.mother, seats.father]));
  room.ok(seats.father, 'consent.contest', { scope: team });
  room.ok(seats.leader, 'consent.enough', { scope: team, reason: 'other', line: 'Avtalt på telefon' });
  room.ok(seats.leader, 'consent.enough', { scope: team, reason: null, line: '' });
  const sharing = { topics: ['wellbeing' as const, 'health' as const], line: 'Ikkje om sjukehuset' };
  const answer = {
    says: 'yes' as const,
    scope: team,
    sharing,
    validUntil: null,
    text: CONSENT_TEXT,
  } as const;
  room.ok(seats.father, 'consent.answer', { answer });
  const about = { standing: 'carer' as const, seat: false, protected: false };
  room.ok(seats.leader, 'person.about', { person: seats.father, about });
  room.ok(seats.leader, 'child.about', { about: { bornOn: day('2016-05-17'), protected: false } });
  room.ok(seats.leader, 'duty.assign', { duty: 'viddevakt', person: seats.ppt });
  room.ok(seats.leader, 'tried.put', {
    tried: { id: TriedId.parse('t9'), measure: 'Eigen pult', effect: '' },
    baseRev: 0,
  });
  room.ok(seats.leader, 'tried.remove', { id: TriedId.parse('t9') });
  room.ok(seats.leader, 'person.put', { person: personAs(people.child, ['child']) });
  const phases = TIMED_PHASES.filter((phase) => phase !== 'statusQuo');
  room.ok(seats.leader, 'child.phases', { person: people.child, phases });
  const voice = noteKey('voice', people.child);
  room.ok(seats.leader, 'note.write', { key: voice, text: 'Eg likar gym.', baseRev: 0 });
};

/** Late, with a step too far that is caught up with, a break, and somebody else at the clock for a while. */
const lateStart = (room: Room): void => {
  room.wait(6 * MINUTE).ok(seats.leader, 'meeting.start', { despite: false });
  const budgets = { offers: minutes(9), clarifying: minutes(8) };
  room.ok(seats.leader, 'agenda.lateStart', { keep: 'end', budgets });
  room.wait(20 * SECOND).next();
  const back = { phase: 'welcome', turn: 'lead/leader', since: (room.now - 5 * SECOND) as WallTime } as const;
  room.wait(15 * SECOND).ok(seats.leader, 'agenda.jump', back);
  room.ok(seats.mother, 'clock.break', {});
  room.wait(50 * SECOND).ok(seats.ppt, 'clock.resume', {});
  room.ok(seats.teacher, 'lead.takeOver', {});
  room.ok(seats.leader, 'lead.takeBack', {});
};

/** Broken off, and gone on with two days after. */
const anotherDay = (room: Room): void => {
  room.ok(seats.leader, 'meeting.suspend', { resumeAt: (room.now + 2 * DAY) as WallTime });
  room.wait(2 * DAY).ok(seats.leader, 'meeting.resume', { despite: false });
};

const firstHalf = (room: Room): void => {
  room.wait(90 * SECOND).ok(seats.leader, 'points.set', { points: [...POINTS.welcome], confirmed: true });
  room.wait(20 * SECOND).next();
  const key = noteKey('challenge', seats.mother);
  room.ok(seats.mother, 'note.write', { key, text: 'Ho gruar seg om morgonen', baseRev: 0 });
  room.ok(seats.mother, 'note.write', { key, text: 'Ho gruar seg kvar morgon', baseRev: 1 });
  room.ok(seats.teacher, 'note.write', { key, text: 'Ho og broren gruar seg om kvelden', baseRev: 1 });
  room.wait(100 * SECOND).ok(seats.ppt, 'clock.breakIn', { reason: 'measuresLater' });
  room.wait(15 * SECOND).ok(seats.ppt, 'clock.resume', {});
  room.ok(seats.ppt, 'clock.extend', { minutes: 2 });
  const early = room.wait(5 * SECOND).next();
  room.wait(4 * SECOND).ok(seats.leader, 'undo', { target: early.seq });
  room.ok(seats.leader, 'clock.correct', { by: 30 * SECOND });
  room.wait(60 * SECOND).next();
  room.ok(seats.leader, 'child.out', { person: people.child, companion: null, handTo: null });
  room.wait(60 * SECOND).until('ask/helsestasjon');
  room.ok(seats.ppt, 'agenda.retime', { budgets: { offers: minutes(8) } });
  room.ok(seats.leader, 'arrival.set', { person: seats.nurse, arrival: 'video' });
  room.ok(seats.ppt, 'turn.reorder', { services: [service('familieteam'), service('ppt')] });
  room.ok(seats.ppt, 'turn.postpone', { turn: 'ask/helsestasjon' });
  anotherDay(room);
  room.wait(80 * SECOND).ok(seats.leader, 'agenda.next', { despite: false, skipAnswer: true });
  room.ok(seats.leader, 'turn.pass', { turn: 'ask/ppt' });
  room.wait(70 * SECOND).ok(seats.leader, 'clock.pause', {});
  room.wait(40 * SECOND).ok(seats.ppt, 'agenda.endPhase', { despite: false });
};

const offers = (room: Room): void => {
  const offer = (id: string, from: Proposal['from'], measure: string): Proposal => ({
    id: ProposalId.parse(id),
    from,
    measure,
    start: 'måndag',
    needs: 'Eit stille rom',
  });
  const own = offer('p1', { kind: 'home', person: seats.mother }, 'Lese saman kvar kveld');
  room.ok(seats.mother, 'proposal.put', { proposal: own, baseRev: 0 });
  room.until('offer/ppt');
  const help = offer('p2', PPT, 'Leseøkter to gonger i veka');
  room.ok(seats.ppt, 'proposal.put', { proposal: help, baseRev: 0 });
  room.ok(seats.teacher, 'proposal.put', { proposal: { ...help, start: 'tysdag' }, baseRev: 1 });
  room.ok(seats.leader, 'proposal.put', { proposal: { ...own, id: ProposalId.parse('p3') }, baseRev: 0 });
  room.ok(seats.leader, 'proposal.remove', { id: ProposalId.parse('p3') });
  room.ok(seats.leader, 'plan.nextMeeting', { at: (NINE + 5 * WEEK) as WallTime });
};

const decision = (room: Room): void => {
  room.until('respond/guardians');
  const chosen = (id: string, measure: string, more: Partial<Measure> = {}): Measure => ({
    id: MeasureId.parse(id),
    proposal: null,
    measure,
    responsible: PPT,
    responsibleName: '',
    start: 'måndag',
    evaluateOn: null,
    ...more,
  });
  room.ok(seats.leader, 'decision.none', { none: true });
  const first = chosen('m1', 'Leseøkter to gonger i veka', { proposal: ProposalId.parse('p2') });
  room.ok(seats.mother, 'measure.put', { measure: first, baseRev: 0 });
  room.ok(seats.leader, 'measure.put', { measure: chosen('m2', 'Samtalar'), baseRev: 0 });
  room.ok(seats.father, 'measure.stance', {
    id: MeasureId.parse('m2'),
    guardian: seats.father,
    accepts: false,
  });
  room.ok(seats.leader, 'measure.put', { measure: chosen('m3', 'Mistak'), baseRev: 0 });
  room.until('document/leader');
  room.ok(seats.leader, 'measure.remove', { id: MeasureId.parse('m3') });
  const dated = { ...first, evaluateOn: day('2027-04-30') };
  room.ok(seats.leader, 'measure.put', { measure: dated, baseRev: 1 });
  room.ok(seats.teacher, 'decision.stafettholder', { stafettholder: { holder: PPT, person: seats.ppt } });
  const entry = noteKey('entry');
  const written = room.context.notes[entry]?.versions ?? [];
  const text = `${written.at(-1)}\n\nMor ringjer PPT fredag.`;
  room.ok(seats.leader, 'note.write', { key: entry, text, baseRev: written.length });
  room.wait(30 * SECOND).next();
  room.wait(60 * SECOND).ok(seats.leader, 'decision.confirm', { despite: false });
};

/** A whole meeting in which every kind of fact happens at least once. */
export const wholeMeeting = (): Room => {
  const room = Room.prepared();
  preparation(room);
  lateStart(room);
  firstHalf(room);
  offers(room);
  decision(room);
  room.ok(seats.leader, 'note.write', { key: noteKey('summary'), text: 'Lise treng ro.', baseRev: 0 });
  room.ok(seats.leader, 'points.set', { points: [...POINTS.closing], confirmed: true });
  room.wait(120 * SECOND).ok(seats.leader, 'family.left', { ...LEFT, despite: false });
  room.ok(seats.nurse, 'evaluation.write', { question: 'worked', text: 'God tid', baseRev: 0 });
  room.ok(seats.teacher, 'evaluation.write', { question: 'worked', text: 'Ro', baseRev: 0 });
  room.wait(30 * SECOND).ok(seats.leader, 'evaluation.park', {});
  room.wait(600 * SECOND).ok(seats.teacher, 'evaluation.resume', {});
  room.wait(200 * SECOND).ok(seats.leader, 'meeting.end', {});
  room.ok(seats.teacher, 'note.write', { key: noteKey('referat', 'new'), text: 'Lite nytt.', baseRev: 0 });
  return room;
};
