import type {
  ConsentRecord,
  MeetingContext,
  SharedNote,
  SharedRecord,
} from '../../server/meeting/context.ts';
import { withRecords } from '../../server/meeting/givers.ts';
import { firstSnapshot } from '../../server/meeting/state.ts';
import { type ConsentScope, USUAL_SHARING } from '../../shared/consent.ts';
import {
  CommandId,
  MeasureId,
  MeetingId,
  PersonId,
  ProposalId,
  Seq,
  ServiceId,
  TriedId,
} from '../../shared/ids.ts';
import { type NoteKind, noteKey } from '../../shared/notes.ts';
import { Person } from '../../shared/people.ts';
import { Details, type UnitLanguage } from '../../shared/plan.ts';
import { IsoDate, MeetingTime, type WallTime } from '../../shared/time.ts';

/** A moment in Norway in 2026, given as UTC. */
export const at = (utc: string): WallTime => Date.parse(`2026-${utc}Z`) as WallTime;

export const START = at('03-03T08:00:00');
const person = (id: string, name: string, roles: string[], service: string | null = null, attends = true) =>
  Person.parse({
    id,
    name,
    roles,
    attends,
    service: service === null ? null : { id: service, kind: service, name: '' },
  });

const PEOPLE = {
  head: person('p-head', 'Unni Lie', ['head']),
  teacher: person('p-teacher', 'Tor Åsen', ['teacher']),
  mother: person('p-mother', 'Mona Vik', ['guardian']),
  father: person('p-father', 'Finn Vik', ['guardian']),
  nurse: person('p-nurse', 'Hilde Sæther', ['service'], 'helsestasjon'),
  ppt: person('p-ppt', 'Per Dahl', ['service'], 'ppt'),
  barnevern: person('p-barnevern', 'Berit Moe', ['service'], 'barnevern'),
};

const record = <T>(value: T): SharedRecord<T> => ({ versions: [value], by: PEOPLE.head.id, onBehalf: [] });

export const note = (kind: NoteKind, of: string | undefined, ...versions: string[]): [string, SharedNote] => {
  const key = noteKey(kind, of);
  return [key, { key, versions, by: PEOPLE.teacher.id, onBehalf: [], overlap: false }];
};

const consent = (
  scope: ConsentScope,
  form: 'written' | 'oral' = 'written',
  validUntil: string | null = null,
): ConsentRecord[] =>
  [PEOPLE.mother.id, PEOPLE.father.id].map((giver) => ({
    giver,
    scope,
    says: 'yes',
    givenOn: IsoDate.parse('2026-02-10'),
    form,
    validUntil: validUntil === null ? null : IsoDate.parse(validUntil),
    sharing: USUAL_SHARING,
    text: 1,
    byLeader: true,
    contestedAt: null,
    withdrawnAt: null,
  }));
const service = (id: string) => ServiceId.parse(id);

/** A meeting as it stands before anything is planned. */
export const emptyMeeting = (): MeetingContext =>
  firstSnapshot({
    meeting: MeetingId.parse('m1'),
    seq: Seq.parse(1),
    at: MeetingTime.parse(START),
    wall: START,
    type: 'meeting.created',
    v: 1,
    seat: PEOPLE.head.id,
    commandId: CommandId.parse('c1'),
    undoTarget: null,
    payload: { practice: false, leader: PEOPLE.head },
    onBehalf: [],
    entry: null,
    print: '',
  }).context;

const details = (language: UnitLanguage) =>
  Details.parse({
    unitName: 'Solvik skule',
    unitKind: 'school',
    language,
    child: 'Lise',
    showChild: false,
    startsAt: START,
    place: 'Møterom 2',
    videoLink: '',
  });

const measure = (
  id: string,
  text: string,
  of: MeetingContext['measures'][number]['versions'][0]['responsible'],
  name = '',
) =>
  record({
    id: MeasureId.parse(id),
    proposal: null,
    measure: text,
    responsible: of,
    responsibleName: name,
    start: 'måndag 9. mars',
    evaluateOn: id === 'one' ? null : IsoDate.parse('2026-05-12'),
  });

/** A whole meeting in which everything was written, held on 3 March 2026 from 9.00 to 9.47 in Norway. */
export const heldMeeting = (language: UnitLanguage = 'nn'): MeetingContext => ({
  ...emptyMeeting(),
  details: details(language),
  people: Object.values(PEOPLE),
  stage: 'ended',
  startedAt: START,
  familyLeftAt: at('03-03T08:47:00'),
  nextMeeting: at('06-02T07:00:00'),
  consents: withRecords({}, [
    ...consent({ kind: 'service', service: service('helsestasjon') }, 'written', '2027-02-10'),
    ...consent({ kind: 'service', service: service('ppt') }, 'oral'),
    ...consent({ kind: 'service', service: service('barnevern') }),
    ...consent({ kind: 'stafettlogg' }),
  ]),
  notes: Object.fromEntries([
    note('summary', undefined, 'Lise strevar med å kome seg på skulen, og søv lite.'),
    note('challenge', 'p-mother', 'Ho vaknar tidleg og har vondt i magen.\nSøndagskveldane er verst.'),
    note('challenge', 'p-teacher', 'Stille i timane, men trygg i lita gruppe.'),
    note('answers', 'ppt', 'PPT spurde om lesing. Føresette: ho les gjerne for veslebroren.'),
    note('new', 'p-father', 'Vi visste ikkje at ho er trygg i lita gruppe.'),
    note('view', 'helsestasjon', 'Søvnen kjem først.'),
    note('view', 'ppt', 'Lita gruppe er ein styrke å byggje på.'),
    note('view', 'barnevern', 'Familien gjer mykje rett.'),
    note('response', 'p-mother', 'Vi vil gjerne byrje med søvnen.'),
    note(
      'entry',
      undefined,
      'Tiltak: Søvnsamtalar kvar veke.\n\nStafettholdar: helsestasjonen, Hilde Sæther',
    ),
  ]),
  tried: [
    record({ id: TriedId.parse('t1'), measure: 'Fast følgje til skulen', effect: 'Hjelpte i to veker.' }),
    record({ id: TriedId.parse('t2'), measure: 'Kortare dagar', effect: '' }),
  ],
  proposals: [
    record({
      id: ProposalId.parse('o1'),
      from: { kind: 'service', service: service('helsestasjon') },
      measure: 'Søvnsamtalar kvar veke',
      start: 'måndag 9. mars',
      needs: 'Søvndagbok heime',
    }),
    record({
      id: ProposalId.parse('o2'),
      from: { kind: 'unit' },
      measure: 'Lita gruppe i norsk og matematikk',
      start: 'no',
      needs: '',
    }),
  ],
  measures: [
    measure(
      'one',
      'Søvnsamtalar kvar veke',
      { kind: 'service', service: service('helsestasjon') },
      'Hilde Sæther',
    ),
    measure('two', 'Lita gruppe i norsk', { kind: 'unit' }),
    measure('three', 'Besøksheim', { kind: 'service', service: service('barnevern') }),
  ],
  declined: { [MeasureId.parse('three')]: [PersonId.parse('p-father')] },
  stafettholder: {
    holder: { kind: 'service', service: service('helsestasjon') },
    person: PEOPLE.nurse.id,
  },
  confirmedAt: at('03-03T08:41:00'),
});
