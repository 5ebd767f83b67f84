import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { StaffDayId } from '../../shared/day.ts';
import type { StaffDayAnswer } from '../../shared/dayAnswers.ts';
import { addresses } from '../connection/addresses.ts';
import { getStaffDay } from '../connection/http.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { useOnSeen } from '../connection/useOnSeen.ts';
import { AppFrame } from '../ui/AppFrame.tsx';
import { formatDate, formatTime } from '../ui/format.ts';
import { NotLoaded } from '../ui/NotLoaded.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import classes from './StaffDay.module.css';

/** The page stands open through the day; what it says is of this minute. */
const LOOK_AGAIN_MS = 60_000;

/** [AF5] A staff member's own meetings of the day: when, where, and one tap into each seat. Nobody's name. */
export const StaffDay = ({ staff }: { staff: StaffDayId }): ReactNode => {
  const { t } = useTranslation();
  const ask = useCallback(() => getStaffDay(staff), [staff]);
  const { answer, again } = useAnswer(ask);
  useOnSeen(again);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <AppFrame title={t('day.own.tabTitle')}>
      {answer === undefined && <Waiting />}
      {answer?.ok === false && <NotLoaded error={answer.error} again={again} />}
      {answer?.ok && <Slots day={answer.value} staff={staff} />}
    </AppFrame>
  );
};

const Slots = ({ day, staff }: { day: StaffDayAnswer; staff: StaffDayId }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <Heading level={1} data-size="lg">
        {t('day.own.title')}
      </Heading>
      <p className={classes.date}>{formatDate(day.date, t)}</p>
      {day.slots.length === 0 && <Paragraph>{t('day.own.none')}</Paragraph>}
      <ul className={classes.slots}>
        {day.slots.map((slot) => (
          <li key={slot.meeting}>
            <Slot slot={slot} staff={staff} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const NOW: readonly string[] = ['now', 'evaluation', 'parked'];

const Slot = ({ slot, staff }: { slot: StaffDayAnswer['slots'][number]; staff: StaffDayId }): ReactNode => {
  const { t } = useTranslation();
  const { state, delay } = slot;
  const time = formatTime(slot.startsAt);
  const open = state !== 'over' && state !== 'anotherDay';
  const content = (
    <>
      <span className={`${classes.time} figures`}>{time}</span>
      <span className={classes.place} translate="no">
        {slot.place}
      </span>
      <span className={classes.state}>
        <Tag data-size="sm" data-color={NOW.includes(state) ? 'accent' : 'neutral'}>
          {t(`day.own.state.${state}`)}
        </Tag>
      </span>
      {delay !== null && (
        <span className={classes.delay}>{t('day.begins', { time: formatTime(delay.at) })}</span>
      )}
      {open && <span className={classes.go}>{t('day.own.open')}</span>}
    </>
  );
  return open ? (
    <Link className={classes.slot} href={`${addresses.seat(slot.meeting, slot.seat)}?day=${staff}`}>
      {content}
    </Link>
  ) : (
    <div className={classes.slot}>{content}</div>
  );
};
