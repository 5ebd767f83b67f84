import { Button, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WallTime } from '../../../shared/time.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { osloFields, osloMoment } from '../../time/osloTime.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './arrival.module.css';

interface Props {
  readonly onDone?: () => void;
}

const EMPTY = { date: '', time: '' };

/**
 * Another day: before the start the meeting is moved, once it has begun it is broken off and goes on then. The day
 * need not be agreed to break off.
 */
export const AnotherDay = ({ onDone }: Props): ReactNode => {
  const { t } = useTranslation();
  const meeting = useSection('meeting');
  const breakOff = useAction('meeting.suspend').offered;
  const { act, rejection, busy } = useAct();
  const next = meeting?.nextMeeting ?? null;
  const [fields, setFields] = useState(() => (next === null ? EMPTY : osloFields(next)));
  const moment = osloMoment(fields.date, fields.time);
  const details = meeting?.details ?? null;
  const go = async (at: WallTime | null): Promise<void> => {
    const done = breakOff
      ? await act('meeting.suspend', { resumeAt: at })
      : at !== null && details !== null && (await act('plan.details', { ...details, startsAt: at }));
    if (done) onDone?.();
  };
  return (
    <div className={classes.form}>
      <p className={classes.hint}>{t('arrival.date.lead')}</p>
      <div className={classes.pair}>
        <Textfield
          type="date"
          label={t('arrival.date.date')}
          value={fields.date}
          onChange={(event) => setFields({ ...fields, date: event.target.value })}
        />
        <Textfield
          type="time"
          label={t('arrival.date.time')}
          value={fields.time}
          onChange={(event) => setFields({ ...fields, time: event.target.value })}
        />
      </div>
      <div className={classes.choices}>
        <Button
          variant={breakOff ? 'secondary' : 'primary'}
          disabled={moment === null}
          {...whenFree(busy, () => void go(moment))}
        >
          {t(breakOff ? 'arrival.date.stop' : 'arrival.date.move')}
        </Button>
        {breakOff && (
          <Button variant="secondary" {...whenFree(busy, () => void go(null))}>
            {t('arrival.date.notAgreed')}
          </Button>
        )}
      </div>
      <Refused rejection={rejection} />
    </div>
  );
};
