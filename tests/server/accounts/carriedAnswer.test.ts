import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { CarriedAnswer } from '../../../server/accounts/CarriedAnswer.ts';
import { Sealer } from '../../../server/storage/seal.ts';
import { withCookies } from '../../support/cookieJar.ts';

const sealer = new Sealer(randomBytes(32));
const carrying = (secure: boolean): CarriedAnswer => new CarriedAnswer({ sealer, secure, now: () => 0 });
const SAYS = { code: 'kode', state: 'tilstand' };

it.each([
  { secure: true, name: '__Host-bti_arriving', kept: '; Secure' },
  { secure: false, name: 'bti_arriving', kept: '' },
])(
  '[AC10] [OI6] what the provider posted goes along in a cookie of this host ($name)',
  ({ secure, name, kept }) => {
    const carried = carrying(secure);
    const cookie = carried.set(SAYS) ?? '';
    expect(cookie).toMatch(new RegExp(`^${name}=[\\w-]+; Path=/; HttpOnly${kept}; SameSite=Lax$`));
    expect(carried.in(withCookies('', [cookie]))).toMatchObject(SAYS);
    expect(carried.remove()).toBe(`${name}=; Max-Age=0; Path=/; HttpOnly${kept}; SameSite=Lax`);
  },
);

it('[AC10] [OI6] where there is https, a neighbour of the same domain carries nothing in', () => {
  const planted = withCookies('', [carrying(false).set(SAYS) ?? '']);
  expect(carrying(false).in(planted)).not.toBeNull();
  expect(carrying(true).in(planted)).toBeNull();
});
