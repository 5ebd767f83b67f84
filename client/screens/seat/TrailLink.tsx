import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MeetingId, SeatId } from '../../../shared/ids.ts';
import { addresses } from '../../connection/addresses.ts';

/** [TR6] The way to who has opened what about the child, for a guardian. */
export const TrailLink = ({ meeting, seat }: { meeting: MeetingId; seat: SeatId }): ReactNode => {
  const { t } = useTranslation();
  return (
    <p>
      <Link href={addresses.ownTrail(meeting, seat)} className="ds-link">
        {t('trail.ownLink')}
      </Link>
    </p>
  );
};
