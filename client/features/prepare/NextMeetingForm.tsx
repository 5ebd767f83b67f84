import { Button, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection, useSend } from '../../connection/hooks.ts';
import { useAutosave } from '../../connection/useAutosave.ts';
import { osloFields, osloMoment } from '../../time/osloTime.ts';
import { FormFoot } from './FormFoot.tsx';
import classes from './prepare.module.css';
import { useDateRejection } from './useDateRejection.ts';

type Fields = { readonly date: string; readonly time: string };
const NONE: Fields = { date: '', time: '' };

/** When the family, the school and the services meet again. */
export const NextMeetingForm = (): ReactNode => {
  const { t } = useTranslation();
  const send = useSend();
  const at = useSection('meeting')?.nextMeeting ?? null;
  const save = useCallback(
    ({ date, time }: Fields) => {
      if (date === '' && time === '') return send('plan.nextMeeting', { at: null });
      const moment = osloMoment(date, time);
      return moment && send('plan.nextMeeting', { at: moment });
    },
    [send],
  );
  const form = useAutosave<Fields>(
    'prepare.next',
    { value: at === null ? NONE : osloFields(at), rev: null },
    save,
  );
  const { dateRejection, otherRejection } = useDateRejection(form.rejection);
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        <Textfield
          type="date"
          label={t('prepare.details.date')}
          value={form.value.date}
          error={dateRejection}
          onChange={(event) => form.type({ date: event.target.value })}
          onBlur={form.leave}
        />
        <Textfield
          type="time"
          label={t('prepare.details.time')}
          value={form.value.time}
          onChange={(event) => form.type({ time: event.target.value })}
          onBlur={form.leave}
        />
      </div>
      <div className={classes.actions}>
        {(form.value.date !== '' || form.value.time !== '') && (
          <Button variant="tertiary" data-size="sm" onClick={() => form.choose(NONE)}>
            {t('prepare.next.clear')}
          </Button>
        )}
        <FormFoot form={{ ...form, rejection: otherRejection }} />
      </div>
    </div>
  );
};
