import { expect, test } from 'vitest';
import { emptySetup, setupOf, setupProblems } from '../../../client/features/setup/setupForm.ts';
import { SetupRequest } from '../../../shared/accounts.ts';
import { DEFAULT_MINUTES } from '../../../shared/phases.ts';

const TOKEN = 'x'.repeat(43);
const filled = {
  ...emptySetup('nb'),
  name: ' Arne Admin ',
  email: 'Arne@Kommune.example',
  password: 'blå hest over elva',
  ownerName: 'Solvang kommune',
  unitName: 'Solvang skule',
  leaderName: 'Ragnhild Rektor',
  leaderEmail: 'ragnhild@kommune.example',
};

test('[AU11] a unit begins with the plan of 45 minutes and leaves open what its owner must decide', () => {
  const wish = SetupRequest.parse(setupOf(TOKEN, filled));
  expect(wish.unit).toMatchObject({ minutes: DEFAULT_MINUTES, services: [], controller: '', language: 'nb' });
  expect(wish.unit.basis).toEqual({ referat: '', stafettlogg: '' });
  expect(wish.administrator).toMatchObject({ name: 'Arne Admin', email: 'arne@kommune.example' });
});

test('[AU1] what is missing or wrong is said for each field, and nothing is sent', () => {
  const empty = emptySetup('nn');
  expect(setupOf(TOKEN, empty)).toBeNull();
  expect(setupProblems(empty)).toEqual({
    name: 'required',
    email: 'email',
    password: 'password',
    ownerName: 'required',
    unitName: 'required',
    leaderName: 'required',
    leaderEmail: 'email',
  });
  expect(setupProblems({ ...filled, password: 'elleve teik' })).toEqual({ password: 'password' });
  const same = { ...filled, leaderEmail: filled.email.toLowerCase() };
  expect(setupProblems(same)).toEqual({ leaderEmail: 'sameAddress' });
});
