import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MeetingId } from '../../../shared/ids.ts';
import { useMine } from '../../connection/hooks.ts';

/** The leader who opened the own seat finds the way to where the meeting is led. */
export const LeadLink = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const mine = useMine();
  if (!mine?.duties.includes('lead')) return null;
  return (
    <Link className="ds-link" href={`/meeting/${meeting}/lead?seat=${mine.seat}`}>
      {t('seat.leadHere')}
    </Link>
  );
};
