import type { Access } from '../access/Access.ts';
import type { Accounts } from './Accounts.ts';

/** [AU10] What rests on an account ends with it: before whoever asked for that gets an answer. */
export const endTogether = (
  accounts: Pick<Accounts, 'onEnd'>,
  access: Pick<Access, 'endGiven' | 'changeLink'>,
): void => {
  accounts.onEnd((ended) => {
    if ('leaderSeat' in ended) access.changeLink(ended.of, ended.leaderSeat, 'renew', undefined);
    else access.endGiven(ended);
  });
};
