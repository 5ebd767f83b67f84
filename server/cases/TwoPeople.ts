import type { AccountId } from '../../shared/ids.ts';
import type { ErasureRequest } from './RequestStore.ts';

/** What is to be erased: the live notes of a meeting that was held, or a whole case. */
export type ErasureTarget = Pick<ErasureRequest, 'kind' | 'id'>;

/**
 * Who may ask for, and who may approve, the erasing of what the archive law covers. That the two are not the same
 * person is kept by whoever asks here. A person with two accounts is the accounts' business.
 */
export interface TwoPeople {
  mayAsk(account: AccountId, target: ErasureTarget): boolean;
  mayApprove(account: AccountId, target: ErasureTarget): boolean;
}
