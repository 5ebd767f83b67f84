import { describe, expect, test } from 'vitest';
import {
  accountLinkAddress,
  isOnlyHere,
  linkAddress,
  linkBase,
  opensForOthers,
} from '../../../client/connection/linkAddress.ts';
import {
  blankConsent,
  type ConsentFields,
  consentsFrom,
  isTicked,
} from '../../../client/features/prepare/consentForm.ts';
import {
  type ConsentStanding,
  mayBeEnough,
  scopeLines,
} from '../../../client/features/prepare/consentScopes.ts';
import {
  detailsOf,
  emptyDetails,
  fieldsOf,
  problemsIn,
} from '../../../client/features/prepare/detailsForm.ts';
import { minutesFieldsOf, minutesFrom, sumOf } from '../../../client/features/prepare/minutesForm.ts';
import {
  groupOf,
  newPerson,
  personFieldsOf,
  personFrom,
  toggledRole,
} from '../../../client/features/prepare/personForm.ts';
import { PREPARE_SECTIONS, readinessOf } from '../../../client/features/prepare/readiness.ts';
import { type Answer, type ConsentScope, consentKey, USUAL_SHARING } from '../../../shared/consent.ts';
import { PersonId, ServiceId } from '../../../shared/ids.ts';
import { Role } from '../../../shared/people.ts';
import { DEFAULT_MINUTES } from '../../../shared/phases.ts';
import { REQUIREMENTS, Requirement } from '../../../shared/rejections.ts';
import { CAST } from '../../support/cast.ts';
import { bookOf } from '../support/views.ts';

const unit = { unitKind: 'kindergarten', unitName: 'Solbakken', language: 'nb' };

describe('what the meeting is', () => {
  const filled = { ...emptyDetails(unit), child: ' L ', date: '2026-12-03', time: '10:00', place: ' Rom 2 ' };

  test('[UI2] is sent as soon as it says enough, and not before', () => {
    expect(detailsOf(emptyDetails(unit))).toBeNull();
    expect(detailsOf({ ...filled, time: '' })).toBeNull();
    expect(detailsOf({ ...filled, child: '   ' })).toBeNull();
    expect(detailsOf(filled)).toMatchObject({
      unitName: 'Solbakken',
      unitKind: 'kindergarten',
      language: 'nb',
      child: 'L',
      place: 'Rom 2',
      startsAt: Date.parse('2026-12-03T09:00:00Z'),
    });
  });

  test('what is wrong is said of the field that it is wrong in', () => {
    expect(problemsIn(emptyDetails({ ...unit, unitName: '' }))).toEqual({
      unitName: 'required',
      child: 'required',
      date: 'required',
      time: 'required',
    });
    expect(problemsIn({ ...filled, videoLink: 'javascript:alert(1)' })).toEqual({ videoLink: 'badLink' });
    expect(problemsIn({ ...filled, videoLink: 'https://video.example/rom' })).toEqual({});
  });

  test('what the server has comes back into the same fields', () => {
    const details = detailsOf(filled);
    expect(details && detailsOf(fieldsOf(details))).toEqual(details);
  });

  test('a remembered unit of a kind that is not known is no unit', () => {
    expect(emptyDetails({ unitKind: 'x', unitName: '', language: 'en' })).toMatchObject({
      unitKind: 'school',
      language: 'nn',
    });
  });
});

describe('who takes part', () => {
  const id = PersonId.parse('p');

  test('[UI2] is sent when there is a name, and a service where one is needed', () => {
    expect(personFrom(id, newPerson('guardian'))).toBeNull();
    expect(personFrom(id, { ...newPerson('guardian'), name: 'Mari' })?.roles).toEqual(['guardian']);
    const service = { ...newPerson('service'), name: 'Per' };
    expect(personFrom(id, service)).toBeNull();
    expect(personFrom(id, { ...service, service: 'ppt' })?.service).toEqual({
      id: 'ppt',
      kind: 'ppt',
      name: '',
    });
  });

  test('a service that the leader names needs its name', () => {
    const service = { ...newPerson('service'), name: 'Per', service: 'AbC123' };
    expect(personFrom(id, service)).toBeNull();
    expect(personFrom(id, { ...service, serviceName: ' Logoped ' })?.service).toEqual({
      id: 'AbC123',
      kind: 'other',
      name: 'Logoped',
    });
  });

  test('who stops being a service has none', () => {
    const fields = { ...newPerson('service'), name: 'Per', service: 'ppt' };
    const roles = toggledRole({ ...fields, roles: toggledRole(fields, 'teacher') }, 'service');
    expect(personFrom(id, { ...fields, roles })).toMatchObject({ roles: ['teacher'], service: null });
  });

  test('the last role stays', () => {
    expect(toggledRole(newPerson('head'), 'head')).toBe('head');
  });

  test('whoever has a family role sits with the family', () => {
    expect(groupOf(['teacher', 'guardian'])).toBe('family');
    expect(groupOf(['service', 'head'])).toBe('staff');
    expect(groupOf(['service'])).toBe('services');
    for (const role of Role.options) expect(groupOf([role])).toBeTruthy();
  });

  test('what the server has comes back into the same fields', () => {
    for (const person of Object.values(CAST))
      expect(personFrom(person.id, personFieldsOf(person))).toEqual(person);
  });
});

describe('consent', () => {
  const { mother, father } = CAST;
  const PPT = { kind: 'service', service: ServiceId.parse('ppt') } as const;
  const scopes: readonly ConsentScope[] = [PPT, { kind: 'stafettlogg' }];
  const linesOf = (answer: Answer = 'open') => scopeLines(bookOf(scopes, [mother.id, father.id], answer));
  const fields = (part: Partial<ConsentFields> = {}): ConsentFields => ({
    ...blankConsent('2026-11-20'),
    ...part,
  });

  test('[UI3] is asked for what the server asks for, of each who gives it', () => {
    const lines = linesOf();
    expect(lines.map(({ key }) => key)).toEqual(['service/ppt', 'stafettlogg']);
    expect(lines[0]?.answers.map(({ person, answer }) => [person, answer])).toEqual([
      [mother.id, 'open'],
      [father.id, 'open'],
    ]);
  });

  test.each<[Answer, ConsentStanding]>([
    ['yes', 'valid'],
    ['expired', 'expired'],
    ['no', 'no'],
    ['contested', 'contested'],
    ['open', 'missing'],
  ])('[UI3] where a consent stands is said: %s', (answer, standing) => {
    expect(linesOf(answer)[0]?.standing).toBe(standing);
  });

  test('[UI3] whose answer does not count stands in the way of nothing', () => {
    const book = bookOf(scopes, [mother.id], 'no');
    const givers = book.givers.map((giver) => ({ ...giver, weight: 'never' as const }));
    expect(scopeLines({ ...book, givers })[0]?.standing).toBe('missing');
  });

  test('[CO13] that one is enough is offered where somebody has said yes and it is not open', () => {
    const book = bookOf(scopes, [mother.id], 'yes');
    const shut = { ...book, scopes: book.scopes.map((each) => ({ ...each, valid: false })) };
    const offered = (each: typeof book) => scopeLines(each).map(mayBeEnough);
    expect([offered(shut), offered(book), offered(bookOf(scopes, [mother.id]))]).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test('[UI3] one conversation gives one consent for each thing that lacks it, by those who are ticked', () => {
    const given = consentsFrom(fields({ givers: { [father.id]: true } }), linesOf(), [mother.id, father.id]);
    expect(given).toMatchObject([
      { scope: PPT, givenBy: [father.id], validUntil: null, form: 'written', sharing: USUAL_SHARING },
      { scope: { kind: 'stafettlogg' }, givenBy: [father.id], sharing: { topics: [] } },
    ]);
  });

  test('[UI3] what is valid is not given anew unless somebody ticks it', () => {
    const lines = linesOf('yes');
    expect(lines.map((line) => isTicked(fields(), line))).toEqual([false, false]);
    const all = consentsFrom(fields({ scopes: { 'service/ppt': true } }), lines, [mother.id]);
    expect(all).toHaveLength(1);
  });

  test('nothing is recorded by half', () => {
    const lines = linesOf();
    const none = Object.fromEntries(lines.map(({ scope }) => [consentKey(scope), false]));
    expect(consentsFrom(fields({ scopes: none }), lines, [mother.id])).toBe('needScope');
    expect(consentsFrom(fields(), lines, [mother.id, father.id])).toBe('needGiver');
    expect(consentsFrom(fields({ givenOn: '' }), lines, [mother.id])).toBe('needDate');
    expect(consentsFrom(fields({ validUntil: '2026-13-40' }), lines, [mother.id])).toBe('needDate');
  });
});

describe('minutes', () => {
  test('[PL1] the default is 45, and what the fields say is summed', () => {
    const plan = minutesFieldsOf(DEFAULT_MINUTES);
    expect(sumOf(plan)).toBe(45);
    expect(minutesFrom({ ...plan, offers: ' 20 ' })?.offers).toBe(20);
  });

  test.each(['', '0', '61', '500', '-5', '2,5', '5.5', 'ti', '1e1'])(
    '[PL1] «%s» is no number of minutes, and is not sent',
    (text) => {
      expect(minutesFrom({ ...minutesFieldsOf(DEFAULT_MINUTES), welcome: text })).toBeNull();
      expect(sumOf({ ...minutesFieldsOf(DEFAULT_MINUTES), welcome: text })).toBeNull();
    },
  );
});

describe('readiness', () => {
  const nothing = { tried: false, next: false };
  const missing = (code: string) => Requirement.parse({ code, of: null });

  test('[UI5] whatever stops the start is shown in one of the sections', () => {
    for (const [code, weight] of Object.entries(REQUIREMENTS)) {
      // A yes to the decision is asked for in the meeting.
      if (weight !== 'hard' || code === 'acceptance' || code === 'youthAcceptance') continue;
      const marked = PREPARE_SECTIONS.filter(
        (each) => readinessOf(each, [missing(code)], nothing) === 'hard',
      );
      expect(marked, code).toHaveLength(1);
    }
  });

  test('[UI5] a wish never looks like something that stops', () => {
    expect(readinessOf('duties', [missing('viddevakt')], nothing)).toBe('soft');
    expect(readinessOf('next', [], { tried: false, next: true })).toBe('soft');
    expect(PREPARE_SECTIONS.map((each) => readinessOf(each, [], nothing))).toEqual(
      PREPARE_SECTIONS.map(() => 'done'),
    );
  });
});

describe('links', () => {
  const lan = 'http://192.0.2.4:3000';

  test('[UI4] begin where others can reach them', () => {
    expect(linkBase({ publicUrl: 'https://bti.example', lanUrl: lan }, 'http://localhost:3000')).toBe(
      'https://bti.example',
    );
    expect(linkBase({ publicUrl: null, lanUrl: lan }, 'http://localhost:3000')).toBe(lan);
    expect(linkBase({ publicUrl: null, lanUrl: lan }, 'http://127.0.0.1:3000')).toBe(lan);
    expect(linkBase({ publicUrl: null, lanUrl: lan }, 'http://rom.skule.example')).toBe(
      'http://rom.skule.example',
    );
    expect(linkBase({ publicUrl: null, lanUrl: null }, 'http://localhost:3000')).toBe(
      'http://localhost:3000',
    );
  });

  test('[UI4] to an account begin on this machine where the line to others is not encrypted', () => {
    const path = '/invitation#token';
    expect(accountLinkAddress({ publicUrl: null, lanUrl: lan }, 'http://localhost:3000', path)).toBe(
      'http://localhost:3000/invitation#token',
    );
    const secure = 'https://192.0.2.4:3000';
    expect(accountLinkAddress({ publicUrl: null, lanUrl: secure }, 'https://localhost:3000', path)).toBe(
      'https://192.0.2.4:3000/invitation#token',
    );
    expect(
      accountLinkAddress({ publicUrl: 'https://bti.example', lanUrl: lan }, 'http://localhost:3000', path),
    ).toBe('https://bti.example/invitation#token');
  });

  test('[UI4] to a machine that only is called like this one can be opened from others', () => {
    expect(['http://localhost:3000/x', 'http://127.0.0.1/x', 'http://[::1]:3000'].map(isOnlyHere)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['http://localhost.bti.example/x', 'http://127.0.0.1.bti.example'].map(isOnlyHere)).toEqual([
      false,
      false,
    ]);
  });

  test('keep their token behind the #', () => {
    expect(linkAddress(null, lan, '/join#token')).toBe(`${lan}/join#token`);
  });

  test('a real meeting opens for others over https alone', () => {
    expect(opensForOthers(lan, false)).toBe(false);
    expect(opensForOthers(lan, true)).toBe(true);
    expect(opensForOthers('https://bti.example', false)).toBe(true);
  });
});
