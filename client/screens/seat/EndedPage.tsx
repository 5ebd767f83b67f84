import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MeetingId } from '../../../shared/ids.ts';
import { useMine } from '../../connection/hooks.ts';
import { PhaseWork } from '../PhaseWork.tsx';
import classes from './seat.module.css';

/** The meeting is over: where the referat is, for those who write it and for those who get it. */
export const EndedPage = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const mine = useMine();
  const writes = mine?.duties.some((duty) => duty === 'lead' || duty === 'referent') ?? false;
  return (
    <div className={classes.page}>
      <h1 className={classes.hello}>{t('seat.ended.title')}</h1>
      <p className={classes.big}>{t('seat.ended.thanks')}</p>
      {writes && mine ? (
        <p>
          {t('seat.ended.writes')}{' '}
          <Link className="ds-link" href={`/meeting/${meeting}/referat?seat=${mine.seat}`}>
            {t('seat.referatHere')}
          </Link>
        </p>
      ) : (
        <p>{t('seat.ended.comes')}</p>
      )}
      <PhaseWork />
    </div>
  );
};
