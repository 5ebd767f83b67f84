import { describe, expect, test } from 'vitest';
import { linkAddress, linkBase, opensForOthers } from '../../../client/connection/linkAddress.ts';
import { type ConsentFields, consentsFrom, isTicked } from '../../../client/features/prepare/consentForm.ts';
import { givers, scopeLines } from '../../../client/features/prepare/consentScopes.ts';
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
import { PersonId } from '../../../shared/ids.ts';
import { type Person, Role } from '../../../shared/people.ts';
import { DEFAULT_MINUTES } from '../../../shared/phases.ts';
import { Consent, consentKey } from '../../../shared/plan.ts';
import { REQUIREMENTS, Requirement } from '../../../shared/rejections.ts';
import { CAST } from '../../support/cast.ts';

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
  const { mother, father, ppt, health, child, leader } = CAST;
  const people: Person[] = [leader, mother, father, child, ppt, { ...health, attends: false }];
  const services = [ppt, health].flatMap(({ service }) => service ?? []);
  const given = (valid: boolean, withdrawn: boolean) => ({
    consent: Consent.parse({
      scope: { kind: 'service', service: 'ppt' },
      givenBy: [mother.id],
      givenOn: '2026-11-01',
      form: 'oral',
      validUntil: null,
    }),
    valid,
    withdrawn,
  });
  const fields = (part: Partial<ConsentFields> = {}): ConsentFields => ({
    scopes: {},
    givers: {},
    givenOn: '2026-11-20',
    form: 'written',
    validUntil: '',
    ...part,
  });

  test('[UI3] is asked for each service that comes, for who represents, and for the stafettlogg', () => {
    const representative: Person = { ...father, roles: ['representative'] };
    const lines = scopeLines([...people, representative], services, []);
    expect(lines.map(({ key }) => key)).toEqual([
      'service/ppt',
      `representation/${father.id}`,
      'stafettlogg',
      `own/${child.id}`,
    ]);
    expect(lines.every(({ standing }) => standing === 'missing')).toBe(true);
  });

  test.each([
    [given(true, false), 'valid'],
    [given(false, false), 'expired'],
    [given(false, true), 'withdrawn'],
  ] as const)('[UI3] where a consent stands is said: %#', (consent, standing) => {
    expect(scopeLines(people, services, [consent])[0]?.standing).toBe(standing);
  });

  test('is given by guardians, whether they come or not, and by the youth', () => {
    const absent: Person = { ...father, attends: false };
    expect(givers([leader, mother, absent, child, ppt])).toEqual([mother, absent, child]);
  });

  test('[UI3] one conversation gives one consent for each thing that lacks it, by those who are ticked', () => {
    const lines = scopeLines(people, services, []);
    const consents = consentsFrom(fields({ givers: { [father.id]: true } }), lines, [mother.id, father.id]);
    expect(consents).toMatchObject([
      { scope: { kind: 'service', service: 'ppt' }, givenBy: [father.id], validUntil: null, form: 'written' },
      { scope: { kind: 'stafettlogg' }, givenBy: [father.id] },
    ]);
  });

  test('[UI3] what is valid is not given anew unless somebody ticks it', () => {
    const lines = scopeLines(people, services, [given(true, false)]);
    expect(lines.map((line) => isTicked(fields(), line))).toEqual([false, true, false]);
    const all = consentsFrom(fields({ scopes: { 'service/ppt': true } }), lines, [mother.id]);
    expect(all).toHaveLength(2);
  });

  test('[CO9] [UI3] the youth’s own yes is given by the youth, where somebody ticks it', () => {
    const lines = scopeLines(people, services, [given(true, false)]);
    const own = `own/${child.id}`;
    const scopes = { [own]: true, stafettlogg: false };
    expect(consentsFrom(fields({ scopes }), lines, [mother.id, father.id])).toMatchObject([
      { scope: { kind: 'own', person: child.id }, givenBy: [child.id] },
    ]);
  });

  test('nothing is recorded by half', () => {
    const lines = scopeLines(people, services, []);
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
      if (weight !== 'hard' || code === 'acceptance') continue;
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

  test('keep their token behind the #', () => {
    expect(linkAddress(null, lan, '/join#token')).toBe(`${lan}/join#token`);
  });

  test('a real meeting opens for others over https alone', () => {
    expect(opensForOthers(lan, false)).toBe(false);
    expect(opensForOthers(lan, true)).toBe(true);
    expect(opensForOthers('https://bti.example', false)).toBe(true);
  });
});
