import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MeetingId, SeatId } from '../../../shared/ids.ts';
import type { OwnReader } from '../../../shared/trail.ts';
import { addresses } from '../../connection/addresses.ts';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  /** Who reads it; null for who may not, and is shown no way there. */
  readonly as: OwnReader | null;
}

/** [TR6] The way to who has opened what about the child, for a guardian and the youth. */
export const TrailLink = ({ meeting, seat, as }: Props): ReactNode => {
  const { t } = useTranslation();
  if (as === null) return null;
  return (
    <p>
      <Link href={addresses.ownTrail(meeting, seat)} className="ds-link">
        {t(`trail.own.${as}`)}
      </Link>
    </p>
  );
};
