import { ProviderAnswer, ProviderBegun } from '../../shared/provider.ts';
import { type Answer, request } from './http.ts';

/** Who people may sign in with besides here. */
export const getProvider = (): Promise<Answer<ProviderAnswer>> => request(ProviderAnswer, '/api/provider');

/** Each gives the address at the provider to go to. */
export const beginProvider = (): Promise<Answer<ProviderBegun>> =>
  request(ProviderBegun, '/api/provider/begin', {});
export const beginInvited = (token: string): Promise<Answer<ProviderBegun>> =>
  request(ProviderBegun, '/api/invitations/provider', { token });
export const beginLinking = (password: string): Promise<Answer<ProviderBegun>> =>
  request(ProviderBegun, '/api/account/provider', { password });
