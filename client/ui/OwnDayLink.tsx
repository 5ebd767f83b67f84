import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { StaffDayId } from '../../shared/day.ts';
import { addresses } from '../connection/addresses.ts';

/** Back to one's own meetings of the day, for who came from there. */
export const OwnDayLink = (): ReactNode => {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const staff = StaffDayId.safeParse(search.get('day'));
  return staff.success ? (
    <p>
      <Link className="ds-link" href={addresses.staffDay(staff.data)}>
        {t('day.own.toDay')}
      </Link>
    </p>
  ) : null;
};
