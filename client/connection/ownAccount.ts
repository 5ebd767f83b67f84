import { Done } from '../../shared/http.ts';
import { CodesBegun, OwnAccount } from '../../shared/ownAccount.ts';
import { type Answer, request } from './http.ts';

export const getAccount = (): Promise<Answer<OwnAccount>> => request(OwnAccount, '/api/account');
export const changePassword = (current: string, next: string): Promise<Answer<OwnAccount>> =>
  request(OwnAccount, '/api/account/password', { current, next });
/** One place, or all of them. */
export const endPlaces = (place: string | null): Promise<Answer<Done>> =>
  request(Done, '/api/account/places/end', { place });
export const beginCodes = (password: string): Promise<Answer<CodesBegun>> =>
  request(CodesBegun, '/api/account/codes/begin', { password });
export const confirmCodes = (code: string): Promise<Answer<Done>> =>
  request(Done, '/api/account/codes/confirm', { code });
export const endCodes = (password: string): Promise<Answer<Done>> =>
  request(Done, '/api/account/codes/end', { password });
