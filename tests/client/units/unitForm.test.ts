import { expect, test } from 'vitest';
import {
  newUnit,
  settingsFrom,
  unitFieldsOf,
  unitProblems,
} from '../../../client/features/units/unitForm.ts';
import { UnitSettings } from '../../../shared/accounts.ts';
import { ServiceId } from '../../../shared/ids.ts';
import { setupOf } from '../../support/setup.ts';

const own = { id: ServiceId.parse('own1'), kind: 'other' as const, name: 'Kulturskulen', person: '' };

test('[AU11] what a unit has settled is the same after it was shown and saved, its own services too', () => {
  const settings = UnitSettings.parse({
    ...setupOf('').unit,
    youthAge: 16,
    services: [
      { service: { id: 'ppt', kind: 'ppt', name: '' }, person: 'Pia Ped' },
      { service: { id: 'own1', kind: 'other', name: 'Kulturskulen' }, person: 'Kari' },
      { service: { id: 'own2', kind: 'other', name: 'Museet' }, person: 'Museet' },
    ],
    retention: { notesDays: 14, referatDays: null, stafettloggDays: null },
  });
  expect(settingsFrom(unitFieldsOf(settings))).toEqual(settings);
});

test('[AU11] a service of the unit’s own bears its name where nobody is named, and has to have one', () => {
  const fields = { ...newUnit('nn'), name: 'Solvang skule', services: [own] };
  expect(settingsFrom(fields)?.services).toEqual([
    { service: { id: 'own1', kind: 'other', name: 'Kulturskulen' }, person: 'Kulturskulen' },
  ]);
  const unnamed = { ...fields, services: [{ ...own, name: ' ', person: 'Kari' }] };
  expect([...unitProblems(unnamed)]).toEqual(['services']);
  const nobody = { id: ServiceId.parse('ppt'), kind: 'ppt' as const, name: '', person: ' ' };
  expect([...unitProblems({ ...fields, services: [nobody] })]).toEqual(['services']);
});
