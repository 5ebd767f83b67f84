import { Button, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection, useSend } from '../../connection/hooks.ts';
import { osloFields, osloMoment } from '../../time/osloTime.ts';
import { FormFoot } from './FormFoot.tsx';
import classes from './prepare.module.css';
import { useDateRejection } from './useDateRejection.ts';
import { useSavedForm } from './useSavedForm.ts';

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
  const form = useSavedForm<Fields>({
    place: 'prepare.next',
    saved: at === null ? NONE : osloFields(at),
    save,
  });
  const { dateRejection, otherRejection } = useDateRejection(form.rejection);
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        <Textfield
          type="date"
          label={t('prepare.details.date')}
          value={form.fields.date}
          error={dateRejection}
          onChange={(event) => form.type({ date: event.target.value })}
          onBlur={form.flush}
        />
        <Textfield
          type="time"
          label={t('prepare.details.time')}
          value={form.fields.time}
          onChange={(event) => form.type({ time: event.target.value })}
          onBlur={form.flush}
        />
      </div>
      <div className={classes.actions}>
        {(form.fields.date !== '' || form.fields.time !== '') && (
          <Button variant="tertiary" data-size="sm" onClick={() => form.choose(NONE)}>
            {t('prepare.next.clear')}
          </Button>
        )}
        <FormFoot form={{ ...form, rejection: otherRejection }} />
      </div>
    </div>
  );
};
