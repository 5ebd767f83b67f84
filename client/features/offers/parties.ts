import type { Proposal, Responsible } from '../../../shared/measures.ts';

/** A service, the unit, or the home; two homes of one child stand together as the home. */
export const partyOf = (who: Responsible): string =>
  who.kind === 'service' ? `service.${who.service}` : who.kind;

export const isFrom = ({ from }: Pick<Proposal, 'from'>, who: Responsible): boolean =>
  partyOf(from) === partyOf(who);
