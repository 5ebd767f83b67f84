import type { Access } from '../access/Access.ts';
import type { Accounts } from './Accounts.ts';

/** [AU10] What rests on an account ends with it: before whoever asked for that gets an answer. */
export const endTogether = (
  accounts: Pick<Accounts, 'onEnd'>,
  access: Pick<Access, 'endGiven' | 'endSeat'>,
): void => {
  accounts.onEnd((ended) => {
    if ('seat' in ended) access.endSeat(ended.of, ended.seat);
    else access.endGiven(ended);
  });
};
