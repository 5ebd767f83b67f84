import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../shared/measures.ts';
import classes from './offers.module.css';

/** An offer as everybody reads it. */
export const ProposalCard = ({ proposal }: { proposal: Proposal }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.card} translate="no">
      <p className={classes.measure}>{proposal.measure || t('offers.untitled')}</p>
      {proposal.start !== '' && <p>{t('offers.startShort', { start: proposal.start })}</p>}
      {proposal.needs !== '' && <p>{t('offers.needsShort', { needs: proposal.needs })}</p>}
    </div>
  );
};
