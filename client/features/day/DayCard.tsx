import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayAnswer, DaySlot } from '../../../shared/dayAnswers.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { isTimed } from '../../../shared/phases.ts';
import { addresses } from '../../connection/addresses.ts';
import { changeRoom } from '../../connection/http.ts';
import { OpenMeeting } from '../../connection/OpenMeeting.tsx';
import type { Day } from '../../connection/useDay.ts';
import { formatTime } from '../../ui/format.ts';
import classes from './day.module.css';

/** The leader's day, where it holds more than this meeting: the way to each of them and back, and the room. */
export const DayCard = ({ meeting, day, take }: Day & { readonly meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  if (day === undefined || day.slots.length < 2) return null;
  return (
    <section className={classes.card} aria-label={t('day.title')}>
      <h2 className={classes.cardTitle}>{t('day.title')}</h2>
      <ul className={classes.slots}>
        {day.slots.map((slot) => (
          <li key={slot.meeting}>
            <Slot slot={slot} here={slot.meeting === meeting} />
          </li>
        ))}
      </ul>
      {day.hasRoom && <InRoom meeting={meeting} day={day} take={take} />}
    </section>
  );
};

const Slot = ({ slot, here }: { slot: DaySlot; here: boolean }): ReactNode => {
  const { t } = useTranslation();
  const time = <span className="figures">{formatTime(slot.startsAt)}</span>;
  const words = here ? t('day.this') : t(`day.state.${stateOf(slot)}`);
  return here ? (
    <span className={classes.slot} aria-current="true">
      {time} {words}
    </span>
  ) : (
    <OpenMeeting
      meeting={slot.meeting}
      href={addresses.lead(slot.meeting, slot.seat)}
      className={`${classes.slot} ds-link`}
    >
      {time} {words}
    </OpenMeeting>
  );
};

const stateOf = ({ stage, parked }: DaySlot) => {
  if (parked) return 'parked';
  if (stage === 'preparing') return 'waiting';
  return stage === 'evaluation' || stage === 'suspended' || stage === 'ended' ? stage : 'running';
};

interface InRoomProps extends Pick<Day, 'take'> {
  readonly meeting: MeetingId;
  readonly day: DayAnswer;
}

const InRoom = ({ meeting, day, take }: InRoomProps): ReactNode => {
  const { t } = useTranslation();
  const stage = day.slots.find((slot) => slot.meeting === meeting)?.stage;
  const here = day.inRoom === meeting;
  const change = (show: boolean) => void changeRoom(meeting, show).then(take);
  if (here) {
    return (
      <>
        <p className={classes.room}>{t('day.room.here')}</p>
        <Button variant="tertiary" data-size="sm" onClick={() => change(false)}>
          {t('day.room.neutral')}
        </Button>
      </>
    );
  }
  const shows = stage === 'preparing' || stage === 'suspended' || (stage !== undefined && isTimed(stage));
  return shows ? (
    <Button variant="secondary" data-size="sm" onClick={() => change(true)}>
      {t('day.room.show')}
    </Button>
  ) : null;
};
