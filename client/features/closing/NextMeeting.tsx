import { Button, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { osloDate, type WallTime } from '../../../shared/time.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { osloFields, osloMoment } from '../../time/osloTime.ts';
import { useWallNow } from '../../time/useNow.ts';
import { formatDateAndTime } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './NextMeeting.module.css';

/** When all meet again: set by who writes, read by all. */
export const NextMeeting = (): ReactNode => {
  const { t } = useTranslation();
  const meeting = useSection('meeting');
  const { offered } = useAction('plan.nextMeeting');
  const [editing, setEditing] = useState(false);
  if (meeting === undefined) return null;
  const { nextMeeting } = meeting;
  const open = offered && (editing || nextMeeting === null);
  return (
    <Panel title={t('closing.nextMeeting')}>
      {!open && (
        <p className={classes.when}>
          {nextMeeting === null ? t('closing.none') : formatDateAndTime(nextMeeting, t)}
        </p>
      )}
      {open && <NextMeetingForm at={nextMeeting} onDone={() => setEditing(false)} />}
      {offered && !open && (
        <div>
          <Button variant="secondary" data-size="sm" onClick={() => setEditing(true)}>
            {t('closing.change')}
          </Button>
        </div>
      )}
    </Panel>
  );
};

const NextMeetingForm = ({ at, onDone }: { at: WallTime | null; onDone: () => void }): ReactNode => {
  const { t } = useTranslation();
  const today = useToday();
  const startsAt = useSection('meeting')?.details?.startsAt;
  const { act, rejection, busy } = useAct();
  // The next one is mostly at the same time of day.
  const [fields, setFields] = useState(() =>
    at !== null
      ? osloFields(at)
      : { date: '', time: startsAt === undefined ? '' : osloFields(startsAt).time },
  );
  const moment = osloMoment(fields.date, fields.time);
  const past = fields.date !== '' && fields.date < today;
  const set = async (next: WallTime | null): Promise<void> => {
    if (await act('plan.nextMeeting', { at: next })) onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && moment !== null && !past) void set(moment);
      }}
    >
      <Textfield
        type="date"
        label={t('closing.date')}
        value={fields.date}
        min={today}
        error={past ? t('closing.past') : false}
        onChange={(event) => setFields({ ...fields, date: event.target.value })}
      />
      <Textfield
        type="time"
        label={t('closing.time')}
        value={fields.time}
        onChange={(event) => setFields({ ...fields, time: event.target.value })}
      />
      <div className={classes.actions}>
        <Button type="submit" disabled={moment === null || past} aria-disabled={busy}>
          {t('closing.save')}
        </Button>
        {at !== null && (
          <Button variant="tertiary" {...whenFree(busy, () => void set(null))}>
            {t('closing.clear')}
          </Button>
        )}
      </div>
      <Refused rejection={rejection} />
    </form>
  );
};

const useToday = (): string => osloDate(useWallNow());
