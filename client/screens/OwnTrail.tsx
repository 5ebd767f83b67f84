import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { MeetingId, PersonId, SeatId } from '../../shared/ids.ts';
import { addresses } from '../connection/addresses.ts';
import { ownTrail } from '../connection/trail.ts';
import { useTrail } from '../connection/useTrail.ts';
import { TrailSheet } from '../features/trail/TrailSheet.tsx';
import classes from '../features/trail/trail.module.css';
import { AppFrame } from '../ui/AppFrame.tsx';
import { NotFound } from './NotFound.tsx';

interface Props {
  readonly meeting: string;
  readonly seat: string;
  /** From the page that remains when the family has left, rather than from the seat. */
  readonly afterwards?: boolean;
}

/**
 * `/meeting/:meeting/seat/:seat/trail`, and `/meeting/:meeting/after/:person/trail`: [TR6] who has opened what about the
 * child, for a guardian and the youth.
 */
export const OwnTrail = ({ afterwards = false, ...props }: Props): ReactNode => {
  const [meeting, seat] = [MeetingId.safeParse(props.meeting), SeatId.safeParse(props.seat)];
  const person = PersonId.safeParse(props.seat);
  if (!meeting.success || !seat.success) return <NotFound />;
  const back =
    afterwards && person.success
      ? addresses.afterwards(meeting.data, person.data)
      : addresses.seat(meeting.data, seat.data);
  return <Page meeting={meeting.data} seat={seat.data} back={back} />;
};

const Page = ({ meeting, seat, back }: { meeting: MeetingId; seat: SeatId; back: string }): ReactNode => {
  const { t } = useTranslation();
  const source = useMemo(() => ownTrail(meeting, seat), [meeting, seat]);
  const trail = useTrail(source);
  const reader = trail.page?.reader;
  return (
    <AppFrame
      title={t('trail.title')}
      aside={
        <Link href={back} className="ds-link">
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
