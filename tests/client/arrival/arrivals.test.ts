import { describe, expect, test } from 'vitest';
import { givesBack, holds, inOrder, marksFor } from '../../../client/features/arrival/arrivals.ts';
import { comerFrom, NOBODY_YET } from '../../../client/features/arrival/door.ts';
import { doorYeses } from '../../../client/features/arrival/doorYes.ts';
import { followersOf, heirOf, heirsOf, mustHandOver } from '../../../client/features/arrival/goingOut.ts';
import { type Answer, type ConsentScope, consentNeededBy } from '../../../shared/consent.ts';
import { PersonId, ServiceId } from '../../../shared/ids.ts';
import type { Person, Role } from '../../../shared/people.ts';
import { minutes } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';
import { bookOf, NO_DUTIES } from '../support/views.ts';

const id = (each: string) => PersonId.parse(each);
const person = (name: string, roles: readonly Role[], service?: 'ppt' | 'nav', attends = true): Person => ({
  id: id(name),
  name,
  roles: [...roles],
  service: service === undefined ? null : { id: ServiceId.parse(service), kind: service, name: '' },
  attends,
});
const head = person('turid', ['head']);
const teacher = person('jonas', ['teacher']);
const ppt = person('mads', ['service'], 'ppt');
const nav = person('liv', ['service'], 'nav');
const mother = person('ingrid', ['guardian']);
const father = person('anders', ['guardian'], undefined, false);
const child = person('lise', ['child']);
const everybody = [head, teacher, ppt, nav, mother, father, child];
const phases: Sections['agenda']['phases'] = [
  { phase: 'welcome', budget: minutes(5), spent: null, status: 'now' },
  { phase: 'clarifying', budget: minutes(10), spent: null, status: 'later' },
  { phase: 'offers', budget: minutes(10), spent: null, status: 'later' },
];

const given = (scope: ConsentScope, valid: boolean): Sections['consents'] => [
  { scope, valid, topics: [], lines: [] },
];

describe('who is here', () => {
  test('the family stands first, and the leader is in the meeting one way or the other', () => {
    expect(inOrder(everybody).map(({ name }) => name)).toEqual([
      'ingrid',
      'anders',
      'lise',
      'turid',
      'jonas',
      'mads',
      'liv',
    ]);
    expect(marksFor(head, head.id)).toEqual(['here', 'video']);
    expect(marksFor(ppt, head.id)).toEqual(['here', 'video', 'later', 'absent']);
  });

  test('[UI91] a no-show gives back its share of the rounds to come, and nothing where a colleague is here', () => {
    const people = { people: everybody, arrivals: { [nav.id]: 'absent' as const } };
    expect(givesBack(nav, people, phases)).toBe(minutes(10));
    const colleague = person('ola', ['service'], 'nav');
    expect(givesBack(nav, { ...people, people: [...everybody, colleague] }, phases)).toBe(0);
    expect(givesBack(mother, people, phases)).toBe(0);
  });
});

describe('consent at the door', () => {
  const PPT: ConsentScope = { kind: 'service', service: ServiceId.parse('ppt') };

  test('is needed by a service and by who represents the family, and by nobody else', () => {
    expect(consentNeededBy(ppt)).toEqual({ kind: 'service', service: 'ppt' });
    expect(consentNeededBy(person('eva', ['representative']))).toEqual({
      kind: 'representation',
      person: 'eva',
    });
    expect([head, teacher, mother, child].map(consentNeededBy)).toEqual([null, null, null, null]);
    expect(consentNeededBy(person('jo', ['teacher', 'service'], 'ppt'))).toBeNull();
  });

  test('holds while it is valid', () => {
    const scope: ConsentScope = { kind: 'service', service: ServiceId.parse('ppt') };
    expect(holds(scope, given(scope, true))).toBe(true);
    expect(holds(scope, given(scope, false))).toBe(false);
    expect(holds(scope, [])).toBe(false);
  });

  const said = (book: Sections['consentBook'], arrivals = {}, scope: ConsentScope = PPT) =>
    doorYeses(scope, book, everybody, arrivals).map(({ givers, byPhone, without }) => [
      givers.map(({ id }) => id).join(' '),
      byPhone ? 'phone' : 'here',
      without.map(({ id }) => id).join(' '),
    ]);
  const answering = (book: Sections['consentBook'], who: string, answer: Answer) => ({
    ...book,
    givers: book.givers.map((giver) =>
      giver.person === who
        ? { ...giver, answers: giver.answers.map((each) => ({ ...each, answer })) }
        : giver,
    ),
  });
  const both = bookOf([PPT], [mother.id, father.id]);

  test('[UI98] is said by all who have to, or by one where the other is not reached; who is here comes first', () => {
    expect(said(both, { [mother.id]: 'later' })).toEqual([
      ['ingrid anders', 'phone', ''],
      ['ingrid', 'phone', 'anders'],
      ['anders', 'phone', 'ingrid'],
    ]);
    expect(said(bookOf([PPT], [mother.id]))).toEqual([['ingrid', 'here', '']]);
  });

  test('[UI98] [CO13] who has said no, or contests, is not passed over with a tap at the door', () => {
    expect(said(answering(both, father.id, 'no')).slice(1)).toEqual([
      ['ingrid', 'here', ''],
      ['anders', 'phone', 'ingrid'],
    ]);
    expect(said(answering(both, father.id, 'contested'))).toEqual([['ingrid', 'here', '']]);
    expect(said(answering(both, father.id, 'yes'))).toEqual([['ingrid', 'here', '']]);
  });

  test('[UI98] [CO12] a youth whose yes is needed is never passed over', () => {
    const withYouth = bookOf([PPT], [mother.id, child.id]);
    expect(said(withYouth)).toEqual([
      [`ingrid ${child.id}`, 'here', ''],
      ['ingrid', 'here', ''],
      [child.id, 'here', ''],
    ]);
  });

  test('[UI98] [CO18] who represents comes with one yes', () => {
    const scope: ConsentScope = { kind: 'representation', person: mother.id };
    expect(said(bookOf([scope], [mother.id, father.id]), {}, scope)).toHaveLength(2);
  });
});

describe('somebody at the door', () => {
  const fields = { ...NOBODY_YET, name: 'Berit' };

  test('is on the list with a name, and a service with its kind', () => {
    expect(comerFrom(id('x'), 'interpreter', fields, 'f')).toMatchObject({
      roles: ['interpreter'],
      attends: true,
    });
    expect(comerFrom(id('x'), 'interpreter', NOBODY_YET, 'f')).toBeNull();
    expect(comerFrom(id('x'), 'service', fields, 'f')).toBeNull();
    expect(comerFrom(id('x'), 'service', { ...fields, kind: 'nav' }, 'f')?.service?.id).toBe('nav');
  });

  test('a service without a code of its own needs a name; a guardian may give consent without coming', () => {
    expect(comerFrom(id('x'), 'service', { ...fields, kind: 'other' }, 'f')).toBeNull();
    const named = comerFrom(id('x'), 'service', { ...fields, kind: 'other', serviceName: 'Bibliotek' }, 'f');
    expect(named?.service).toEqual({ id: 'f', kind: 'other', name: 'Bibliotek' });
    expect(comerFrom(id('x'), 'guardian', { ...fields, stays: true }, 'f')?.attends).toBe(false);
  });
});

describe('the child goes out', () => {
  const people: Sections['people'] = {
    people: everybody,
    duties: { ...NO_DUTIES, lead: head.id, viddevakt: ppt.id, referent: teacher.id, pen: teacher.id },
    arrivals: { [nav.id]: 'absent' },
    takesPart: {},
  };

  test('[UI92] anyone here but the leader can follow, and who takes care of something hands it over', () => {
    expect(followersOf(people, child.id).map(({ name }) => name)).toEqual(['ingrid', 'jonas', 'mads']);
    expect([mother, teacher, ppt].map((each) => mustHandOver(people, each.id))).toEqual([false, true, true]);
    expect(heirsOf(people, teacher.id).map(({ name }) => name)).toEqual(['turid']);
    expect(heirsOf(people, ppt.id).map(({ name }) => name)).toEqual(['turid', 'jonas']);
  });

  test('[UI92] the leader takes over unless another is picked who may', () => {
    const heir = (follower: Person, picked: Person | null) =>
      heirOf(people, follower.id, picked?.id ?? null)?.name;
    expect([heir(mother, ppt), heir(ppt, null), heir(ppt, teacher), heir(teacher, ppt)]).toEqual([
      undefined,
      'turid',
      'jonas',
      'turid',
    ]);
  });
});
