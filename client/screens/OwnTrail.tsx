import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { MeetingId, SeatId } from '../../shared/ids.ts';
import { addresses } from '../connection/addresses.ts';
import { ownTrail } from '../connection/trail.ts';
import { useTrail } from '../connection/useTrail.ts';
import { TrailSheet } from '../features/trail/TrailSheet.tsx';
import classes from '../features/trail/trail.module.css';
import { AppFrame } from '../ui/AppFrame.tsx';
import { NotFound } from './NotFound.tsx';

/** `/meeting/:meeting/seat/:seat/trail`: [TR6] who has opened what about the child, for a guardian and the youth. */
export const OwnTrail = (props: { meeting: string; seat: string }): ReactNode => {
  const [meeting, seat] = [MeetingId.safeParse(props.meeting), SeatId.safeParse(props.seat)];
  return meeting.success && seat.success ? <Page meeting={meeting.data} seat={seat.data} /> : <NotFound />;
};

const Page = ({ meeting, seat }: { meeting: MeetingId; seat: SeatId }): ReactNode => {
  const { t } = useTranslation();
  const source = useMemo(() => ownTrail(meeting, seat), [meeting, seat]);
  const trail = useTrail(source);
  const reader = trail.page?.reader;
  return (
    <AppFrame
      title={t('trail.title')}
      aside={
        <Link href={addresses.seat(meeting, seat)} className="ds-link">
          {t('trail.back')}
        </Link>
      }
    >
      <div className={classes.page}>
        <Heading level={1} data-size="lg">
          {reader === 'guardian' || reader === 'youth' ? t(`trail.own.${reader}`) : t('trail.title')}
        </Heading>
        {reader === 'guardian' || reader === 'youth' ? (
          <p className={classes.intro}>{t(`trail.ownIntro.${reader}`)}</p>
        ) : null}
        <TrailSheet source={source} trail={trail} />
      </div>
    </AppFrame>
  );
};
