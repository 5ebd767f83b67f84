import type { SetupRequest } from '../../shared/accounts.ts';
import { DEFAULT_MINUTES } from '../../shared/phases.ts';

export const ADMINISTRATOR = {
  name: 'Arne Admin',
  email: 'arne@kommune.example',
  password: 'blå hest over elva',
};
export const LEADER = {
  name: 'Ragnhild Rektor',
  email: 'ragnhild@kommune.example',
  password: 'sju raude epletre',
};

/** What somebody fills in who sets the app up. */
export const setupOf = (token: string): SetupRequest => ({
  token,
  administrator: ADMINISTRATOR,
  owner: { name: 'Solvang kommune', kind: 'municipality' },
  unit: {
    name: 'Solvang skule',
    kind: 'school',
    language: 'nn',
    youthAge: 15,
    minutes: DEFAULT_MINUTES,
    services: [],
    controller: '',
    basis: { referat: '', stafettlogg: '' },
    retention: { notesDays: null, referatDays: null, stafettloggDays: null },
  },
  leader: { name: LEADER.name, email: LEADER.email },
});
