import { expect, test } from 'vitest';
import { likelyReason, restOf } from '../../../client/features/viddevakt/rest.ts';
import { ServiceId } from '../../../shared/ids.ts';
import { type Ms, minutes } from '../../../shared/time.ts';
import type { Act, Turn } from '../../../shared/turns.ts';

const turn = (act: Act, service: string): Turn => ({
  key: `${act}/${service}`,
  act,
  party: act === 'answer' ? 'familyAndTeacher' : 'service',
  service: ServiceId.parse(service),
  people: [],
});
const round = {
  no: 1,
  current: turn('ask', 'helsestasjon'),
  upcoming: [turn('answer', 'helsestasjon'), turn('ask', 'ppt'), turn('answer', 'ppt'), turn('ask', 'bup')],
};

test('[UI52] services that have not begun share what is left after the present turn has had its own', () => {
  expect(restOf(round, minutes(8), minutes(2))).toEqual({ services: 2, each: minutes(3) });
  expect(restOf(round, minutes(8), -30_000 as Ms)).toEqual({ services: 2, each: minutes(4) });
});

test('[UI52] time run over leaves nothing to share, never less', () => {
  expect(restOf(round, -60_000 as Ms, null)).toEqual({ services: 2, each: 0 });
});

test('[UI52] the last service has nobody after it', () => {
  const last = { ...round, upcoming: [turn('answer', 'bup')] };
  expect(restOf(last, minutes(3), minutes(3))).toEqual({ services: 0, each: null });
});

test('the large button gives the reason that the clock gives', () => {
  expect(likelyReason(true)).toBe('timeIsUp');
  expect(likelyReason(false)).toBe('phaseNow');
});
